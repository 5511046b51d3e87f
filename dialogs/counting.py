"""The working days that time off takes: by the person's own week, without public holidays."""

from datetime import date

from dialogs.findings import Findings
from languages.reply import PublicHoliday
from timeoff.time_off import TimeOff
from understanding.public_holidays import public_holidays


def count(time_off: TimeOff, findings: Findings) -> tuple[int | None, tuple[PublicHoliday, ...]]:
    """How many they are, and the holidays that were left out; None where only parts of days are off."""
    whole = [interval for interval in time_off.intervals if interval.all_day]
    if not whole:
        return None, ()
    days = sorted({day for interval in whole for day in interval.days() if findings.plan.week.works(day)})
    free = _holidays(days, findings)
    return len(days) - len(free), free


def _holidays(days: list[date], findings: Findings) -> tuple[PublicHoliday, ...]:
    found = public_holidays(days, findings.context.locale, findings.zone)
    return tuple(PublicHoliday(day, name) for day, name in found.items())
