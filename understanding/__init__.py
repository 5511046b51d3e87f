"""Reads what a person says about time off: text in, values out. No clock, no I/O."""

from languages.meaning.act import Act, EditKind
from languages.meaning.doubt import Because, Problem, ProblemKind, Question, Why
from understanding.allowance import asks_allowance
from understanding.chosen import chosen, hours_alone
from understanding.edit import Edit
from understanding.moment import Moment
from understanding.named import reasoned, renamed
from understanding.reached import reach
from understanding.read import understand
from understanding.reading import Reading, Understanding

__all__ = [
    "Act",
    "Because",
    "Edit",
    "EditKind",
    "Moment",
    "Problem",
    "ProblemKind",
    "Question",
    "Reading",
    "Understanding",
    "Why",
    "asks_allowance",
    "chosen",
    "hours_alone",
    "reach",
    "reasoned",
    "renamed",
    "understand",
]
