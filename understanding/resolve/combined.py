"""Expressions made of others: ranges, lists, hours on days, exceptions."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from languages.meaning.build import can_lie_within
from languages.meaning.days import At, Date, Except, Expression, Last, Many, Month, Numeric, Range, Since, Within
from languages.meaning.doubt import Because, ProblemKind, Question
from timeoff.interval import DAY, Interval
from understanding.frame import Frame, Nonsense, Notes
from understanding.moment import Moment
from understanding.resolve.days import ordered
from understanding.resolve.hours import hours_on
from understanding.resolve.spans import Spans, on, resolve, resolves

LATELY = timedelta(days=31)
NEARLY_A_YEAR = timedelta(days=330)


@resolves(Within)
def within(said: Within, frame: Frame) -> Spans:
    """What lies in a period, counted from its beginning."""
    period = resolve(said.period, frame._replace(full=True))
    found = resolve(said.what, frame.at(period[0].start.date()))
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
    start, end = _completed(_as_date(said.start, frame), _as_date(said.end, frame))
    first = resolve(start, frame)[0]
    last = resolve(end, _counting_on(end, frame, first.start.date()))[-1]
    if last.end <= first.start:
        last = resolve(end, frame.at(first.start.date()))[-1]
    if isinstance(start, Date) and start.month is not None and start.year is None and frame.anchor is None:
        first, last = _begun(start, end, frame) or (first, last)
    end_of = _end(last, said.last, frame)
    if end_of - first.start > NEARLY_A_YEAR and _within_a_year(start, end):
        raise Nonsense(ProblemKind.BACKWARDS, last.start.date())
    return (_interval(first.start, end_of),)


def _within_a_year(start: Expression, end: Expression) -> bool:
    """Neither date has a year, so nobody means nearly a year from one to the other."""
    return isinstance(start, Date) and isinstance(end, Date) and start.year is None and end.year is None


def _begun(start: Date, end: Expression, frame: Frame) -> tuple[Interval | Moment, Interval | Moment] | None:
    """A range without a year that has begun lately and is not over is the one that is meant."""
    first = resolve(start, frame._replace(past=True, lenient=True, notes=Notes()))[0]
    last = resolve(end, frame.at(first.start.date())._replace(lenient=True, notes=Notes()))[-1]
    lately = frame.today - first.start.date() <= LATELY
    return (first, last) if lately and last.end > frame.now else None


def _as_date(said: Expression, frame: Frame) -> Expression:
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
        return replace(start, days=_filled(start.days, end.days)), end
    if not (isinstance(start, Date) and isinstance(end, Date)):
        return start, end
    return _filled(start, end), end


def _filled(start: Date, end: Date) -> Date:
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
    last = resolve(said.end, frame)[-1]
    if said.last is Last.EXCLUDED and not frame.leave:
        return (last,)
    end = _end(last, said.last, frame)
    start = on(frame.today, time())
    if said.last is Last.EXCLUDED and frame.leave and end - start > DAY:
        start = on(_next_working(frame), time())
    if isinstance(last, Moment):
        start = frame.now if frame.now < end else on(end.date(), frame.opening(end.date()))
    return (_interval(start, end),)


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


@resolves(Many)
def many(said: Many, frame: Frame) -> Spans:
    """Several in a row: weekdays are counted from the one before, days of the month from the last month named."""
    found: list[Interval | Moment] = []
    names_month = names_year = False
    for item in _shared(said.items, frame):
        before = found[-1].start.date() if found else None
        counted = (
            frame if before is None or not _counts_on(item, names_month, names_year) else frame.at(before, strict=True)
        )
        spans = resolve(item, counted)
        found = [*_with_hours_instead(found, spans), *spans] if isinstance(item, At) else [*found, *spans]
        names_month = names_month or not _is_bare(item)
        names_year = names_year or (isinstance(item, Date) and item.year is not None)
    return disjoint(found)


def _with_hours_instead(found: list[Interval | Moment], spans: Spans) -> list[Interval | Moment]:
    """Whole days without those of which hours are named afterwards: "Monday and Tuesday, but Monday only the morning"."""
    parts = [span for span in spans if isinstance(span, Interval) and not span.all_day]
    days = tuple(Interval.of_days(part.first_day, part.first_day) for part in parts)
    whole_days = all(isinstance(span, Interval) and span.all_day for span in found)
    return list(without(tuple(found), days)) if whole_days else found


def _is_bare(item: Expression) -> bool:
    """Whether an item names neither month nor week: "Friday", "the 4th"."""
    bare = item.days if isinstance(item, At) else item
    bare = bare.start if isinstance(bare, Range) else bare
    return isinstance(bare, Date) and bare.month is None and bare.which is None


def _counts_on(item: Expression, names_month: bool, names_year: bool) -> bool:
    """Whether an item is looked for after the one before it, from which it then takes the month or the year."""
    bare = item.days if isinstance(item, At) else item
    bare = bare.start if isinstance(bare, Range) else bare
    if not isinstance(bare, Date):
        return False
    if bare.month is not None:
        return names_year
    return bare.day is None or names_month


def _shared(items: tuple[Expression, ...], frame: Frame) -> list[Expression]:
    """Items take the month that only a later one names: "the 4th, 5th and 6th of July"."""
    shared: list[Expression] = []
    for item in reversed([_as_date(item, frame) for item in items]):
        last = shared[-1] if shared else None
        shared.append(_sharing(item, last) if last is not None else item)
    return shared[::-1]


def _sharing(item: Expression, last: Expression) -> Expression:
    """An item with the month of the one after it, if it has none of its own."""
    if isinstance(last, Within) and isinstance(last.period, Month) and can_lie_within(item):
        return Within(item, last.period)
    named = last.start if isinstance(last, Range) else last
    named = last.end if isinstance(last, Range) and isinstance(named, Date) and named.month is None else named
    match item:
        case Date() if isinstance(named, Date):
            return _filled(item, named)
        case Range(start=Date() as start, end=Date() as end) if isinstance(named, Date):
            return replace(item, start=_filled(start, named), end=_filled(end, named))
    return item


def disjoint(spans: list[Interval | Moment]) -> Spans:
    """In order, with overlapping and touching whole days as one."""
    merged: list[Interval | Moment] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        last = merged[-1] if merged else None
        if isinstance(last, Interval) and isinstance(span, Interval) and _joins(last, span):
            merged[-1] = Interval(last.start, max(last.end, span.end))
        elif span != last:
            merged.append(span)
    return tuple(merged)


def _joins(last: Interval, span: Interval) -> bool:
    return span.start < last.end or (span.start == last.end and last.all_day and span.all_day)


@resolves(Except)
def cut_out(said: Except, frame: Frame) -> Spans:
    whole = resolve(said.whole, frame)
    cuts = resolve(said.cut, frame.at(whole[0].start.date()))
    return tuple(piece for span in whole for piece in _without_hours(span, cuts, frame))


def _without_hours(span: Interval | Moment, cuts: Spans, frame: Frame) -> Spans:
    """A span without some others; of a day of which only hours are cut out the other working hours remain."""
    parts = [cut for cut in cuts if isinstance(cut, Interval) and not cut.all_day and cut.end - cut.start < DAY]
    if not isinstance(span, Interval) or not span.all_day or not any(span.overlaps(part) for part in parts):
        return without((span,), cuts)
    days = [part.first_day for part in parts]
    others = without((span,), tuple(Interval.of_days(day, day) for day in days))
    working = tuple(Interval(on(day, frame.opening(day)), on(day, frame.closing(day))) for day in days)
    return disjoint([*without(others, cuts), *without(working, cuts)])


def without(spans: Spans, cuts: Spans) -> Spans:
    """Spans with others cut out of them."""
    left = list(spans)
    for cut in cuts:
        left = [piece for span in left for piece in _pieces(span, cut)]
    return tuple(left)


def _pieces(span: Interval | Moment, cut: Interval | Moment) -> list[Interval | Moment]:
    if isinstance(span, Moment) or isinstance(cut, Moment) or not span.overlaps(cut):
        return [span]
    ends = ((span.start, min(cut.start, span.end)), (max(cut.end, span.start), span.end))
    return [Interval(start, end) for start, end in ends if start < end]
