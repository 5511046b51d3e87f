"""What the channel needs of the other rooms."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from bot.chat import Chat, Heard
from bot.teams.chat import SignIns
from bot.teams.placement import Cards
from bot.teams.sign_in import SingleSignOn
from timeoff.person import Speaker


class Turns(Protocol):
    """What goes on between hearing and answering."""

    async def take(self, heard: Heard, chat: Chat) -> None:
        """One turn, to its end; turns of one person come one after the other."""


class Inbox(Protocol):
    """The events that came in already: Teams delivers again what was not answered in time."""

    async def first(self, source: str, event_id: str) -> bool:
        """True exactly once for each id of a source."""

    async def forget(self, source: str, event_id: str) -> None:
        """Let the event come again: handling it failed."""


class References(Protocol):
    """How to reach a speaker later, in this channel's own form."""

    async def put(self, speaker: Speaker, value: bytes) -> None: ...

    async def get(self, speaker: Speaker) -> bytes | None: ...


@dataclass(frozen=True)
class Outside:
    """`erase` is called when a person removes the bot: forget all about them."""

    turns: Turns
    inbox: Inbox
    references: References
    cards: Cards
    sign_ins: SignIns
    single_sign_on: SingleSignOn
    erase: Callable[[Speaker], Awaitable[None]]
