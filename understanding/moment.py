"""A point in time."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, order=True)
class Moment:
    """A civil point in time without an end ("at 3pm"): a wall time that belongs to no zone yet."""

    at: datetime

    @property
    def start(self) -> datetime:
        return self.at

    @property
    def end(self) -> datetime:
        return self.at
