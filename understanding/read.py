"""Text, now, zone and locale -> what was understood."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from languages.meaning.act import Act
from languages.meaning.days import Amount, Expression
from languages.meaning.doubt import Problem, ProblemKind, Question
from timeoff.interval import Interval
from timeoff.week import STANDARD_WEEK, WorkWeek
from understanding.assemble import assembled
from understanding.change import Change, change
from understanding.decide import act
from understanding.edit import Edit
from understanding.frame import Frame, Nonsense, Notes
from understanding.grammars import grammars
from understanding.reading import Reading, Understanding
from understanding.resolve import resolve
from understanding.sentence import Sentence, sentence
from understanding.subject import subject
from understanding.tokens import cleaned

LONGEST = 500  # characters; longer texts are not read at all
MOST_READINGS = 3


def understand(text: str, now: datetime, zone: str, locale: str, week: WorkWeek = STANDARD_WEEK) -> Understanding:
    """Read what a person wrote at a moment, in a zone (IANA), with a locale (BCP 47) and a working week.

    `now` is zone-aware. Never raises, whatever the text is.
    """
    if len(text) > LONGEST or len(plain := cleaned(text)) > LONGEST:
        return Understanding(Act.NONE, problem=Problem(ProblemKind.TOO_LONG))
    local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    frame = Frame(local, week, country(locale))
    said = [sentence(plain, grammar) for grammar in grammars(locale)[:1]]
    return _understood(said[0], frame)


def country(locale: str) -> str:
    """The country that a locale names; empty where it names none."""
    return next((part.upper() for part in locale.replace("_", "-").split("-")[1:] if len(part) == 2), "")


def _understood(said: Sentence, frame: Frame) -> Understanding:
    changes = change(said)
    wanted = act(said, edits=changes is not None)
    frame = replace(frame, leave=wanted in (Act.BOOK, Act.CANCEL, Act.CHANGE))
    if changes is not None and wanted is Act.CHANGE:
        return changed(changes, said, frame)
    expression = assembled(said)
    reason = subject(said) if wanted is Act.BOOK else None
    if expression is None:
        return Understanding(wanted, subject=reason)
    try:
        readings, questions = all_readings(expression, frame)
    except Nonsense as nonsense:
        return _stopped(wanted, expression, nonsense, said, frame, reason)
    except (OverflowError, ValueError):
        return Understanding(wanted, problem=Problem(ProblemKind.NO_SUCH_DATE, _times(said)), subject=reason)
    readings = tuple(reading for reading in readings if reading.spans)
    question = questions[0] if len(readings) > 1 else None
    return Understanding(wanted, readings, subject=reason, question=question)


def changed(changes: Change, said: Sentence, frame: Frame) -> Understanding:
    """A change; its readings are what becomes of the time off that it names, as far as the words alone tell."""
    try:
        of = resolve(changes.of, frame) if changes.of is not None else None
        named = None if of is None else tuple(span for span in of if isinstance(span, Interval)) or None
        readings = () if isinstance(changes.to, Amount) else all_readings(changes.to, frame)[0]
        to = tuple(span for span in readings[0].spans if isinstance(span, Interval)) if readings else ()
        edit = Edit(changes.kind, named, to, changes.to, frame, changes.at_start)
        if named is not None:
            readings = (Reading(edit.applied_to(named, frame.week)),)
    except Nonsense as nonsense:
        return Understanding(Act.CHANGE, problem=Problem(nonsense.kind, _times(said), nonsense.day))
    except (OverflowError, ValueError):
        return Understanding(Act.CHANGE, problem=Problem(ProblemKind.NO_SUCH_DATE, _times(said)))
    return Understanding(Act.CHANGE, readings, edit=edit)


def all_readings(expression: Expression, frame: Frame) -> tuple[tuple[Reading, ...], list[Question]]:
    """The likeliest reading, then those in which one open question is answered the other way."""
    frame.notes.clear()
    found = [Reading(resolve(expression, frame), tuple(frame.notes.why))]
    asked = []
    for question in frame.notes.asked:
        other = _answered(expression, frame, question)
        if other is not None and other.spans not in [reading.spans for reading in found]:
            found.append(other)
            asked.append(question)
    return tuple(found[:MOST_READINGS]), asked


def _answered(expression: Expression, frame: Frame, question: Question) -> Reading | None:
    notes = Notes()
    try:
        spans = resolve(expression, replace(frame, choices=frozenset({question}), notes=notes))
    except (Nonsense, ValueError, OverflowError):
        return None
    return Reading(spans, tuple(notes.why))


def _stopped(
    wanted: Act, expression: Expression, nonsense: Nonsense, said: Sentence, frame: Frame, reason: str | None
) -> Understanding:
    """What stops the request, and what may have been meant."""
    problem = Problem(nonsense.kind, _times(said), nonsense.day)
    try:
        meant = all_readings(expression, replace(frame, lenient=True))[0]
    except (Nonsense, OverflowError, ValueError):
        meant = ()
    return Understanding(wanted, meant, subject=reason, problem=problem)


def _times(said: Sentence) -> str:
    """The words of time, as written."""
    return " … ".join(_joined_up(said))


def _joined_up(said: Sentence) -> Iterator[str]:
    for phrase in said.times:
        yield said.said(phrase.start, phrase.end)
