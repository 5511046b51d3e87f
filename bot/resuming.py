"""Going on after a restart with what was confirmed before."""

import asyncio
from typing import Protocol

from bot.log import logged
from dialogs.event import Event, Resumed
from timeoff.intent import Intent, Outcome
from timeoff.person import Speaker


class Bookings(Protocol):
    """What was confirmed."""

    async def unfinished(self) -> tuple[str, ...]:
        """The ids of that of which nobody was told how it came out."""

    async def find(self, id: str) -> tuple[Intent, Speaker] | None: ...

    async def carry_out(self, id: str) -> Outcome: ...


class Chats(Protocol):
    """Where people are told."""

    async def resume(self, speaker: Speaker, event: Event) -> bool: ...


async def resume(bookings: Bookings, chats: Chats) -> None:
    """Take up what was confirmed, and nobody was told how it came out."""

    async def take_up(id: str) -> None:
        """Carry it out, and tell it in the chat where it was confirmed."""
        with logged("taking up what was confirmed"):
            found = await bookings.find(id)
            if found:
                intent, speaker = found
                await chats.resume(speaker, Resumed(intent, await bookings.carry_out(id)))

    with logged("looking for what is unfinished"):
        await asyncio.gather(*map(take_up, await bookings.unfinished()))
