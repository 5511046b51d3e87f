"""The working days that time off takes: by the person's own week, without public holidays."""

from datetime import date, datetime

from dialogs.findings import Findings
from languages.reply import PublicHoliday
from timeoff.interval import Interval
from timeoff.time_off import TimeOff
from understanding.public_holidays import public_holidays


def count(time_off: TimeOff, findings: Findings) -> tuple[int | None, tuple[PublicHoliday, ...]]:
    """How many they are, and the holidays among them, which do not count.

    None where only parts of days are off; 0 where the person does not work in any of them.
    """
    days = _working(time_off.intervals, findings)
    free = _holidays(days, findings)
    off = {holiday.day for holiday in free}
    whole = tuple(interval for interval in time_off.intervals if interval.all_day)
    if whole:
        return len(set(_working(whole, findings)) - off), free
    return (None if any(_at_work(part, off, findings) for part in time_off.intervals) else 0), free


def _working(intervals: tuple[Interval, ...], findings: Findings) -> list[date]:
    return sorted({day for interval in intervals for day in interval.days() if findings.plan.week.works(day)})


def _at_work(part: Interval, off: set[date], findings: Findings) -> bool:
    """Whether the person would work in a part of days."""
    return any(
        part.start < datetime.combine(day, hours.end) and datetime.combine(day, hours.start) < part.end
        for day in part.days()
        if day not in off
        for hours in findings.plan.week.on(day)
    )


def _holidays(days: list[date], findings: Findings) -> tuple[PublicHoliday, ...]:
    found = public_holidays(days, findings.context.locale, findings.zone)
    return tuple(PublicHoliday(day, name) for day, name in found.items())
