"""Civil time: the day of a moment, and the intervals of a reading."""

from datetime import date, datetime, timedelta

from timeoff import wall_time
from timeoff.interval import Interval
from understanding import Because, Moment, Reading, Understanding

HOUR = timedelta(hours=1)


def civil_day(moment: datetime, zone: str | None) -> date:
    """The day on which a moment lies in a zone (IANA); in UTC where none is known."""
    return wall_time.shown(moment, zone or "UTC").date()


def intervals(reading: Reading) -> tuple[Interval, ...]:
    """What was read; a moment as the hour that it begins."""
    return tuple(Interval(span.at, span.at + HOUR) if isinstance(span, Moment) else span for span in reading.spans)


def begins_on_bare_weekday(understood: Understanding, days: tuple[Interval, ...]) -> bool:
    """Whether days begin on a weekday that was said without a date, and taken to be the coming one."""
    why = understood.readings[0].why if understood.readings else ()
    return any(one.because is Because.COMING_WEEKDAY and one.day == days[0].first_day for one in why)
