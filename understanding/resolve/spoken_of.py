"""The day that was spoken of before, and what is counted from it."""

from datetime import timedelta

from languages.meaning.days import Date, Expression, Given, Many, Range, Then
from timeoff.interval import DAY
from understanding.frame import Frame, Nonsense, Notes
from understanding.resolve.spans import Spans, resolve, resolves, whole
from understanding.resolve.weekdays import after

NEAR_A_DATE, NEAR_A_WEEKDAY = timedelta(days=14), timedelta(days=3)


@resolves(Then)
def then(said: Then, frame: Frame) -> Spans:
    day = frame.spoken_of or frame.counted_from
    return whole(day if said.weekday is None else after(day - DAY, said.weekday))


@resolves(Given)
def given(said: Given, frame: Frame) -> Spans:
    """Read by itself; what only explains it is what "that day" means."""
    try:
        context = resolve(said.context, frame._replace(notes=Notes(), lenient=True))
    except (Nonsense, OverflowError, ValueError):
        context = ()
    if not context:
        return resolve(said.what, frame)
    day = context[0].start.date()
    near = frame._replace(spoken_of=day)
    if _has_month(said.what) or day <= frame.today:
        return resolve(said.what, near)
    back = NEAR_A_DATE if _names_a_number(said.what) else NEAR_A_WEEKDAY
    return resolve(said.what, near.at(max(day - back, frame.today + DAY)))


def _has_month(said: Expression) -> bool:
    """Whether it is found without what was said before; a bare weekday or day of the month is not."""
    match said:
        case Date():
            return said.month is not None or said.which is not None or said.following
        case Many(items):
            return any(map(_has_month, items))
        case Range(start=start, end=end) if start is not None and end is not None:
            return _has_month(start) or _has_month(end)
    return True


def _names_a_number(said: Expression) -> bool:
    match said:
        case Many(items):
            return any(map(_names_a_number, items))
        case Range(start=start) if start is not None:
            return _names_a_number(start)
    return isinstance(said, Date) and said.day is not None
