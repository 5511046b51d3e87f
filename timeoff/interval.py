"""A stretch of civil time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

MIDNIGHT = time(0)
DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Interval:
    """Civil time from start (inclusive) to end (exclusive): wall times that belong to no zone yet.

    Raises ValueError where the end is not after the start, or where either carries a zone.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo or self.end.tzinfo:
            raise ValueError("an interval is civil: its ends carry no zone")
        if self.end <= self.start:
            raise ValueError("an interval ends after it starts")

    @classmethod
    def of_days(cls, first: date, last: date) -> Self:
        """Whole days from first to last, both included. OverflowError after 30 December 9999."""
        return cls(datetime.combine(first, MIDNIGHT), datetime.combine(last + DAY, MIDNIGHT))

    @property
    def all_day(self) -> bool:
        """True exactly when both ends are civil midnights."""
        return self.start.time() == MIDNIGHT and self.end.time() == MIDNIGHT

    @property
    def first_day(self) -> date:
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last day that the interval touches."""
        return (self.end - timedelta(microseconds=1)).date()

    def days(self) -> Iterator[date]:
        """Every day that the interval touches."""
        day = self.first_day
        while day <= self.last_day:
            yield day
            day += DAY

    def overlaps(self, other: "Interval") -> bool:
        return self.start < other.end and other.start < self.end

    def minus(self, other: "Interval") -> tuple["Interval", ...]:
        """What is left of this interval without the other: nothing, one piece or two, in order."""
        ends = ((self.start, min(self.end, other.start)), (max(self.start, other.end), self.end))
        return tuple(Interval(start, end) for start, end in ends if start < end)


def without(intervals: tuple[Interval, ...], cuts: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """What is left of intervals without others, in order."""
    for cut in cuts:
        intervals = tuple(piece for interval in intervals for piece in interval.minus(cut))
    return intervals
