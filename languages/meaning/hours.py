"""Times of a day as they are said, without a clock."""

from dataclasses import dataclass
from enum import StrEnum
from typing import get_args


class Meridian(StrEnum):
    """Which half of the day a clock time belongs to; EXACT is the 24-hour clock."""

    AM = "am"
    PM = "pm"
    EXACT = "exact"


class DayPart(StrEnum):
    """A named part of a day."""

    EARLY = "early"
    MORNING = "morning"
    NOON = "noon"
    LUNCH = "lunch"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    OPENING = "opening"  # "start of business"
    CLOSING = "closing"  # "EOD", "close of play"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time on the clock; `meridian` is None where the words leave the half of the day open ("at 3")."""

    hour: int
    minute: int = 0
    meridian: Meridian | None = None
    second: int = 0


@dataclass(frozen=True, slots=True)
class Now:
    """This very minute."""


@dataclass(frozen=True, slots=True)
class Part:
    """ "in the morning"."""

    part: DayPart


@dataclass(frozen=True, slots=True)
class Half:
    """Half a working day; `second` is None where it was not said which half."""

    second: bool | None = None


@dataclass(frozen=True, slots=True)
class AllDay:
    """The whole day, said on purpose."""


@dataclass(frozen=True, slots=True)
class Between:
    """ "2 to 4pm", "from noon", "until 10": an open end is the beginning or the end of the person's working day."""

    start: "Hours | None"
    end: "Hours | None"


@dataclass(frozen=True, slots=True)
class Margin:
    """So many minutes at the beginning or the end of the working day: "an hour late", "an hour early"."""

    minutes: float
    at_end: bool


@dataclass(frozen=True, slots=True)
class InPart:
    """ "at 8 in the evening": the part settles the half of the day."""

    clock: "Clock | Between"
    part: DayPart


Hours = Clock | Now | Part | Half | AllDay | Between | InPart | Margin
HOURS = get_args(Hours)
