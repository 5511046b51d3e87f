"""The same person's conversations in other chats."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from bot.ledger import Conversations
from dialogs.event import Event, Overtaken
from dialogs.memory import load
from dialogs.past import Past
from dialogs.state import State
from dialogs.undoing import overtaken
from timeoff.person import Person, Speaker


class Speakers(Protocol):
    """Who speaks for a person."""

    async def speakers(self, person: Person) -> Sequence[Speaker]:
        """All of them, in every chat; the one who is asking may be among them."""


class OtherChats:
    """Reads the conversations of a person's other speakers; what is to change there is told to them."""

    def __init__(
        self,
        speakers: Speakers,
        conversations: Conversations,
        resume: Callable[[Speaker, Event], Awaitable[asyncio.Task[bool] | None]],
    ) -> None:
        """`resume` begins a turn there."""
        self._speakers, self._conversations, self._resume = speakers, conversations, resume

    async def pasts(self, speaker: Speaker, person: Person) -> tuple[Past, ...]:
        """How the last cards ended in the chats of everybody who speaks for the person, but for this speaker."""
        return tuple(past for _, state in await self._states(speaker, person) for past in state.past)

    async def announce(self, speaker: Speaker, person: Person, pasts: tuple[Past, ...]) -> None:
        """Tell what this speaker has done to those chats whose cards have ended by it."""
        for other, state in await self._states(speaker, person):
            if overtaken(state, pasts).replies:
                await self._resume(other, Overtaken(pasts))

    async def _states(self, speaker: Speaker, person: Person) -> list[tuple[Speaker, State]]:
        others = [other for other in await self._speakers.speakers(person) if other != speaker]
        return [(other, load((await self._conversations.load(other)).value)) for other in others]
