"""One person's work plan: the time off that was booked, and what recurrences generate."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from emulator.graph import errors, recurrences
from emulator.graph.occurrence import Occurrence
from emulator.people import Person

Json = dict[str, Any]


Watcher = Callable[[str], None]


@dataclass
class Plan:
    """Changes are made at once and seen at once; two equal creations make two occurrences.

    Watchers are told of each change, with the person's oid.
    """

    person: Person
    watchers: list[Watcher] = field(default_factory=list)
    _booked: dict[str, Occurrence] = field(default_factory=dict)
    _ids: int = 0
    _replacements: int = 0

    def create(self, occurrence: Occurrence) -> str:
        id = self._new_id()
        self._booked[id] = occurrence
        self._changed()
        return id

    def replace(self, id: str, occurrence: Occurrence) -> str:
        """Answers the id from now on: every other replacement gets a new one, as the real service may give one."""
        self.check_booked(id)
        del self._booked[id]
        self._replacements += 1
        id = self._new_id() if self._replacements % 2 else id
        self._booked[id] = occurrence
        self._changed()
        return id

    def delete(self, id: str) -> None:
        self.check_booked(id)
        del self._booked[id]
        self._changed()

    def check_booked(self, id: str) -> None:
        """Raises GraphError where this is no time off of this plan."""
        if recurrences.is_generated(id, self.person):
            raise errors.broken_rule(
                "Only time-off occurrences can be deleted. Occurrences generated from recurrences cannot be deleted."
            )
        if id not in self._booked:
            raise errors.item_not_found()

    def stored(self) -> list[Json]:
        """The bodies of what is booked, as they were sent."""
        return [occurrence.sent for occurrence in self._booked.values()]

    def view(self, start: datetime, end: datetime) -> list[Json]:
        """All occurrences that overlap a window of instants, in order of their start, in UTC.

        Time off does not hide the hours that it lies in: both are there, as people report of the real service.
        """
        booked = [
            (occurrence.start, occurrence.json_utc(id))
            for id, occurrence in self._booked.items()
            if occurrence.start < end and occurrence.end > start
        ]
        together = booked + recurrences.generated(self.person, start, end)
        return [item for _, item in sorted(together, key=lambda dated: dated[0])]

    def _changed(self) -> None:
        for watcher in self.watchers:
            watcher(self.person.oid)

    def _new_id(self) -> str:
        """Ids come in the two shapes that the documentation shows."""
        self._ids += 1
        shape = "AAMkADljNDFh{}-_{}NZYpAAA=" if self._ids % 2 else "QAAuAAAA{}_-{}AABA="
        return shape.format(secrets.token_urlsafe(36), secrets.token_urlsafe(9))
