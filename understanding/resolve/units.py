"""The days, weeks and months of a period: one of them, some of them, or every one."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from languages.meaning.days import Every, Nth, Unit
from languages.meaning.doubt import ProblemKind
from timeoff.interval import DAY, Interval
from understanding.frame import Frame, Nonsense
from understanding.resolve.spans import Spans, resolve, resolves, whole
from understanding.resolve.weekdays import after, monday

MOST_WEEKS = 60


@resolves(Nth)
def nth(said: Nth, frame: Frame) -> Spans:
    """ "The first Monday of April": counted within the period, from its beginning or its end."""
    period = resolve(said.of, frame._replace(full=True))
    first, last = period[0].start.date(), (period[-1].end - timedelta(microseconds=1)).date()
    found = list(_units(said.what, first, last))
    index = said.n - 1 if said.n > 0 else said.n
    chosen = found[index:][: said.count] if said.n > 0 else found[said.n :][: said.count]
    if len(chosen) < said.count:
        raise Nonsense(ProblemKind.NO_SUCH_DATE)
    of_week = said.what is Unit.DAY and (last - first).days == 6
    if of_week and frame.leave:
        return _working_nth(said, first, last, frame)
    if said.what is Unit.WEEK and frame.leave:
        return working_days(chosen[0][0], chosen[-1][1], frame)
    return whole(chosen[0][0], chosen[-1][1])


def _working_nth(said: Nth, first: date, last: date, frame: Frame) -> Spans:
    """The last day of a week is the last one of work in it."""
    days = [day for day, _ in _units(Unit.DAY, first, last) if frame.week.works(day)] or [first]
    index = said.n - 1 if said.n > 0 else said.n
    return whole(days[index if -len(days) <= index < len(days) else -1])


@resolves(Every)
def every(said: Every, frame: Frame) -> Spans:
    """Those that do not lie in the past. Where time off is asked for, they have to end."""
    if said.of is None:
        day = after(frame.counted_from - DAY * (not frame.strict), said.weekday)
        if frame.leave and not frame.lenient:
            raise Nonsense(ProblemKind.UNENDING, day)
        return whole(day)
    period = resolve(said.of, frame._replace(full=True))[0]
    first = max(period.start.date(), frame.today)
    last = (period.end - timedelta(microseconds=1)).date()
    days = [day for day, _ in _units(said.weekday, first, last)][: MOST_WEEKS * said.step : said.step]
    if not days:
        raise Nonsense(ProblemKind.NO_SUCH_DATE)
    return tuple(Interval.of_days(day, day) for day in days)


def working_days(first: date, last: date, frame: Frame) -> Spans:
    """From the first to the last working day between two days; all of them where there is none."""
    working = [day for day in _every(first, last, 1) if frame.week.works(day)]
    return whole(working[0], working[-1]) if working else whole(first, last)


def _units(what: int | Unit, first: date, last: date) -> Iterator[tuple[date, date]]:
    """The weekdays, days, weeks or months that lie within some days."""
    if isinstance(what, int):
        yield from ((day, day) for day in _every(after(first - DAY, what), last, 7))
    elif what is Unit.WEEK:
        yield from ((day, day + 6 * DAY) for day in _every(monday(first + 3 * DAY), last - 3 * DAY, 7))
    elif what is Unit.WEEKEND:
        yield from ((day, day + DAY) for day in _every(after(first - DAY, 5), last, 7))
    elif what is Unit.MONTH:
        yield from ((day, _month_end(day)) for day in _every(first, last, 1) if day.day == 1)
    else:
        yield from ((day, day) for day in _every(first, last, 1))


def _every(first: date, last: date, step: int) -> Iterator[date]:
    for days in range(0, (last - first).days + 1, step):
        yield first + days * DAY


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
