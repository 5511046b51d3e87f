"""Waiting until a chat is quiet: what is about to be forgotten there must not be cut off."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from weakref import WeakValueDictionary

from timeoff.person import Speaker

LONGEST = 60.0  # seconds; two chats that wait for each other go on after that


class Locks:
    """A lock for each speaker, held while one of their turns is under way."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def of(self, speaker: Speaker) -> asyncio.Lock:
        return self._locks.setdefault(speaker.key, asyncio.Lock())

    async def one(self, speaker: Speaker) -> None:
        """Return when no turn of the speaker's is under way, or when that takes too long."""
        await self._wait([self.of(speaker)])

    async def workspace(self, channel: str, tenant: str) -> None:
        """The same for everybody in a workspace."""
        within = Speaker(channel, tenant, "").key
        await self._wait([lock for key, lock in self._locks.items() if key.startswith(within)])

    async def _wait(self, locks: Iterable[asyncio.Lock]) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST):
                for lock in locks:
                    async with lock:
                        pass
