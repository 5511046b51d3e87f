"""How fast one person may write: a token bucket for each speaker, in memory."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from timeoff.person import Speaker

REMEMBERED = 10_000  # speakers; who was forgotten begins with a full bucket


class Verdict(Enum):
    """What to do about a turn: take it, say once that it is too fast, or be silent."""

    TAKEN = "taken"
    TOO_FAST = "too fast"
    SILENCE = "silence"


@dataclass
class Bucket:
    """The turns that are left, as of a moment (seconds); once empty it is shut until it is full again."""

    left: float
    at: float
    shut: bool = False


class Throttle:
    """Lets through so many turns a minute of each speaker's, also all at once."""

    def __init__(self, monotonic: Callable[[], float], turns: int = 20) -> None:
        """The clock counts seconds."""
        self._monotonic = monotonic
        self._most = float(turns)
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def judge(self, speaker: Speaker) -> Verdict:
        """To be asked once for each turn, before anything is done about it."""
        bucket = self._filled(speaker)
        if bucket.shut:
            return Verdict.SILENCE
        if bucket.left < 1:
            bucket.shut = True
            return Verdict.TOO_FAST
        bucket.left -= 1
        return Verdict.TAKEN

    def _filled(self, speaker: Speaker) -> Bucket:
        """The speaker's bucket with what has come in until now; the one unused for longest makes room for a new one."""
        now = self._monotonic()
        bucket = self._buckets.setdefault(speaker.key, Bucket(self._most, now))
        self._buckets.move_to_end(speaker.key)
        if len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        bucket.left, bucket.at = min(self._most, bucket.left + (now - bucket.at) * self._most / 60), now
        bucket.shut = bucket.shut and bucket.left < self._most
        return bucket
