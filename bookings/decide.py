"""What to do next about one piece of a booking. Pure: what is known -> action."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from timeoff import wall_time
from timeoff.interval import Interval
from timeoff.time_off import Entry

POSTS = 3  # how often one piece is sent at most
TOLERANCE = timedelta(minutes=1)


@dataclass(frozen=True)
class Wanted:
    """The entry that should exist. The zone is an IANA name."""

    interval: Interval
    zone: str
    subject: str | None


@dataclass(frozen=True)
class Known:
    """What is known of a piece: how often it was sent, what stood there before, and what stands there now.

    The view is None where the last look failed. `looks` counts the looks since it was last sent, or since the start.
    It is `accepted` once it was answered as made, whatever else the answer failed to tell.
    """

    attempts: int
    baseline: frozenset[str]
    view: Sequence[Entry] | None
    looks: int
    accepted: bool = False


@dataclass(frozen=True)
class Adopt:
    """This entry is the one."""

    entry: Entry


@dataclass(frozen=True)
class Post:
    """It does not exist: send it."""


@dataclass(frozen=True)
class LookAgain:
    """It was sent and may still appear: look again after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class GiveUp:
    """Nobody can tell whether it exists."""


Action = Adopt | Post | LookAgain | GiveUp


def decide(wanted: Wanted, known: Known, pauses: Sequence[float]) -> Action:
    """The pauses are the seconds between looks; together they must exceed the time after which a change shows."""
    match found(wanted, known):
        case Entry() as entry:
            return Adopt(entry)
    if known.view is not None and known.attempts == 0:
        return Post()
    if known.looks < len(pauses):
        return LookAgain(pauses[known.looks])
    if known.view is not None and known.attempts < POSTS and not known.accepted:
        return Post()
    return GiveUp()


def found(wanted: Wanted, known: Known) -> Entry | None:
    """The entry that is wanted; once it was sent, a new one at its time is ours whatever its subject has become."""
    for entry in known.view or ():
        ours = known.attempts > 0 and entry.id not in known.baseline
        if _same_time(wanted, entry) and (ours or (entry.subject or "") == (wanted.subject or "")):
            return entry
    return None


def _same_time(wanted: Wanted, entry: Entry) -> bool:
    """Instants, not wall times: the entry may be shown in another zone, or its midnight not exist."""
    starts = wall_time.instant(wanted.interval.start, wanted.zone) - wall_time.instant(entry.interval.start, entry.zone)
    ends = wall_time.instant(wanted.interval.end, wanted.zone) - wall_time.instant(entry.interval.end, entry.zone)
    return abs(starts) <= TOLERANCE and abs(ends) <= TOLERANCE
