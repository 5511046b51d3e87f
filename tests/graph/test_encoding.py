"""How intervals are written, where the documentation leaves it open."""

from datetime import date, datetime

import pytest

from graph.encoding import AllDayForm, Encoded, Stretch, encode, pieces
from timeoff.interval import Interval

MONDAY, TUESDAY = (Interval.of_days(date(2026, 11, day), date(2026, 11, day)) for day in (23, 24))
BOTH = Interval.of_days(date(2026, 11, 23), date(2026, 11, 24))
MORNING = Interval(datetime(2026, 11, 23, 9), datetime(2026, 11, 23, 13))
FROM_NOON_TO_NOON = Interval(datetime(2026, 11, 23, 12), datetime(2026, 11, 24, 12))


@pytest.mark.parametrize(
    ("interval", "form", "encoded"),
    [
        (BOTH, AllDayForm.ALL_DAY_TRUE, Encoded(BOTH.start, datetime(2026, 11, 24, 23, 59, 59), is_all_day=True)),
        (BOTH, AllDayForm.ALL_DAY_FALSE, Encoded(BOTH.start, datetime(2026, 11, 24, 23, 59, 59), is_all_day=False)),
        (MORNING, AllDayForm.ALL_DAY_TRUE, Encoded(MORNING.start, MORNING.end, is_all_day=False)),
        (MORNING, AllDayForm.ALL_DAY_FALSE, Encoded(MORNING.start, MORNING.end, is_all_day=False)),
    ],
)
def test_whole_days_and_parts(interval: Interval, form: AllDayForm, encoded: Encoded) -> None:
    assert encode(interval, form) == encoded


@pytest.mark.parametrize(
    ("interval", "days"),
    [
        (MONDAY, (MONDAY,)),
        (BOTH, (MONDAY, TUESDAY)),
        (MORNING, (MORNING,)),
        (
            FROM_NOON_TO_NOON,
            (
                Interval(datetime(2026, 11, 23, 12), datetime(2026, 11, 24)),
                Interval(datetime(2026, 11, 24), datetime(2026, 11, 24, 12)),
            ),
        ),
    ],
)
def test_one_entry_or_one_a_day(interval: Interval, days: tuple[Interval, ...]) -> None:
    assert pieces(interval, Stretch.ONE_ENTRY) == (interval,)
    assert pieces(interval, Stretch.ONE_A_DAY) == days
