"""The sentences that every language has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from languages.meaning.doubt import Because, ProblemKind, Question
from languages.reply import Fate, Limit, Remark, Service, Work
from timeoff.errors import TimeOffError

Lines = tuple[str, ...]  # a title, then lines


@dataclass(frozen=True)
class Sentences:
    """All that the bot says in one language. Names in braces are filled in by languages/say.py."""

    all_day: str
    to: str
    and_: str
    several: str
    time_off: str  # the subject where a person gave no reason
    quoted: str
    examples: Lines
    greeting: Lines
    help: Lines
    remarks: Mapping[Remark, Lines]
    limits: Mapping[Limit, str]
    understood: str
    questions: Mapping[Question, str]
    problems: Mapping[ProblemKind, Lines]
    ask_end: Lines
    add_title: str
    change_title: str
    remove_title: str
    forget_asked: Lines
    when: str
    before: str
    zone: str
    subject: str
    working_days: Callable[[int], str]
    holiday: str
    overlaps: str
    other_zone: str
    already: str
    works: Mapping[Work, str]
    slow: str
    added_title: str
    changed_title: str
    removed_title: str
    undone_title: str
    stored: str
    fates: Mapping[Fate, Lines]
    stopped: Mapping[Work, str]
    stopped_midway: str
    cannot_look: str
    errors: Mapping[type[TimeOffError], str]
    sign_in_title: str
    sign_in_lines: Lines
    link_notices: Mapping[Service, Lines]
    listing_title: str
    listing_window: str
    nothing_listed: str
    nothing_there: str
    nothing_called: str
    explanation: str
    because: Mapping[Because, str]
    because_line: str
    because_counted: str
    trial_title: str
    trial_or: str
    trial_asks: str
    trial_hours: str
    add: str
    change: str
    remove: str
    forget: str
    undo: str
    retry: str
    dismiss: str
    neither: str
    sign_in: str
