"""Intervals of civil time."""

from datetime import UTC, date, datetime

import pytest

from timeoff.interval import Interval


def day(number: int, hour: int = 0) -> datetime:
    return datetime(2026, 11, number, hour)


MORNING = Interval(day(2, 9), day(2, 13))


@pytest.mark.parametrize(
    ("start", "end"),
    [(day(2), day(2)), (day(3), day(2)), (day(2).replace(tzinfo=UTC), day(3)), (day(2), day(3).replace(tzinfo=UTC))],
)
def test_no_interval_is_empty_or_bound_to_a_zone(start: datetime, end: datetime) -> None:
    with pytest.raises(ValueError, match="an interval"):
        Interval(start, end)


@pytest.mark.parametrize(
    ("interval", "all_day"),
    [
        (Interval(day(2), day(3)), True),
        (Interval(day(2), day(5)), True),
        (MORNING, False),
        (Interval(day(2), day(2, 12)), False),
        (Interval(day(2, 12), day(3)), False),
    ],
)
def test_all_day_is_from_midnight_to_midnight(interval: Interval, all_day: bool) -> None:
    assert interval.all_day is all_day


@pytest.mark.parametrize(
    ("interval", "days"),
    [
        (Interval.of_days(date(2026, 11, 2), date(2026, 11, 4)), [2, 3, 4]),
        (MORNING, [2]),
        (Interval(day(2, 22), day(3, 6)), [2, 3]),
        (Interval(day(2, 22), day(3)), [2]),
    ],
)
def test_days_are_those_that_the_interval_touches(interval: Interval, days: list[int]) -> None:
    assert [one.day for one in interval.days()] == days


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (Interval(day(2), day(3)), True),
        (Interval(day(2, 12), day(2, 14)), True),
        (Interval(day(2, 13), day(2, 17)), False),
        (Interval(day(1), day(2)), False),
    ],
)
def test_touching_is_not_overlapping(other: Interval, overlaps: bool) -> None:
    assert MORNING.overlaps(other) is other.overlaps(MORNING) is overlaps


@pytest.mark.parametrize(
    ("cut", "rest"),
    [
        (Interval(day(2), day(3)), []),
        (Interval(day(2, 9), day(2, 10)), [Interval(day(2, 10), day(2, 13))]),
        (Interval(day(2, 12), day(2, 18)), [Interval(day(2, 9), day(2, 12))]),
        (Interval(day(2, 10), day(2, 12)), [Interval(day(2, 9), day(2, 10)), Interval(day(2, 12), day(2, 13))]),
        (Interval(day(3), day(4)), [MORNING]),
        (Interval(day(1), day(2)), [MORNING]),
    ],
)
def test_what_is_left_without_another(cut: Interval, rest: list[Interval]) -> None:
    assert list(MORNING.minus(cut)) == rest
