"""How far what was confirmed has come."""

from dataclasses import dataclass
from typing import Literal

from timeoff.errors import TimeOffError
from timeoff.intent import Intent
from timeoff.person import Speaker
from timeoff.time_off import Entry

Answer = Literal["needs_user", "done", "failed"]  # what the person is to be told
State = Literal["confirmed", "sending"] | Answer


@dataclass(frozen=True)
class Piece:
    """One entry to make or remove: how often it was sent, whether it was answered as made, and the entry once known."""

    attempts: int
    entry: Entry | None
    accepted: bool = False


@dataclass(frozen=True)
class Record:
    """An intent and how far it has come; the pieces stand in the order of its intervals or entries.

    The baseline holds the ids of the entries that stood there before it was last sent; empty before the first look.
    It is `told` once the speaker knows how it came out.
    """

    intent: Intent
    speaker: Speaker
    state: State
    baseline: frozenset[str]
    error: type[TimeOffError] | None
    pieces: tuple[Piece, ...]
    told: bool = False
