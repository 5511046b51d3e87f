"""A person's time off and hours in Microsoft 365."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Protocol

from graph import hours, wire, zones
from graph.answer import unreadable
from graph.client import Client
from graph.encoding import AllDayForm
from graph.json_value import Json, items, text
from graph.request import Request, delete, get, post
from timeoff import wall_time
from timeoff.errors import SignInNeeded, Unreachable
from timeoff.interval import DAY, MIDNIGHT, Interval
from timeoff.person import Person
from timeoff.plan import Plan
from timeoff.time_off import Entry

PAGES = 100  # more than a year of days in pages of ten has
UNTOLD = "UTC"  # the zone of a mailbox that names none that we know


class Tokens(Protocol):
    """Where access tokens for Graph come from."""

    async def graph(self, person: Person, *, fresh: bool = False) -> str:
        """A token for this person; `fresh` where the last one was refused. Raises SignInNeeded, Unreachable."""


class Calendar:
    """Reads and changes the work plan of the person who is named, with that person's own token.

    Everything raises TimeOffError; only what changes something raises Gone and OutcomeUnknown.
    """

    def __init__(self, client: Client, tokens: Tokens, form: AllDayForm = AllDayForm.ALL_DAY_TRUE) -> None:
        self._client = client
        self._tokens = tokens
        self._form = form

    async def look(self, person: Person, window: Interval, zone: str | None) -> Plan:
        """The time off that overlaps a window, civil in the zone (IANA name), and the person's hours in it.

        Without a zone it is the mailbox's that counts, and UTC where that has none that we know. Mailboxes name zones
        as Windows does: where the zone asked for has the same Windows name, it is taken to be the mailbox's too.
        """
        settings, plan = await asyncio.gather(
            self._send(person, get(wire.MAILBOX)), self._collection(person, wire.RECURRENCES)
        )
        mailbox = hours.mailbox_zone(settings)
        if zone and mailbox and zones.alike(zone, mailbox):
            mailbox = zone
        shown = zone or mailbox or UNTOLD
        view = await self._view(person, _widened(window), shown)
        week = hours.work_week(settings, plan, view, window, mailbox or shown)
        return Plan(_entries(view, window, shown), week, mailbox)

    async def entries(self, person: Person, window: Interval, zone: str) -> tuple[Entry, ...]:
        """The time off that overlaps a window, civil in the zone, in order."""
        return _entries(await self._view(person, _widened(window), zone), window, zone)

    async def create(self, person: Person, interval: Interval, zone: str, subject: str | None) -> Entry:
        """Book one entry, as answered by Graph."""
        request = post(wire.OCCURRENCES, wire.occurrence(interval, zone, subject, self._form))
        entry = wire.entry(await self._send(person, request), zone)
        if entry is None:
            raise unreadable(request, "POST: an answer that is no time off")
        return entry

    async def remove(self, person: Person, entry: Entry) -> None:
        await self._send(person, delete(wire.occurrence_path(entry)))

    async def _view(self, person: Person, window: Interval, zone: str) -> list[Json]:
        start, end = wall_time.instant(window.start, zone), wall_time.instant(window.end, zone, fold=1)
        return await self._collection(person, wire.view_path(start, end))

    async def _collection(self, person: Person, path: str) -> list[Json]:
        """All of its pages."""
        found: list[Json] = []
        for _ in range(PAGES):
            page = await self._send(person, get(path))
            found += items(page, "value")
            following = self._client.path(text(page, "@odata.nextLink") or "")
            if following is None:
                return found
            path = following
        raise Unreachable(f"more than {PAGES} pages")

    async def _send(self, person: Person, request: Request) -> Json:
        """With a new token where the first one is refused, unless that demands that the person signs in again."""
        token = await self._tokens.graph(person)
        try:
            return await self._client.send(request, token)
        except SignInNeeded as refused:
            if refused.claims:
                raise
        return await self._client.send(request, await self._tokens.graph(person, fresh=True))


def _widened(window: Interval) -> Interval:
    """Whole days, and one more on either side: the mailbox may live in another zone than the window."""
    first = datetime.combine(window.first_day, MIDNIGHT)
    last = datetime.combine(window.last_day, MIDNIGHT)
    return Interval(first - DAY, last + timedelta(days=2))


def _entries(view: list[Json], window: Interval, zone: str) -> tuple[Entry, ...]:
    found = (entry for item in view if (entry := wire.entry(item, zone)))
    return tuple(sorted(_overlapping(found, window), key=lambda entry: (entry.interval, entry.id)))


def _overlapping(entries: Iterator[Entry], window: Interval) -> Iterator[Entry]:
    return (entry for entry in entries if entry.interval.overlaps(window))
