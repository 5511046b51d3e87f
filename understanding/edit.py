"""A change, relative to time off that is handed in."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from languages.meaning.act import EditKind
from languages.meaning.days import Amount, Expression, Range, Run, Then, Unit
from languages.meaning.hours import HOURS, Between, Clock
from timeoff.interval import DAY, Interval
from timeoff.week import WorkWeek
from understanding.frame import Frame, Nonsense, Notes
from understanding.moment import Moment
from understanding.resolve import resolve
from understanding.resolve.hours import hours_on
from understanding.resolve.lists import disjoint, without
from understanding.resolve.steps import stepped

Intervals = tuple[Interval, ...]
MOST_DAYS = 400  # that are added one by one
SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}


@dataclass(frozen=True)
class Edit:
    """A change: `of` names the intervals it speaks of; None means the one in focus.

    `said` is what becomes of them, in words: days, hours, a beginning, an end, or an amount, which may be negative.
    `to` are the intervals that this means by itself, as far as it can be told without knowing what is changed.
    """

    kind: EditKind
    of: Intervals | None
    to: Intervals
    said: Expression | Amount
    frame: Frame
    at_start: bool = False

    def applied_to(self, intervals: Intervals, week: WorkWeek) -> Intervals:
        """The intervals after the change; those that it does not speak of stay as they are. Empty: nothing remains.

        Where no calendar has what was said, nothing changes.
        """
        meant = tuple(interval for interval in intervals if self._speaks_of(interval)) or intervals
        others = [interval for interval in intervals if interval not in meant]
        try:
            changed = self._changed(meant, self.frame._replace(week=week, notes=Notes()))
        except (Nonsense, OverflowError, ValueError):
            return intervals
        return tuple(span for span in disjoint([*others, *changed]) if isinstance(span, Interval))

    def _speaks_of(self, interval: Interval) -> bool:
        return self.of is not None and any(interval.overlaps(named) for named in self.of)

    def _changed(self, meant: Intervals, frame: Frame) -> Intervals:
        if not meant:
            return meant
        match self.kind, self.said:
            case EditKind.EXTEND, Amount() as by:
                return _extended(meant, by, self.at_start, frame.week)
            case EditKind.SHIFT, Amount() as by:
                return tuple(_shifted(interval, by, frame.week) for interval in meant)
            case EditKind.SET, Amount() as by:
                return _lasting(meant[0], by, frame)
            case _, Amount():
                return meant
            case EditKind.SHIFT, to:
                return _moved(meant, self.of, to, frame)
            case EditKind.ADD, to:
                return (*meant, *_intervals(to, near(meant, frame), meant))
            case EditKind.REMOVE, to:
                return _only_intervals(without(meant, resolve(to, near(meant, frame))))
            case _:
                return _set(meant, self.said, frame)


def near(intervals: Intervals, frame: Frame) -> Frame:
    """Days said about time off that lies ahead are looked for from the beginning of its week on."""
    week = intervals[0].first_day - intervals[0].first_day.weekday() * DAY
    return frame.at(week) if week > frame.today else frame


def _set(meant: Intervals, to: Expression, frame: Frame) -> Intervals:
    match to:
        case Range(start=None, end=end, last=last) if end is not None:
            ranged = resolve(Range(None, end, last), frame.at(meant[-1].first_day))[-1]
            return (*meant[:-1], Interval(meant[-1].start, ranged.end))
        case Range(start=start, end=None) if start is not None:
            begin = resolve(start, near(meant, frame))[0].start
            return (Interval(begin, meant[0].end), *meant[1:])
        case Between(start=None, end=end) if end is not None:
            return _only_intervals(tuple(_until(interval, to, frame) for interval in meant))
        case Between(start=start, end=None) if start is not None and not meant[0].all_day:
            return (Interval(hours_on(meant[0].first_day, start, frame).start, meant[0].end), *meant[1:])
        case Clock():
            return tuple(_at_clock(interval, to, frame) for interval in meant)
        case _ if isinstance(to, HOURS):
            days = [day for interval in meant for day in interval.days()]
            working = [day for day in days if frame.week.works(day)] or days
            return _only_intervals(tuple(hours_on(day, to, frame) for day in working))
        case _:
            return _intervals(to, near(meant, frame), meant)


def _until(interval: Interval, to: Between, frame: Frame) -> Interval | Moment:
    """The same time off, up to another time of its last day; a whole day begins with the person's hours."""
    hours = hours_on(interval.last_day, to, frame)
    begins = interval.start if not interval.all_day or interval.end - interval.start > DAY else hours.start
    return Interval(begins, hours.end)


