"""A change, relative to time off that is handed in."""

from dataclasses import dataclass

from languages.meaning.act import EditKind
from timeoff.interval import Interval


@dataclass(frozen=True)
class Edit:
    """A change: `of` names the intervals it speaks of; None means the one in focus."""

    kind: EditKind
    of: tuple[Interval, ...] | None
    to: tuple[Interval, ...] = ()
