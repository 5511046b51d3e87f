"""How one of several options is told from the others."""

from enum import StrEnum

from languages.meaning.doubt import Because


class Position(StrEnum):
    """Where an option stands, among them all or in time."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    LAST = "last"
    EARLIER = "earlier"
    LATER = "later"


Choice = Position | Because  # by its place, or by what makes it another than the rest
Choices = dict[Choice, tuple[str, ...]]  # the phrases for each
