"""Days by their date, by the name of a holiday, or counted from today."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from languages.meaning.days import Both, Date, Holiday, Numeric, Relative
from languages.meaning.doubt import Because, ProblemKind
from timeoff.interval import DAY
from understanding.frame import Frame, Nonsense
from understanding.holidays import holiday
from understanding.resolve.spans import Spans, resolve, resolves, whole
from understanding.resolve.weekdays import weekday

DECEMBER = 12  # has as many days as any month
SHORTEST_MONTH = 28  # days
LONGEST_FEBRUARY = 2028  # any leap year: the most days that a month can have
MONTHS_LOOKED_AT = 12 * 8  # 29 February may be eight years away


@resolves(Relative)
def relative(said: Relative, frame: Frame) -> Spans:
    return whole(frame.today + said.days * DAY)


@resolves(Date)
def dated(said: Date, frame: Frame) -> Spans:
    day = weekday(said, frame) if said.day is None else _checked(said, _calendar_day(said, frame), frame)
    return whole(day + timedelta(weeks=said.weeks))


def _calendar_day(said: Date, frame: Frame) -> date:
    """The day with this number, in its month and year, or the next such day."""
    assert said.day is not None
    if not (said.day >= 1 and _has_day(LONGEST_FEBRUARY, said.month or DECEMBER, said.day)):
        raise Nonsense(ProblemKind.NO_SUCH_DATE)
    if said.year is not None and said.month is not None:
        return _exists(said.year, said.month, said.day)
    fitting = _fitting(said, frame)
    first = next(fitting)
    if said.weekday is not None and said.month is None:
        return next((day for day in (first, *fitting) if day.weekday() == said.weekday), first)
    return frame.because(Because.NO_YEAR, first) if said.month is not None else first


def _exists(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Nonsense(ProblemKind.NO_SUCH_DATE) from error


def _fitting(said: Date, frame: Frame) -> Iterator[date]:
    """The days with this number (and month) from the anchor on, or backwards from it."""
    start, step = frame.counted_from, -1 if frame.past else 1
    first = start.year * 12 + start.month - 1
    for months in range(first, first + step * MONTHS_LOOKED_AT, step):
        year, month = months // 12, months % 12 + 1
        fits = said.month in (None, month) and said.day is not None and _has_day(year, month, said.day)
        if fits and said.day is not None and (date(year, month, said.day) - start).days * step >= 0:
            yield date(year, month, said.day)


def _has_day(year: int, month: int, day: int) -> bool:
    return day <= SHORTEST_MONTH or day <= monthrange(year, month)[1]


def _checked(said: Date, day: date, frame: Frame) -> date:
    if said.weekday is None or said.weekday == day.weekday() or frame.lenient:
        return day
    raise Nonsense(ProblemKind.CONTRADICTION, day)


@resolves(Both)
def both(said: Both, frame: Frame) -> Spans:
    """The same day said twice: where the two differ the person contradicts themself."""
    day = resolve(said.day, frame)
    start = day[0].start.date()
    if isinstance(said.date, Numeric) and {said.date.first, said.date.second} == {start.day, start.month}:
        return day
    date = resolve(said.date, frame.at(start)._replace(lenient=True))
    if date[0].start.date() != start and not frame.lenient:
        raise Nonsense(ProblemKind.CONTRADICTION, date[0].start.date())
    return date


@resolves(Holiday)
def named(said: Holiday, frame: Frame) -> Spans:
    start = frame.counted_from
    day = holiday(said.key, said.year, start, frame.country, -1 if frame.past else said.which)
    if day is None:
        raise Nonsense(ProblemKind.NO_SUCH_DATE)
    return whole(frame.because(Because.HOLIDAY, day))
