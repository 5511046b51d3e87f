"""What the channel needs of the other rooms."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from bot.chat import Chat, Heard
from bot.teams.chat import SignIns
from bot.teams.delivery import Inbox
from bot.teams.placement import Cards
from bot.teams.sign_in import SingleSignOn
from bot.throttle import Throttle
from timeoff.person import Speaker


class Turns(Protocol):
    """What goes on between hearing and answering."""

    async def take(self, heard: Heard, chat: Chat) -> None:
        """One turn, to its end; turns of one person come one after the other."""


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
    throttle: Throttle
    erase: Callable[[Speaker], Awaitable[None]]
