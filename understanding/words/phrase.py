"""A phrase of a sentence: a time, or words that play a part beside the times."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

NONE: frozenset[Any] = frozenset()


@dataclass(slots=True)
class Phrase:
    """Tokens from `start` to `end` (exclusive) that mean something.

    `marks` are the parts that they play; a time plays none.
    """

    start: int
    end: int
    category: str
    value: Any
    marks: frozenset[Any] = NONE

    @property
    def is_time(self) -> bool:
        return not self.marks


def plays(phrase: Phrase, *marks: StrEnum) -> bool:
    """Whether a phrase can play one of these parts."""
    return not phrase.marks.isdisjoint(marks)
