"""Waiting until a chat is quiet: what is about to be forgotten there must not be cut off."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, suppress
from typing import Protocol
from weakref import WeakValueDictionary

from timeoff.person import Speaker

LONGEST = 60.0  # seconds; two chats that wait for each other go on after that


class Locks:
    """A lock for each speaker, held while one of their turns is under way."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[Speaker, asyncio.Lock] = WeakValueDictionary()

    def of(self, speaker: Speaker) -> asyncio.Lock:
        return self._locks.setdefault(speaker, asyncio.Lock())

    def speakers(self) -> Iterator[Speaker]:
        """Those who have one."""
        return self._locks.keys()


class Outcomes(Protocol):
    """What goes on beside the turns."""

    def speakers(self) -> Iterator[Speaker]:
        """Those who are still to be told something."""

    async def told(self, speaker: Speaker) -> None:
        """Return when the speaker was told all that is under way now."""


class Quiet:
    """A chat is quiet when no turn is under way there, and nothing is still to be told."""

    def __init__(self, locks: Locks, outcomes: Outcomes) -> None:
        self._locks, self._outcomes = locks, outcomes

    @asynccontextmanager
    async def hold(self, speaker: Speaker) -> AsyncIterator[None]:
        """The speaker's chat is quiet within the block."""
        while True:
            await self._outcomes.told(speaker)
            async with self._locks.of(speaker):
                if speaker not in self._outcomes.speakers():
                    yield
                    return

    async def one(self, speaker: Speaker) -> None:
        """Return when the speaker's chat is quiet, or when that takes too long."""
        await self._wait([speaker])

    async def workspace(self, channel: str, tenant: str) -> None:
        """The same for everybody in a workspace."""
        speakers = {*self._locks.speakers(), *self._outcomes.speakers()}
        await self._wait(one for one in speakers if (one.channel, one.tenant) == (channel, tenant))

    async def _wait(self, speakers: Iterable[Speaker]) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST):
                for speaker in speakers:
                    async with self.hold(speaker):
                        pass
