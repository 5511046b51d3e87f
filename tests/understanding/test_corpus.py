"""Every phrase of a corpus means what its group says."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.understanding.corpus import groups
from timeoff.interval import Interval
from understanding import Act, understand

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/London"))
MEANS = [(said, group["days"]) for group in groups("en", "means") for said in group["said"]]


@pytest.mark.parametrize(("said", "days"), MEANS)
def test_days_are_read(said: str, days: list[str]) -> None:
    understood = understand(said, NOW, "Europe/London", "en-GB")
    expected = tuple(Interval.of_days(day, day) for day in map(date.fromisoformat, days))
    assert (understood.act, understood.readings[0].spans) == (Act.BOOK, expected)
