"""The far side of a conversation, whatever the channel."""

from dataclasses import dataclass
from typing import Protocol

from bot.delivery import Delivery
from dialogs.event import Event
from languages.said import Said, SignInRequest
from timeoff.person import Person, Speaker


@dataclass(frozen=True)
class Heard:
    """Something that happened in a chat: who, what, and what the client tells of zone (IANA) and locale (BCP 47).

    The delivery is that which may come again, if it may.
    """

    speaker: Speaker
    event: Event
    zone: str | None
    locale: str
    delivery: Delivery | None = None


class Undelivered(Exception):
    """The chat did not take what was said."""


class Chat(Protocol):
    """How a turn answers: the channel lays out what it is given, in order, and sends it."""

    async def show(self, said: Said | SignInRequest) -> None:
        """Raises Undelivered."""


class Accounts(Protocol):
    """Whose mailbox a speaker may use."""

    async def person(self, speaker: Speaker) -> Person | None: ...
