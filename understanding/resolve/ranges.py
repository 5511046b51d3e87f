"""From one to another, within a period, hours on days."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from languages.meaning.days import At, Date, Expression, Last, Numeric, Range, Since, Within
from languages.meaning.doubt import Because, ProblemKind, Question
from languages.meaning.hours import Clock, InPart, Meridian
from timeoff.interval import DAY, Interval
from understanding.frame import Frame, Nonsense, Notes
from understanding.moment import Moment
from understanding.resolve.hours import hours_on
from understanding.resolve.numbers import alike, ordered
from understanding.resolve.spans import Spans, on, resolve, resolves

NIGHT = 18  # the hour from which on work is at night
LATELY = timedelta(days=31)
NEARLY_A_YEAR = timedelta(days=330)


@resolves(Within)
def within(said: Within, frame: Frame) -> Spans:
    """What lies in a period, counted from its beginning."""
    period = resolve(said.period, frame._replace(full=True))
    found = resolve(said.what, frame.at(period[0].start.date())._replace(past=False))
    if not period[0].start <= found[0].start < period[-1].end:
        raise Nonsense(ProblemKind.NO_SUCH_DATE)
    return found


@resolves(At)
def at(said: At, frame: Frame) -> Spans:
    """Hours on each of the days; of several, on the working days among them."""
    spans = resolve(said.days, frame)
    days = [day for span in spans if isinstance(span, Interval) for day in span.days()] or [spans[0].start.date()]
    working = [day for day in days if frame.week.works(day)] if len(days) > 2 else days
    return tuple(hours_on(day, said.hours, frame) for day in (working or days)[:366])


@resolves(Range)
def ranged(said: Range, frame: Frame) -> Spans:
    """From the beginning of one to the end of the other."""
    if said.start is None or said.end is None:
        return _half_open(said, frame)
    frame = alike((said.start, said.end), frame)
    start, end = _completed(as_date(said.start, frame), as_date(said.end, frame))
    first = resolve(start, frame)[0]
    last = resolve(end, _counting_on(end, frame, first.start.date()))[-1]
    if last.end <= first.start:
        last = resolve(end, frame.at(first.start.date()))[-1]
    if frame.anchor is None and _may_have_begun(start, frame.today.month):
        first, last = _begun(start, end, frame) or (first, last)
    end_of = _end(last, said.last, frame)
    if end_of - first.start > NEARLY_A_YEAR and _within_a_year(start, end):
        raise Nonsense(ProblemKind.BACKWARDS, last.start.date())
    return (_interval(first.start, end_of),)


def _within_a_year(start: Expression, end: Expression) -> bool:
    """Neither date has a year, so nobody means nearly a year from one to the other."""
    return isinstance(start, Date) and isinstance(end, Date) and start.year is None and end.year is None


def _may_have_begun(start: Expression, month: int) -> bool:
    """A day without a year, also at an hour, in this month or one of the two before."""
    day = start.days if isinstance(start, At) else start
    return isinstance(day, Date) and day.year is None and day.month is not None and (month - day.month) % 12 <= 2


def _begun(start: Expression, end: Expression, frame: Frame) -> tuple[Interval | Moment, Interval | Moment] | None:
    """A range without a year that has begun lately and is not over is the one that is meant."""
    first = resolve(start, frame._replace(past=True, lenient=True, notes=Notes()))[0]
    last = resolve(end, frame.at(first.start.date())._replace(lenient=True, notes=Notes()))[-1]
    lately = frame.today - first.start.date() <= LATELY
    return (first, last) if lately and last.end > frame.now else None


def as_date(said: Expression, frame: Frame) -> Expression:
    return ordered(said, frame) if isinstance(said, Numeric) else said


def _counting_on(end: Expression, frame: Frame, first: date) -> Frame:
    """The end of a range is counted from its start: the first such weekday after it, the first such date from it on."""
    if first < frame.today and frame.anchor is None:
        return frame
    bare = end.days if isinstance(end, At) else end
    weekday_only = isinstance(bare, Date) and bare.day is None
    return frame.at(first, strict=weekday_only)


def _completed(start: Expression, end: Expression) -> tuple[Expression, Expression]:
    """Each takes from the other what was said only once: "24 to 26 December", "20 Dec to 4 Jan 2027"."""
    if isinstance(start, At) and isinstance(start.days, Date) and isinstance(end, At) and isinstance(end.days, Date):
        return replace(start, days=filled(start.days, end.days)), _after_a_night(start, end)
    if not (isinstance(start, Date) and isinstance(end, Date)):
        return start, end
    return filled(start, end), end


def _after_a_night(start: At, end: At) -> At:
    """ "Saturday 22:00 to Sunday 6": what begins at night ends in the morning."""
    at_night = isinstance(start.hours, Clock) and start.hours.hour >= NIGHT
    if at_night and isinstance(end.hours, Clock) and end.hours.meridian is None and end.hours.hour < 12:
        return replace(end, hours=replace(end.hours, meridian=Meridian.AM))
    return end


def filled(start: Date, end: Date) -> Date:
    if start.day is None or end.month is None or end.day is None:
        return start
    if start.month is None and start.day <= end.day:
        start = replace(start, month=end.month)
    if start.month is None or start.year is not None or end.year is None:
        return start
    return replace(start, year=end.year - ((start.month, start.day) > (end.month, end.day)))


def _half_open(said: Range, frame: Frame) -> Spans:
    if said.end is None:
        assert said.start is not None
        return _onwards(resolve(said.start, frame), frame)
    last = resolve(said.end, frame.at(frame.counted_from, strict=frame.strict) if _is_weekday(said.end) else frame)[-1]
    if said.last is Last.EXCLUDED and not frame.leave:
        return (last,)
    end = _end(last, said.last, frame)
    start = on(frame.today, time())
    if said.last is Last.EXCLUDED and frame.leave and end - start > DAY:
        start = on(_next_working(frame), time())
    if isinstance(last, Moment):
        start = frame.now if frame.now < end else on(end.date(), frame.opening(end.date()))
        if said.last is Last.EXCLUDED and isinstance(said.end, Clock | InPart):
            return _absent_until(last, frame)
    return (_interval(start, end),)


def _absent_until(back: Moment, frame: Frame) -> Spans:
    """ "Back at 2": from now on, or from the beginning of that day's work; nobody is away before it."""
    start = max(frame.now, on(back.at.date(), frame.opening(back.at.date())))
    return (Interval(start, back.at) if start < back.at else back,)


