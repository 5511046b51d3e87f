"""How what was confirmed comes out: known within the turn where that is soon, else told by an event of its own."""

import asyncio
from collections.abc import Iterator
from typing import Protocol

from bot.log import logged
from dialogs.event import Event, Resumed
from timeoff.errors import OutcomeUnknown
from timeoff.intent import Intent, Outcome
from timeoff.person import Speaker

PATIENCE = 4.0  # seconds that a turn waits


class Bookings(Protocol):
    """What was confirmed."""

    async def unfinished(self) -> tuple[str, ...]:
        """The ids of that of which nobody was told how it came out."""

    async def find(self, id: str) -> tuple[Intent, Speaker] | None: ...

    async def carry_out(self, id: str) -> Outcome:
        """Who asks may leave, and it goes on; whoever asks meanwhile gets the same outcome."""


class Chats(Protocol):
    """Where people are told."""

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool] | None:
        """The turn that tells it; None where nobody can be told."""


class Outcomes:
    """Has carried out what was confirmed, and sees to it that the speaker is told."""

    def __init__(self, bookings: Bookings, chats: Chats) -> None:
        self._bookings, self._chats = bookings, chats
        self._awaited: dict[tuple[Speaker, str], asyncio.Task[None]] = {}

    async def soon(self, id: str, speaker: Speaker) -> Outcome | None:
        """None where it takes longer than a turn may: it goes on, and the speaker is told later."""
        if (speaker, id) in self._awaited:
            return None
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._outcome(id)
        except TimeoutError:
            self._await(id, speaker)
            return None

    async def take_up(self) -> None:
        """Go on after a restart with what was confirmed, and nobody was told how it came out."""
        with logged("looking for what is unfinished"):
            for id in await self._bookings.unfinished():
                found = await self._bookings.find(id)
                if found:
                    self._await(id, found[1])

    def speakers(self) -> Iterator[Speaker]:
        """Those who are still to be told something."""
        return (speaker for speaker, _ in self._awaited)

    async def told(self, speaker: Speaker) -> None:
        """Return when the speaker was told all that is under way now."""
        tasks = [task for (whose, _), task in self._awaited.items() if whose == speaker]
        if tasks:
            await asyncio.wait(tasks)

    async def finish(self) -> None:
        """Return when everybody was told everything; cancelled, it leaves the rest to the next start."""
        while self._awaited:
            await asyncio.gather(*self._awaited.values())

    def _await(self, id: str, speaker: Speaker) -> None:
        if (speaker, id) not in self._awaited:
            task = self._awaited[speaker, id] = asyncio.create_task(self._tell(id, speaker))
            task.add_done_callback(lambda _: self._awaited.pop((speaker, id)))

    async def _tell(self, id: str, speaker: Speaker) -> None:
        """In the chat where it was confirmed, to the end of the turn that tells it."""
        with logged("telling how it came out"):
            outcome = await self._outcome(id)
            found = await self._bookings.find(id)
            turn = await self._chats.resume(speaker, Resumed(found[0], outcome)) if found else None
            if turn:
                await asyncio.wait({turn})

    async def _outcome(self, id: str) -> Outcome:
        """What breaks on our side may have been done or not: trying again finds out."""
        with logged("carrying out what was confirmed"):
            return await self._bookings.carry_out(id)
        return Outcome((), OutcomeUnknown)
