"""Words together with what Microsoft 365 shows."""

from dataclasses import dataclass
from datetime import date

from dialogs.civil import civil_day, intervals
from dialogs.context import Context
from dialogs.state import Waiting
from timeoff.interval import Interval
from timeoff.plan import Plan
from timeoff.time_off import Entry
from understanding import Understanding


@dataclass(frozen=True)
class Findings:
    """All that is needed to answer words: what they mean, the plan, and the zone (IANA) in which both are read."""

    waiting: Waiting
    understood: Understanding
    plan: Plan
    zone: str
    context: Context

    @property
    def today(self) -> date:
        return civil_day(self.waiting.said_at, self.zone)

    @property
    def mailbox_zone(self) -> str | None:
        """The mailbox's zone where it differs from the one that is used."""
        return self.plan.zone if self.plan.zone != self.zone else None

    def named(self) -> tuple[Interval, ...]:
        """The intervals of the likeliest reading; empty where no day was named."""
        readings = self.understood.readings
        return intervals(readings[0]) if readings else ()

    def overlapping(self, intervals: tuple[Interval, ...]) -> tuple[Entry, ...]:
        """What is booked in any of these intervals."""
        return tuple(entry for entry in self.plan.entries if any(entry.interval.overlaps(one) for one in intervals))

    def upcoming(self) -> tuple[Entry, ...]:
        """What is booked from today on."""
        return tuple(entry for entry in self.plan.entries if entry.interval.last_day >= self.today)
