"""The calendar that bookings are made in."""

from typing import Protocol

from timeoff.interval import Interval
from timeoff.person import Person
from timeoff.time_off import Entry


class Calendar(Protocol):
    """A person's time off. Each raises the errors of `timeoff.errors`; only the changes raise OutcomeUnknown."""

    async def entries(self, person: Person, window: Interval, zone: str) -> tuple[Entry, ...]:
        """The entries that overlap the window of civil time in the zone, shown in that zone."""

    async def create(self, person: Person, interval: Interval, zone: str, subject: str | None) -> Entry: ...

    async def remove(self, person: Person, entry: Entry) -> None:
        """Gone where it no longer exists."""
