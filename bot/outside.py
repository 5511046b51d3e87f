"""What a channel needs of the other rooms."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from bot.chat import Chat, Heard
from bot.delivery import Inbox
from bot.throttle import Throttle
from timeoff.person import Speaker


class Turns(Protocol):
    """What goes on between hearing and answering."""

    async def take(self, heard: Heard, chat: Chat) -> None:
        """One turn, to its end; turns of one person come one after the other."""


class References(Protocol):
    """How to reach a speaker later, in a channel's own form."""

    async def put(self, speaker: Speaker, value: bytes) -> None: ...

    async def get(self, speaker: Speaker) -> bytes | None: ...


class Cards(Protocol):
    """Which cards were shown, to whom, and in which message each one now stands."""

    async def put(self, card: str, speaker: Speaker) -> None:
        """The card is this speaker's. The first to be told stays the owner."""

    async def owner(self, card: str) -> str | None:
        """The key of the speaker; None for a card that is not known."""

    async def placed(self, card: str, activity: str) -> None:
        """The card now stands in this message."""

    async def activity(self, card: str) -> str | None:
        """The message that the card stands in; None where it was not shown yet."""


class SignIns(Protocol):
    """Signing in by a browser."""

    async def begin(self, speaker: Speaker, claims: str | None) -> str:
        """The address of a page where this person, and nobody else, can sign in; claims as they were demanded."""


@dataclass(frozen=True)
class Outside:
    """`erase` is called when a person removes the bot: forget all about them."""

    turns: Turns
    inbox: Inbox
    references: References
    cards: Cards
    sign_ins: SignIns
    throttle: Throttle
    erase: Callable[[Speaker], Awaitable[None]]
