"""How an interval is written into occurrences of a work plan: what the documentation leaves open, decided here."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from timeoff.interval import DAY, MIDNIGHT, Interval

SECOND = timedelta(seconds=1)


class AllDayForm(Enum):
    """How whole days are marked: the reference page's example had isAllDay true until 2025 and has false since.

    https://learn.microsoft.com/graph/api/workhoursandlocationssetting-post-occurrences
    """

    ALL_DAY_TRUE = "true"
    ALL_DAY_FALSE = "false"


class Stretch(Enum):
    """How several days are written: no example shows more than one day in an entry."""

    ONE_ENTRY = "one entry"
    ONE_A_DAY = "one a day"


@dataclass(frozen=True)
class Encoded:
    """Wall times as they are sent: the last second included, as in every documented example of a whole day."""

    start: datetime
    end: datetime
    is_all_day: bool


def encode(interval: Interval, form: AllDayForm) -> Encoded:
    """Whole days run from 00:00:00 to 23:59:59 of the last day; parts of days keep their ends."""
    if not interval.all_day:
        return Encoded(interval.start, interval.end, is_all_day=False)
    return Encoded(interval.start, interval.end - SECOND, is_all_day=form is AllDayForm.ALL_DAY_TRUE)


def pieces(interval: Interval, stretch: Stretch) -> tuple[Interval, ...]:
    """The entries that an interval is written as, in order: itself, or its part of every day."""
    if stretch is Stretch.ONE_ENTRY:
        return (interval,)
    days = (datetime.combine(day, MIDNIGHT) for day in interval.days())
    return tuple(Interval(max(interval.start, day), min(interval.end, day + DAY)) for day in days)
