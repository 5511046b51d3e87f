"""How cards ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from languages.meaning.doubt import Why
from languages.reply import Closed, Fate, Receipt, RemovedReceipt
from timeoff.time_off import Entry


@dataclass(frozen=True)
class Booked:
    """A card that ended in a booking, and what was replaced by it.

    `at` is when it did (zone-aware); None in what was kept before that was noted down.
    """

    card: str
    entries: tuple[Entry, ...]
    before: tuple[Entry, ...] = ()
    why: tuple[Why, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True)
class Removed:
    """A card that ended in a removal, or whose booking was undone; `at` as in Booked."""

    card: str
    entries: tuple[Entry, ...]
    undone: bool = False
    at: datetime | None = None
    undoes: str | None = None  # the card whose booking it was, where that is another one


@dataclass(frozen=True)
class Ended:
    """A card that stands for nothing that is booked."""

    card: str
    fate: Fate


Past = Booked | Removed | Ended


def truth(past: Past) -> Receipt | RemovedReceipt | Closed:
    """How a card ended, to be told."""
    match past:
        case Booked(card, entries, before):
            return Receipt(card, entries, before)
        case Removed(card, entries):
            return RemovedReceipt(card, entries)
        case Ended(card, fate):
            return Closed(card, fate)
        case _:
            assert_never(past)


def gone(past: Past) -> tuple[Entry, ...]:
    """What stood before a card ended, and does no longer."""
    match past:
        case Booked():
            kept = {entry.id for entry in past.entries}
            return tuple(entry for entry in past.before if entry.id not in kept)
        case Removed():
            return past.entries
        case Ended():
            return ()
        case _:
            assert_never(past)


def outdated(past: Past, gone: tuple[Entry, ...]) -> bool:
    """Whether it booked something that is gone, so that undoing it would undo nothing."""
    ids = {entry.id for entry in gone}
    return isinstance(past, Booked) and any(entry.id in ids for entry in past.entries)
