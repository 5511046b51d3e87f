"""Weeks, months, years and what is left of them; runs of days."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from languages.meaning.days import (
    WITHIN_A_DAY,
    Amount,
    Holiday,
    Month,
    Period,
    Piece,
    PieceOf,
    Rest,
    Run,
    Unit,
    WeekNumber,
    WeekOf,
    Year,
)
from languages.meaning.doubt import Because, ProblemKind, Question
from timeoff.interval import DAY, Interval
from understanding.frame import Frame, Nonsense
from understanding.moment import Moment
from understanding.resolve.spans import Spans, day_of, on, resolve, resolves, whole
from understanding.resolve.steps import stepped
from understanding.resolve.weekdays import monday

# A holiday makes a weekend longer: by its weekday, the days from it to the first and the last one.
LONG_WEEKENDS = {0: (-2, 0), 3: (0, 3), 4: (0, 2)}


@resolves(Period)
def period(said: Period, frame: Frame) -> Spans:
    today = frame.today
    match said.unit:
        case Unit.WEEK:
            return _week(_which_week(said.which, frame), frame)
        case Unit.WEEKEND:
            saturday = monday(today) + timedelta(weeks=said.which, days=5)
            return whole(saturday, saturday + DAY)
        case Unit.MONTH | Unit.QUARTER | Unit.YEAR:
            return _months(today, said.unit, said.which)
        case _:
            return whole(today + said.which * DAY)


def _which_week(which: int, frame: Frame) -> date:
    """The Monday of a week. On a Sunday a week of time off is one that still lies ahead."""
    this = monday(frame.today)
    if frame.today.weekday() != 6 or not frame.leave or which < 0:
        return this + timedelta(weeks=which)
    if which == 1 and frame.ask(Question.WEEK):
        return frame.because(Because.WEEK_AFTER, this + timedelta(weeks=2))
    ahead = this + timedelta(weeks=max(which, 1))
    return frame.because(Because.WEEK_AHEAD, ahead)


def _week(start: date, frame: Frame) -> Spans:
    """A week from its Monday; of time off, its working days that are not over."""
    days = [start + n * DAY for n in range(7)]
    working = [day for day in days if frame.week.works(day)]
    if frame.full or not frame.leave or not working:
        return whole(days[0], days[-1])
    first = max(working[0], frame.today) if frame.today <= working[-1] else working[0]
    return whole(frame.because(Because.WORKING_WEEK, first), working[-1])


def _months(today: date, unit: Unit, which: int) -> Spans:
    length = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[unit]
    first = today.replace(month=(today.month - 1) // length * length + 1, day=1)
    start = _step(first, which * length)
    return whole(start, _step(start, length) - DAY)


def _step(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, day.day)


@resolves(Month)
def month(said: Month, frame: Frame) -> Spans:
    """A month by its name: the running one or the next, unless the words say otherwise."""
    start = frame.counted_from
    year = said.year or start.year + (said.month < start.month)
    if said.year is None and said.which == 1:
        year = start.year + (said.month <= start.month)
    if said.year is None and (said.which == -1 or frame.past):
        year = start.year - (said.month >= start.month)
    return whole(date(year, said.month, 1), date(year, said.month, monthrange(year, said.month)[1]))


@resolves(Year)
def year(said: Year, frame: Frame) -> Spans:
    return whole(date(said.year, 1, 1), date(said.year, 12, 31))


@resolves(WeekOf)
def week_of(said: WeekOf, frame: Frame) -> Spans:
    day = day_of(said.day, frame._replace(strict=False))
    start = monday(day)
    if said.unit is Unit.WEEKEND and isinstance(said.day, Holiday) and day.weekday() in LONG_WEEKENDS:
        first, last = LONG_WEEKENDS[day.weekday()]
        return whole(day + first * DAY, day + last * DAY)
    if said.unit is Unit.WEEKEND:
        return whole(start + 5 * DAY, start + 6 * DAY)
    return _week(start, frame)


@resolves(WeekNumber)
def week_number(said: WeekNumber, frame: Frame) -> Spans:
    try:
        start = date.fromisocalendar(said.year or frame.today.year, said.number, 1)
        if said.year is None and start + 6 * DAY < frame.today:
            start = date.fromisocalendar(frame.today.year + 1, said.number, 1)
    except ValueError as error:
        raise Nonsense(ProblemKind.NO_SUCH_DATE) from error
    return _week(start, frame)


@resolves(Rest)
def rest(said: Rest, frame: Frame) -> Spans:
    """From today, or its beginning if it lies ahead, to its end; of today, from this minute on."""
    whole_of = resolve(said.of, frame)
    end = whole_of[-1].end
    if end - whole_of[0].start <= DAY:
        closing = on(frame.today, frame.closing(frame.today)) if frame.leave else end
        return (Interval(frame.now, closing if closing > frame.now else end),)
    start = max(whole_of[0].start, on(frame.today, datetime.min.time()))
    return (Interval(start, end) if start < end else Interval(start, start + DAY),)


@resolves(PieceOf)
def piece(said: PieceOf, frame: Frame) -> Spans:
    """The beginning, middle or end of a period: about a third of it."""
    span = resolve(said.of, frame._replace(full=True))[0]
    first, days = span.start.date(), (span.end - span.start).days
    if days <= 1:
        return (_piece_of_day(first, said.piece, frame),)
    if days <= 7:
        bounds = {Piece.START: (0, 3), Piece.MIDDLE: (2, 4), Piece.END: (days - 3, days)}
        if frame.leave:
            bounds = {Piece.START: (0, 2), Piece.MIDDLE: (2, 3), Piece.END: (3, 5)}
    elif days <= 31:
        bounds = {Piece.START: (0, 10), Piece.MIDDLE: (10, 20), Piece.END: (20, days)}
    else:
        third = days // 3
        bounds = {Piece.START: (0, third), Piece.MIDDLE: (third, 2 * third), Piece.END: (2 * third, days)}
    half = 3 if days == 7 and frame.leave else (days + 1) // 2
    bounds |= {Piece.FIRST_HALF: (0, half), Piece.SECOND_HALF: (half, 5 if days == 7 and frame.leave else days)}
    start, end = bounds[said.piece]
    return whole(first + start * DAY, first + (end - 1) * DAY)


def _piece_of_day(day: date, piece: Piece, frame: Frame) -> Moment:
    return Moment(on(day, frame.opening(day) if piece is Piece.START else frame.closing(day)))


@resolves(Run)
def run(said: Run, frame: Frame) -> Spans:
    """So much in a row. Days may be calendar days or working days: where that differs, the person is asked."""
    amount = said.amount
    if amount.unit in WITHIN_A_DAY:
        return (_hours(said, frame),)
    start = day_of(said.start, frame) if said.start else frame.today + DAY
    if amount.unit is Unit.DAY and amount.working:
        return whole(*_working(start, amount, frame))
    if said.counted and not frame.leave:
        return whole(stepped(start, amount, frame.week))
    calendar = (start, max(stepped(start, amount, frame.week) - DAY, start))
    if amount.unit is not Unit.DAY or not frame.leave:
        return whole(*calendar)
    working = _working(start, amount, frame)
    if working == calendar:
        return whole(*calendar)
    if frame.ask(Question.COUNT):
        return whole(frame.because(Because.WORKING_DAYS, working[0]), working[1])
    return whole(frame.because(Because.CALENDAR_DAYS, start), calendar[1])


def _working(start: date, amount: Amount, frame: Frame) -> tuple[date, date]:
    """The first and last of so many working days from a day on."""
    first = start if frame.week.works(start) else stepped(start, Amount(1, Unit.DAY, True), frame.week)
    return first, stepped(first, replace(amount, n=max(amount.n, 1) - 1, working=True), frame.week)


def _hours(said: Run, frame: Frame) -> Interval:
    length = timedelta(seconds=said.amount.n * {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}[said.amount.unit])
    if said.start is None:
        return Interval(frame.now, frame.now + length)
    start = resolve(said.start, frame)[0]
    begin = start.start
    if isinstance(start, Interval) and start.all_day:
        begin = max(on(start.first_day, frame.opening(start.first_day)), _now_of(start.first_day, frame))
    return Interval(begin, begin + length)


def _now_of(day: date, frame: Frame) -> datetime:
    """This minute, if it is a minute of that day; else its beginning."""
    return frame.now.replace(second=0, microsecond=0) if frame.today == day else on(day, time())
