"""What the same person's conversations in other chats remember."""

from collections.abc import Sequence
from typing import Protocol

from bot.ledger import Conversations
from dialogs.memory import load
from dialogs.past import Past
from timeoff.person import Person, Speaker


class Speakers(Protocol):
    """Who speaks for a person."""

    async def speakers(self, person: Person) -> Sequence[Speaker]:
        """All of them, in every chat; the one who is asking may be among them."""


class OtherChats:
    """Reads the conversations of a person's other speakers; changes none of them."""

    def __init__(self, speakers: Speakers, conversations: Conversations) -> None:
        self._speakers, self._conversations = speakers, conversations

    async def pasts(self, speaker: Speaker, person: Person) -> tuple[Past, ...]:
        """How the last cards ended in the chats of everybody who speaks for the person, but for this speaker."""
        others = [other for other in await self._speakers.speakers(person) if other != speaker]
        kept = [await self._conversations.load(other) for other in others]
        return tuple(past for one in kept for past in load(one.value).past)
