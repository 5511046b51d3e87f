"""Where and when something is said."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Context:
    """What a step needs to know besides the state and the event.

    `said_at` reads dates ("today"), `time` decides what has expired; zone-aware, and equal outside the stand-in.
    `zone` is the IANA name that the chat tells, None where it tells none. `fresh` is an id that nobody has used yet.
    """

    said_at: datetime
    time: datetime
    zone: str | None
    locale: str
    fresh: str
