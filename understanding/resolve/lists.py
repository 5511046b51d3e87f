"""Several in a row, and what is cut out of them."""

from dataclasses import replace

from languages.meaning.build import can_lie_within
from languages.meaning.days import At, Both, Date, Either, Except, Expression, Many, Month, Range, Within
from timeoff.interval import DAY, Interval
from understanding.frame import Frame, Nonsense, Notes
from understanding.moment import Moment
from understanding.resolve.numbers import alike
from understanding.resolve.ranges import as_date, filled
from understanding.resolve.spans import Spans, on, resolve, resolves


@resolves(Many)
def many(said: Many, frame: Frame) -> Spans:
    """Several in a row: weekdays are counted from the one before, days of the month from the last month named."""
    found: list[Interval | Moment] = []
    names_month = names_year = False
    frame = alike(said.items, frame)
    last: Expression | None = None
    for item in _shared(_told_apart(said.items, frame), frame):
        before = found[-1].start.date() if found else None
        counts_on = _counts_on(item, names_month, names_year) or _follows(item, last)
        counted = frame if before is None or not counts_on else frame.at(before, strict=True)
        spans = resolve(item, counted)
        found = [*_with_hours_instead(found, spans), *spans] if isinstance(item, At) else [*found, *spans]
        names_month = names_month or not _is_bare(item)
        names_year = names_year or (isinstance(item, Date) and item.year is not None)
        last = item
    return disjoint(found)


def _told_apart(items: tuple[Expression, ...], frame: Frame) -> tuple[Expression, ...]:
    """ "Tomorrow, Friday and 4 December": in a row, a day and a weekday that is another day are two."""
    apart: list[Expression] = []
    for item in items:
        apart += (item,) if not isinstance(item, Both) or _is_same_day(item, frame) else (item.day, item.date)
    return tuple(apart)


def _is_same_day(said: Both, frame: Frame) -> bool:
    try:
        resolve(said, frame._replace(notes=Notes()))
    except Nonsense:
        return False
    return True


def _follows(item: Expression, last: Expression | None) -> bool:
    """ "March and April", said in April, are next year's."""
    return isinstance(item, Month) and isinstance(last, Month) and item.month == last.month + 1


@resolves(Either)
def either(said: Either, frame: Frame) -> Spans:
    """All of them: only where time off is asked for does it matter which one is meant."""
    return many(Many(said.items), frame)


def _with_hours_instead(found: list[Interval | Moment], spans: Spans) -> list[Interval | Moment]:
    """Whole days without those of which hours are named afterwards: "Monday, Tuesday, but Monday only the morning"."""
    parts = [span for span in spans if isinstance(span, Interval) and not span.all_day]
    days = tuple(Interval.of_days(part.first_day, part.first_day) for part in parts)
    whole_days = all(isinstance(span, Interval) and span.all_day for span in found)
    return list(without(tuple(found), days)) if whole_days else found


def _is_bare(item: Expression) -> bool:
    """Whether an item names neither month nor week: "Friday", "the 4th"."""
    date = _date_of(item)
    return date is not None and date.month is None and date.which is None


def _counts_on(item: Expression, names_month: bool, names_year: bool) -> bool:
    """Whether an item is looked for after the one before it, from which it then takes the month or the year."""
    date = _date_of(item)
    if date is None:
        return False
    if date.month is not None:
        return names_year
    return date.day is None or names_month


def _date_of(item: Expression | None) -> Date | None:
    """The date in an item, or the one that it begins with."""
    match item:
        case At(days):
            return _date_of(days)
        case Range(start):
            return _date_of(start)
    return item if isinstance(item, Date) else None


def _shared(items: tuple[Expression, ...], frame: Frame) -> list[Expression]:
    """Items take the month that only a later one names: "the 4th, 5th and 6th of July"."""
    shared: list[Expression] = []
    for item in reversed([as_date(item, frame) for item in items]):
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
            return filled(item, named)
        case Range(start=Date() as start, end=Date() as end) if isinstance(named, Date):
            return replace(item, start=filled(start, named), end=filled(end, named))
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
    return disjoint([piece for span in whole for piece in _without_hours(span, cuts, frame)])


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
