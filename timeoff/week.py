"""The hours that a person works."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time


@dataclass(frozen=True, order=True)
class Hours:
    """Wall times of one stretch of work within one day, end exclusive."""

    start: time
    end: time


Day = tuple[Hours, ...]  # the stretches of one day in order; empty on a day off


@dataclass(frozen=True)
class WorkWeek:
    """A person's working hours: by weekday (Monday first), and on dates that differ from it."""

    weekdays: tuple[Day, Day, Day, Day, Day, Day, Day]
    dates: Mapping[date, Day] = field(default_factory=dict)

    def on(self, day: date) -> Day:
        return self.dates.get(day, self.weekdays[day.weekday()])

    @property
    def usual(self) -> Day:
        """The hours that stand in for a day without any: the first ones of the week, else nine to five."""
        return next((day for day in self.weekdays if day), NINE_TO_FIVE)

    def works(self, day: date) -> bool:
        return bool(self.on(day))


NINE_TO_FIVE: Day = (Hours(time(9), time(17)),)

# Where neither work plan nor mailbox tells a person's hours.
STANDARD_WEEK = WorkWeek((NINE_TO_FIVE,) * 5 + ((), ()))