def _at_clock(interval: Interval, to: Clock, frame: Frame) -> Interval:
    """The same time off, from another time of the day on."""
    start = hours_on(interval.first_day, to, frame).start
    if interval.all_day:
        return Interval(start, max(interval.end, start + timedelta(hours=1)))
    return Interval(start, start + (interval.end - interval.start))


def _intervals(to: Expression, frame: Frame, like: Intervals) -> Intervals:
    """What was said, as intervals; a point in time lasts as long as what it replaces."""
    length = like[0].end - like[0].start
    return tuple(
        Interval(span.at, span.at + length) if isinstance(span, Moment) else span for span in resolve(to, frame)
    )


def _only_intervals(spans: tuple[Interval | Moment, ...]) -> Intervals:
    return tuple(span for span in spans if isinstance(span, Interval))


def _moved(meant: Intervals, of: Intervals | None, to: Expression, frame: Frame) -> Intervals:
    """To other days, as long as before; of a longer stretch only the days that were named are moved."""
    moving = _only_intervals(tuple(piece for piece in _named(meant, of)))
    target = resolve(to, near(meant, frame))
    if not target:
        return meant
    begin = target[0].start
    if isinstance(target[0], Interval) and target[0].end - target[0].start > DAY:
        moved = _only_intervals(target)
    else:
        keeps_time = isinstance(target[0], Interval) and target[0].all_day
        first = datetime.combine(begin.date(), moving[0].start.time()) if keeps_time else begin
        moved = tuple(
            Interval(span.start + (first - moving[0].start), span.end + (first - moving[0].start)) for span in moving
        )
    return (*_only_intervals(without(meant, moving)), *moved)


def _named(meant: Intervals, of: Intervals | None) -> Intervals:
    """The parts of the time off that were named."""
    if of is None:
        return meant
    parts = [
        Interval(max(interval.start, named.start), min(interval.end, named.end))
        for interval in meant
        for named in of
        if interval.overlaps(named)
    ]
    return tuple(parts) or meant


def _extended(meant: Intervals, by: Amount, at_start: bool, week: WorkWeek) -> Intervals:
    """Longer or shorter at one end, in working days; nothing remains where more is taken than there is."""
    edge = meant[0] if at_start else meant[-1]
    if by.unit is Unit.DAY and not edge.all_day and edge.first_day == edge.last_day:
        return _by_parts(meant, -int(by.n) if at_start else int(by.n), at_start, week)
    if at_start:
        first = meant[0]
        start = _stepped(first.start, by, week, first.all_day)
        return (*((Interval(start, first.end),) if start < first.end else ()), *meant[1:])
    last = meant[-1]
    end = _stepped(last.end - DAY, by, week, True) + DAY if last.all_day else _stepped(last.end, by, week, False)
    return (*meant[:-1], *((Interval(last.start, end),) if end > last.start else ()))


def _by_parts(meant: Intervals, days: int, at_start: bool, week: WorkWeek) -> Intervals:
    """Where parts of days are off: the same hours on so many more working days, or so many days less."""
    if days <= 0:
        left = max(len(meant) + days, 0)
        return meant[len(meant) - left :] if at_start else meant[:left]
    edge, step = (meant[0], -1) if at_start else (meant[-1], 1)
    steps = (Amount(step * number, Unit.DAY, working=True) for number in range(1, min(days, MOST_DAYS) + 1))
    ways = [stepped(edge.first_day, by, week) - edge.first_day for by in steps]
    return (*meant, *(Interval(edge.start + way, edge.end + way) for way in ways))


def _stepped(moment: datetime, by: Amount, week: WorkWeek, all_day: bool) -> datetime:
    if by.unit in SECONDS:
        return moment + timedelta(seconds=by.n * SECONDS[by.unit])
    in_working_days = replace(by, working=True) if all_day and by.unit is Unit.DAY else by
    day: date = stepped(moment.date(), in_working_days, week)
    return datetime.combine(day, moment.time())


def _lasting(first: Interval, by: Amount, frame: Frame) -> Intervals:
    """So long from the same beginning on: days are working days, hours of a whole day are the person's own."""
    if by.unit in SECONDS:
        begin = datetime.combine(first.first_day, frame.opening(first.first_day)) if first.all_day else first.start
        return (Interval(begin, begin + timedelta(seconds=by.n * SECONDS[by.unit])),)
    length = replace(by, working=True) if by.unit is Unit.DAY else by
    return _only_intervals(resolve(Run(length, Then()), frame.at(first.first_day)))


def _shifted(interval: Interval, by: Amount, week: WorkWeek) -> Interval:
    start = _stepped(interval.start, by, week, False)
    return Interval(start, start + (interval.end - interval.start))