def _is_weekday(end: Expression) -> bool:
    """Whether a range from now on ends on a weekday, which is then never today."""
    return isinstance(end, Date) and end.day is None and end.which is None


def _next_working(frame: Frame) -> date:
    """Whoever speaks of coming back has gone, or goes after today."""
    day = frame.today + DAY
    for _ in range(14):
        if frame.week.works(day):
            return day
        day += DAY
    return frame.today


def _onwards(spans: Spans, frame: Frame) -> Spans:
    """Off from a time of a day on: to the end of that day's work."""
    start = spans[0]
    if not isinstance(start, Moment) or not frame.leave:
        return spans
    closing = on(start.at.date(), frame.closing(start.at.date()))
    return (Interval(start.at, closing),) if start.at < closing else spans


@resolves(Since)
def since(said: Since, frame: Frame) -> Spans:
    """Up to and including today."""
    first = resolve(said.start, frame._replace(past=True))[0].start
    return (_interval(first, max(on(frame.today + DAY, time()), first + DAY)),)


def _end(last: Interval | Moment, how: Last, frame: Frame) -> datetime:
    """Where a range ends: with the day, before it, or one of both, which is asked."""
    if isinstance(last, Moment):
        return last.at
    if how in (Last.OPEN, Last.OPEN_INCLUDED) and last.all_day:
        included = frame.ask(Question.UNTIL) != (how is Last.OPEN_INCLUDED)
        frame.because(Because.LAST_DAY_OFF if included else Because.FIRST_DAY_BACK, last.first_day)
        return last.end if included else last.start
    return last.end if how is Last.INCLUDED else last.start


def _interval(start: datetime, end: datetime) -> Interval:
    if end <= start:
        raise Nonsense(ProblemKind.BACKWARDS, end.date())
    return Interval(start, end)
