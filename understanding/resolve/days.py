"""Single days: dates, weekdays, holidays, days counted from others."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from languages.meaning.days import (
    Amount,
    At,
    Beside,
    Both,
    Date,
    Every,
    Expression,
    Given,
    Holiday,
    Many,
    Nth,
    Numeric,
    Range,
    Relative,
    Shift,
    Then,
    Unit,
)
from languages.meaning.doubt import Because, ProblemKind, Question
from timeoff.interval import DAY, Interval
from timeoff.week import WorkWeek
from understanding.frame import Frame, Nonsense, Notes
from understanding.holidays import holiday
from understanding.moment import Moment
from understanding.resolve.spans import Spans, resolve, resolves, whole

NEAR_A_DATE, NEAR_A_WEEKDAY = timedelta(days=14), timedelta(days=3)
LONGEST_MONTH = 31
LONGEST_FEBRUARY = 2028  # any leap year: the most days that a month can have
MOST_WEEKS = 60
MONTHS_LOOKED_AT = 12 * 8  # 29 February may be eight years away


@resolves(Relative)
def relative(said: Relative, frame: Frame) -> Spans:
    return whole(frame.today + said.days * DAY)


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


@resolves(Date)
def dated(said: Date, frame: Frame) -> Spans:
    day = _weekday(said, frame) if said.day is None else _checked(said, _calendar_day(said, frame), frame)
    return whole(day + timedelta(weeks=said.weeks))


def _weekday(said: Date, frame: Frame) -> date:
    assert said.weekday is not None
    start = frame.counted_from
    if said.following:
        return after(start, said.weekday)
    if said.which is None and frame.past or said.which == -1:
        return before(frame.today + DAY * (said.which is None), said.weekday)
    if said.which is None:
        return frame.because(Because.COMING_WEEKDAY, after(start - DAY * (not frame.strict), said.weekday))
    if said.which == 0:
        return frame.because(Because.THIS_WEEKDAY, after(frame.today - DAY, said.weekday))
    return _next_weekday(said.weekday, said.which, frame)


def _next_weekday(weekday: int, which: int, frame: Frame) -> date:
    """ "Next Friday": the one in the next week that starts on Monday, unless the nearest one is meant."""
    nearest = after(frame.today, weekday)
    next_weeks = monday(frame.today) + timedelta(weeks=which, days=weekday)
    if which > 1 or nearest == next_weeks:
        return next_weeks
    if frame.ask(Question.NEXT):
        return frame.because(Because.NEAREST, nearest)
    return frame.because(Because.NEXT_WEEKS, next_weeks)


def _calendar_day(said: Date, frame: Frame) -> date:
    """The day with this number, in its month and year, or the next such day."""
    assert said.day is not None
    longest = monthrange(LONGEST_FEBRUARY, said.month)[1] if said.month is not None else LONGEST_MONTH
    if not 1 <= said.day <= longest:
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
        fits = said.month in (None, month) and said.day is not None and said.day <= monthrange(year, month)[1]
        if fits and said.day is not None and (date(year, month, said.day) - start).days * step >= 0:
            yield date(year, month, said.day)


def _checked(said: Date, day: date, frame: Frame) -> date:
    if said.weekday is None or said.weekday == day.weekday() or frame.lenient:
        return day
    raise Nonsense(ProblemKind.CONTRADICTION, day)


@resolves(Numeric)
def numeric(said: Numeric, frame: Frame) -> Spans:
    return resolve(ordered(said, frame), frame)


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


@resolves(Holiday)
def named(said: Holiday, frame: Frame) -> Spans:
    start = frame.counted_from
    day = holiday(said.key, said.year, start, frame.country, -1 if frame.past else said.which)
    if day is None:
        raise Nonsense(ProblemKind.NO_SUCH_DATE)
    return whole(frame.because(Because.HOLIDAY, day))


@resolves(Beside)
def beside(said: Beside, frame: Frame) -> Spans:
    day = resolve(said.of, frame)[0].start.date()
    return whole(after(day, said.weekday) if said.step > 0 else before(day, said.weekday))


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


@resolves(Shift)
def shifted(said: Shift, frame: Frame) -> Spans:
    """So far from another day, or moment."""
    of = resolve(said.of, frame)[0]
    if said.by.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        start = frame.now if said.of in (Relative(0), Then()) else of.start
        return (Moment(start + _length(said.by)),)
    day = stepped(of.start.date(), said.by, frame.week)
    return (Moment(datetime.combine(day, of.start.time())),) if isinstance(of, Moment) else whole(day)


def stepped(day: date, by: Amount, week: WorkWeek) -> date:
    """So many days, weeks, months or years from a day; the last day of a month where it is shorter."""
    if by.working:
        return _working_step(day, int(by.n), week)
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}.get(by.unit)
    if months is None:
        return day + timedelta(days=round(by.n * (1 if by.unit is Unit.DAY else 7)))
    total = day.year * 12 + day.month - 1 + round(by.n * months)
    year, month = total // 12, total % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError("beyond the years of the calendar")
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _working_step(day: date, count: int, week: WorkWeek) -> date:
    """The count-th working day after a day, or before it."""
    step = DAY if count > 0 else -DAY
    for _ in range(min(abs(count), 400)):
        day += step
        for _ in range(400):
            if week.works(day):
                break
            day += step
    return day


def _length(by: Amount) -> timedelta:
    return timedelta(seconds=by.n * {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}[by.unit])


def monday(day: date) -> date:
    return day - day.weekday() * DAY


def after(day: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return day + ((weekday - day.weekday() - 1) % 7 + 1) * DAY


def before(day: date, weekday: int) -> date:
    """The last such weekday before a day."""
    return day - ((day.weekday() - weekday - 1) % 7 + 1) * DAY
