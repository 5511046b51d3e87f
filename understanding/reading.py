"""What a sentence was understood to mean."""

from dataclasses import dataclass

from languages.meaning.act import Act
from languages.meaning.doubt import Problem, Question, Why
from timeoff.interval import Interval
from understanding.edit import Edit
from understanding.moment import Moment


@dataclass(frozen=True)
class Reading:
    """One meaning: disjoint spans in order, and the rules that led there."""

    spans: tuple[Interval | Moment, ...]
    why: tuple[Why, ...] = ()


@dataclass(frozen=True)
class Understanding:
    """What was understood: readings likeliest first, at most three; more than one means that the question is open.

    An edit is there exactly where the act is CHANGE. A problem says why the words cannot be booked as they stand;
    readings beside it are what the person may have meant. The subject is the reason that is given for a booking, or
    what the time off is called that is to be removed or changed.
    """

    act: Act
    readings: tuple[Reading, ...] = ()
    edit: Edit | None = None
    subject: str | None = None
    problem: Problem | None = None
    question: Question | None = None
