"""Whatever is printed of an interval is read back as the same interval, in each language and locale."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from languages.say import dates
from timeoff.interval import Interval
from understanding import understand

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/London"))
SOON = st.integers(min_value=0, max_value=550).map(lambda days: datetime(2026, 11, 18) + timedelta(days=days))
MINUTES = st.integers(min_value=0, max_value=24 * 60 - 1)


@st.composite
def whole_days(draw: st.DrawFn) -> Interval:
    first = draw(SOON)
    return Interval(first, first + timedelta(days=draw(st.integers(min_value=1, max_value=366))))


@st.composite
def parts_of_days(draw: st.DrawFn) -> Interval:
    start = draw(SOON) + timedelta(minutes=draw(MINUTES))
    return Interval(start, start + timedelta(minutes=draw(st.integers(min_value=1, max_value=5 * 24 * 60))))


LOCALES = ["en-GB", "en-US", "en-IN", "en-AU", "en-IE", "en-CA", "en", "de-DE", "de-AT", "de-CH"]


@pytest.mark.parametrize("locale", LOCALES)
@settings(deadline=None)  # the first sentence also builds the grammar
@example(interval=Interval(datetime(2026, 11, 18, 10), datetime(2026, 11, 18, 22, 1)))
@example(interval=Interval(datetime(2026, 11, 19, 9, 5), datetime(2026, 11, 19, 12, 30)))
@given(interval=st.one_of(whole_days(), parts_of_days()))
def test_a_printed_interval_is_read_back(locale: str, interval: Interval) -> None:
    printed = dates(locale).interval(interval)
    readings = understand(printed, NOW, "Europe/London", locale).readings
    assert [reading.spans for reading in readings] == [(interval,)], printed
