"""The record of what was confirmed, kept over a crash."""

from collections.abc import Iterable
from typing import Protocol

from timeoff.errors import TimeOffError
from timeoff.intent import Intent
from timeoff.person import Speaker
from timeoff.record import Answer, Record
from timeoff.time_off import Entry


class Intents(Protocol):
    """Each method is one transaction, durable when it returns."""

    async def add(self, intent: Intent, speaker: Speaker) -> None:
        """Keep what was confirmed. An id that is known keeps what it was, and is taken up again if it waited."""

    async def load(self, id: str) -> Record | None: ...

    async def looked(self, id: str, baseline: Iterable[str]) -> None:
        """Remember the ids of the entries that stand there before anything is sent."""

    async def sending(self, id: str, number: int) -> None:
        """Write ahead: this piece is about to be sent once more."""

    async def unsent(self, id: str, number: int) -> None:
        """Take that back: it is certain that nothing was done."""

    async def accepted(self, id: str, number: int) -> None:
        """This piece was answered as made, but not what was made: never send it again."""

    async def settled(self, id: str, number: int, entry: Entry) -> None:
        """This piece is true: the entry exists, or no longer does."""

    async def answered(self, id: str, answer: Answer, error: type[TimeOffError] | None) -> None:
        """The person is to be told this; only needs_user can be taken up again."""

    async def told(self, id: str) -> None:
        """The person knows."""

    async def unfinished(self) -> tuple[str, ...]:
        """The ids of what was confirmed, and nobody was told how it came out."""
