"""An expression in a frame -> its readings: the likeliest, and one more for each question that stays open."""

from languages.meaning.days import Expression
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
    found = [Reading(resolve(expression, frame), tuple(frame.notes.why))]
    asked = []
    for question in frame.notes.asked[: MOST_READINGS - 1]:
        other = _answered(expression, frame, question)
        if other is not None and other.spans not in [reading.spans for reading in found]:
            found.append(other)
            asked.append(question)
    return tuple(reading for reading in found if reading.spans), asked[0] if asked else None


def _answered(expression: Expression, frame: Frame, question: Question) -> Reading | None:
    """The reading in which one question is answered the less likely way."""
    notes = Notes()
    try:
        spans = resolve(expression, frame._replace(choices=frozenset({question}), notes=notes))
    except (Nonsense, ValueError, OverflowError):
        return None
    return Reading(spans, tuple(notes.why))
