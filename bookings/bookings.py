"""Carrying out what was confirmed, whatever crashes, is pressed twice or arrives at once."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import assert_never
from weakref import WeakValueDictionary

from bookings.book import book
from bookings.means import Means
from bookings.remove import remove
from timeoff.errors import Busy, Gone, OutcomeUnknown, SignInNeeded, TimeOffError, Unreachable
from timeoff.intent import Booking, Intent, Outcome, Removal
from timeoff.interval import Interval
from timeoff.person import Person, Speaker
from timeoff.record import Answer, Record

Pieces = Callable[[Interval], tuple[Interval, ...]]

RESUMABLE = (SignInNeeded, Busy, Unreachable, OutcomeUnknown)  # the person can have it tried again


class Bookings:
    """Makes intents true exactly once: one at a time for each person, each in one go at a time."""

    def __init__(self, means: Means, pieces: Pieces) -> None:
        """`pieces` tells in how many entries an interval is booked."""
        self._means, self._pieces = means, pieces
        self._running: dict[str, asyncio.Task[Outcome]] = {}
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def commit(self, intent: Intent, speaker: Speaker) -> None:
        """Keep what the speaker confirmed; when this returns, it survives a crash. The same id is the same intent."""
        await self._means.intents.add(self._cut(intent), speaker)

    async def carry_out(self, id: str) -> Outcome:
        """Make the intent true and say how far that came; what is done or failed already is only told.

        An outcome with SignInNeeded, Busy, Unreachable or OutcomeUnknown can be taken up again by the same call.
        Gone alone means that the intent is no longer kept. Once it is told, its entries carry no subject: that is
        forgotten then.
        """
        task = self._running.get(id)
        if task is None:
            task = self._running[id] = asyncio.create_task(self._carry_out(id))
            task.add_done_callback(lambda _: self._running.pop(id, None))
        return await asyncio.shield(task)  # who asks may leave; what was confirmed goes on

    async def unfinished(self) -> tuple[str, ...]:
        """The ids of what was confirmed, and nobody was told how it came out: to be taken up after a restart."""
        return await self._means.intents.unfinished()

    async def told(self, id: str) -> None:
        """The speaker knows how it came out."""
        await self._means.intents.told(id)

    async def is_told(self, id: str) -> bool:
        """Whether the speaker knows how it came out last; nobody is to be told of what is no longer kept."""
        record = await self._means.intents.load(id)
        return record is None or record.told

    async def find(self, id: str) -> tuple[Intent, Speaker] | None:
        """What was confirmed, and by whom; None where it is no longer kept."""
        record = await self._means.intents.load(id)
        return None if record is None else (record.intent, record.speaker)

    async def drain(self) -> None:
        """Return when nothing is under way any more; cancelled, it stops what is, to be resumed after a restart."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _carry_out(self, id: str) -> Outcome:
        record = await self._means.intents.load(id)
        if record is None:
            return Outcome((), Gone)
        if record.state in ("done", "failed"):
            return _outcome(record, record.error)
        async with self._turn(record.intent.person):
            stopped = await self._try(record)
        return await self._answer(id, stopped)

    async def _try(self, record: Record) -> TimeOffError | None:
        try:
            match record.intent:
                case Booking() as booking:
                    await book(self._means, booking, record)
                case Removal() as removal:
                    await remove(self._means, removal, record)
                case _:
                    assert_never(record.intent)
        except TimeOffError as stopped:
            return stopped
        return None

    async def _answer(self, id: str, stopped: TimeOffError | None) -> Outcome:
        """The record tells what became true, also where something stopped it half way."""
        error = None if stopped is None else type(stopped)
        claims = stopped.claims if isinstance(stopped, SignInNeeded) else None
        record = await self._means.intents.load(id)
        await self._means.intents.answered(id, _answer_for(error), error)
        return Outcome((), Gone) if record is None else _outcome(record, error, claims)

    def _cut(self, intent: Intent) -> Intent:
        if isinstance(intent, Removal):
            return intent
        pieces = tuple(piece for interval in intent.time_off.intervals for piece in self._pieces(interval))
        return replace(intent, time_off=replace(intent.time_off, intervals=pieces))

    def _turn(self, person: Person) -> asyncio.Lock:
        """Two bookings of one person at once would not see each other's entries when they look."""
        return self._turns.setdefault(person.key, asyncio.Lock())


def _outcome(record: Record, error: type[TimeOffError] | None, claims: str | None = None) -> Outcome:
    return Outcome(tuple(piece.entry for piece in record.pieces if piece.entry), error, claims)


def _answer_for(error: type[TimeOffError] | None) -> Answer:
    if error is None:
        return "done"
    return "needs_user" if issubclass(error, RESUMABLE) else "failed"
