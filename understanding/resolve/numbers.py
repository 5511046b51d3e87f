"""Two numbers that are a day and a month, in the order that the locale or they themselves settle."""

from collections.abc import Iterator
from dataclasses import replace

from languages.meaning.days import At, Date, Expression, Numeric, Range
from languages.meaning.doubt import Because, Question
from understanding.frame import Frame, Notes
from understanding.resolve.spans import Spans, resolve, resolves


@resolves(Numeric)
def numeric(said: Numeric, frame: Frame) -> Spans:
    return resolve(ordered(said, frame), frame)


def ordered(said: Numeric, frame: Frame) -> Date:
    """The date that two numbers mean: by the locale, unless only one order is possible."""
    day_first = Date(said.weekday, said.first, said.second, said.year)
    month_first = Date(said.weekday, said.second, said.first, said.year)
    if said.second > 12 or said.first > 12 or said.first == said.second:
        return month_first if said.second > 12 else day_first
    settled = frame.month_first()
    if said.weekday is not None and _is_on(said.weekday, day_first, frame) != _is_on(said.weekday, month_first, frame):
        return day_first if _is_on(said.weekday, day_first, frame) else month_first
    if settled is None:
        settled = frame.ask(Question.ORDER)
    chosen, because = (month_first, Because.MONTH_FIRST) if settled else (day_first, Because.DAY_FIRST)
    frame.because(because, resolve(replace(chosen, weekday=None), frame._replace(lenient=True))[0].start.date())
    return chosen


def alike(items: tuple[Expression | None, ...], frame: Frame) -> Frame:
    """The frame in which all of them have the order that one settles: "12/24-1/2"."""
    settled = {order for item in items for order in _settled(item)}
    return frame._replace(order=settled.pop()) if len(settled) == 1 else frame


def _settled(said: Expression | None) -> Iterator[bool]:
    """Whether the month comes first, for each pair of numbers of which only one can be a month."""
    match said:
        case Numeric(first, second) if max(first, second) > 12:
            yield second > 12
        case At(days):
            yield from _settled(days)
        case Range(start, end):
            yield from (*_settled(start), *_settled(end))


def _is_on(weekday: int, said: Date, frame: Frame) -> bool:
    return resolve(said, frame._replace(lenient=True, notes=Notes()))[0].start.weekday() == weekday
