"""An expression in a frame -> its readings: the likeliest, and one more for each question that stays open."""

from dataclasses import replace

from languages.meaning.days import At, Either, Expression, Within
from languages.meaning.doubt import Question
from understanding.frame import Frame, Nonsense, Notes
from understanding.reading import Reading
from understanding.resolve import resolve

MOST_READINGS = 3


def all_readings(expression: Expression, frame: Frame) -> tuple[tuple[Reading, ...], Question | None]:
    """The readings, likeliest first, and the question that tells the second from the first.

    Raises what resolving raises.
    """
    frame.notes.clear()
    if frame.leave and (options := _options(expression)):
        readings = tuple(_reading(option, frame) for option in options[:MOST_READINGS])
        return readings, Question.EITHER
    likeliest = Reading(resolve(expression, frame), tuple(frame.notes.why))
    if not frame.notes.asked:
        return (likeliest,) if likeliest.spans else (), None
    found, asked = [likeliest], []
    for question in frame.notes.asked[: MOST_READINGS - 1]:
        other = _answered(expression, frame, question)
        if other is not None and other.spans not in [reading.spans for reading in found]:
            found.append(other)
            asked.append(question)
    return tuple(reading for reading in found if reading.spans), asked[0] if asked else None


def _options(said: Expression) -> tuple[Expression, ...]:
    """The expressions of which only one is meant; none where only one was said."""
    match said:
        case Either(items):
            return items
        case At(days):
            return tuple(replace(said, days=day) for day in _options(days))
        case Within(what):
            return tuple(replace(said, what=day) for day in _options(what))
    return ()


def _reading(option: Expression, frame: Frame) -> Reading:
    notes = Notes()
    return Reading(resolve(option, frame._replace(notes=notes)), tuple(notes.why))


def _answered(expression: Expression, frame: Frame, question: Question) -> Reading | None:
    """The reading in which one question is answered the less likely way."""
    notes = Notes()
    try:
        spans = resolve(expression, frame._replace(choices=frozenset({question}), notes=notes))
    except (Nonsense, ValueError, OverflowError):
        return None
    return Reading(spans, tuple(notes.why))
