"""What a step asks to have done; each comes back as an event."""

from dataclasses import dataclass

from dialogs.past import Past
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff


@dataclass(frozen=True)
class Look:
    """Read what is booked in this window of civil time in the zone, and the person's hours. Answered by Seen."""

    window: Interval
    zone: str | None  # None where the chat tells none: the mailbox's is used


@dataclass(frozen=True)
class Book:
    """Book this; the id names the intent. Answered by Settled."""

    intent: str
    time_off: TimeOff


@dataclass(frozen=True)
class Remove:
    """Remove these entries; the id names the intent. Answered by Settled."""

    intent: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class SignOut:
    """Forget the person's tokens."""


@dataclass(frozen=True)
class Forget:
    """Forget all that is kept about the person."""


@dataclass(frozen=True)
class Unlink:
    """End the link between the person's account and their other chats. Answered by Unlinked."""


@dataclass(frozen=True)
class Recall:
    """Ask the person's other chats how their cards ended, before a card of this one is answered. Answered by Recalled.

    The verb is that of the card's button; without a card it is about what was done last.
    """

    verb: str
    card: str | None = None


@dataclass(frozen=True)
class Announce:
    """Have the person's other chats show on their cards what was done here. Answered by Announced."""

    pasts: tuple[Past, ...]


Effect = Look | Book | Remove | SignOut | Forget | Unlink | Recall | Announce
