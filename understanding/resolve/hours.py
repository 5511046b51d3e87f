"""Times of a day on a given day, by the person's own hours."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import assert_never

from languages.meaning.doubt import Because, ProblemKind, Question
from languages.meaning.hours import AllDay, Between, Clock, DayPart, Half, Hours, InPart, Margin, Meridian, Now, Part
from timeoff.interval import DAY, Interval
from understanding.frame import Frame, Nonsense
from understanding.moment import Moment
from understanding.resolve.spans import Spans, on, resolves

NOON = time(12)
HALF_DAY = timedelta(hours=12)
EVENING = (time(17), time(22))
NIGHT_STARTS = time(20)
MORNING = (time(9), time(13))
AFTERNOON = (time(13), time(17))
EARLY = (time(7), time(9))
LUNCH = (time(12), time(13))


def hours_on(day: date, said: Hours, frame: Frame) -> Interval | Moment:
    """What hours mean on a day."""
    match said:
        case Clock():
            return Moment(_nearest(day, said, frame))
        case Now():
            return Moment(frame.now.replace(microsecond=0))
        case Part(part):
            return _part(day, part, frame)
        case Half(second):
            return _half(day, second, frame)
        case AllDay():
            return Interval.of_days(day, day)
        case Between():
            return _between(day, said, frame)
        case InPart(clock, part):
            return _in_part(day, clock, part, frame)
        case Margin(minutes, at_end):
            return _margin(day, timedelta(minutes=minutes), at_end, frame)
        case _:
            assert_never(said)


@resolves(Clock, Part, Half, Between, InPart, AllDay, Now, Margin)
def without_day(said: Hours, frame: Frame) -> Spans:
    """Hours that came without a day: today, or tomorrow where that time is over."""
    span = hours_on(frame.counted_from, said, frame)
    is_over = span.end <= frame.now and not isinstance(said, Part | InPart | Now | AllDay | Half | Margin)
    return (hours_on(frame.counted_from + DAY, said, frame),) if is_over and frame.anchor is None else (span,)


def _margin(day: date, length: timedelta, at_end: bool, frame: Frame) -> Interval:
    opening, closing = on(day, frame.opening(day)), on(day, frame.closing(day))
    return Interval(closing - length, closing) if at_end else Interval(opening, opening + length)


def _nearest(day: date, clock: Clock, frame: Frame) -> datetime:
    """The time on the clock that a person means: without am or pm, the one nearest to the working hours."""
    early, late = _candidates(day, clock)
    if early == late:
        return early
    opening, closing = on(day, frame.opening(day)), on(day, frame.closing(day))

    def distance(moment: datetime) -> timedelta:
        return max(opening - moment, moment - closing, timedelta(0))

    return early if distance(early) <= distance(late) else late


def _candidates(day: date, clock: Clock) -> tuple[datetime, datetime]:
    """The two times of a day that a clock time may mean; twice the same where it is settled."""
    start = on(day, time())
    if not _exists(clock):
        raise Nonsense(ProblemKind.NO_SUCH_DATE, day)
    exact = start + timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
    if clock.meridian is Meridian.EXACT or clock.hour == 0 or clock.hour > 12:
        return exact, exact
    early = exact - HALF_DAY if clock.hour == 12 else exact
    if clock.meridian is Meridian.AM:
        return early, early
    late = early + HALF_DAY
    return (late, late) if clock.meridian is Meridian.PM else (early, late)


def _exists(clock: Clock) -> bool:
    """Up to 24:00."""
    return clock.minute < 60 and (clock.hour, clock.minute) <= (24, 0)


def _between(day: date, said: Between, frame: Frame) -> Interval | Moment:
    """Two clock times borrow am and pm from each other; an end before the start is on the next day."""
    start, end = said.start, said.end
    if isinstance(start, Clock) and isinstance(end, Clock):
        return _clocks(day, start, end, frame)
    first = hours_on(day, start, frame).start if start else on(day, frame.opening(day))
    last = hours_on(day, end, frame).end if end else on(day, frame.closing(day))
    if end is None and last <= first:
        last = on(day + DAY, time())
    if start is None and last <= first:
        first = on(day, time())
    if last <= first:
        last += HALF_DAY if isinstance(end, Clock) and end.meridian is None and last + HALF_DAY > first else DAY
    return Interval(first, last)


def _clocks(day: date, start: Clock, end: Clock, frame: Frame) -> Interval:
    if start.meridian is Meridian.EXACT and end.meridian is None and end.hour == 12:
        end = replace(end, meridian=Meridian.EXACT)
    lasts = _candidates(day, end)
    firsts = _candidates(day, start)
    if lasts[0] == lasts[1] and firsts[0] != firsts[1]:
        first = firsts[0] if _by_24_hours(start, end) else _before(firsts, lasts[0])
        return Interval(first, lasts[0] if lasts[0] > first else lasts[0] + DAY)
    first = _nearest(day, start, frame)
    last = next((moment for moment in (*lasts, *(moment + DAY for moment in lasts)) if moment > first), first + DAY)
    return Interval(first, last)


def _by_24_hours(start: Clock, end: Clock) -> bool:
    """ "10:00 to 22:30": two digits beside an hour that only the 24-hour clock has."""
    return end.hour > 12 and start.hour in (10, 11)


def _before(firsts: tuple[datetime, datetime], last: datetime) -> datetime:
    """The start that shares its half of the day with the end, if it can lie before it."""
    before = [first for first in firsts if first < last]
    return before[-1] if before else firsts[-1]


def _part(day: date, part: DayPart, frame: Frame) -> Interval | Moment:
    match part:
        case DayPart.MORNING | DayPart.AFTERNOON:
            return _own_part(day, part is DayPart.AFTERNOON, frame)
        case DayPart.NOON:
            return Moment(on(day, NOON))
        case DayPart.OPENING:
            return Moment(on(day, frame.opening(day)))
        case DayPart.CLOSING:
            return Moment(on(day, frame.closing(day)))
        case DayPart.NIGHT:
            return Interval(on(day, NIGHT_STARTS), on(day + DAY, time()))
        case DayPart.EARLY:
            return _span(day, EARLY)
        case DayPart.LUNCH:
            return _span(day, LUNCH)
        case DayPart.EVENING:
            return _span(day, EVENING)
        case _:
            assert_never(part)


def _span(day: date, bounds: tuple[time, time]) -> Interval:
    return Interval(on(day, bounds[0]), on(day, bounds[1]))


def _own_part(day: date, afternoon: bool, frame: Frame) -> Interval:
    """The morning or afternoon of a person's own hours; of someone who works in one of them only, all hours."""
    opening, closing = frame.opening(day), frame.closing(day)
    frame.because(Because.OWN_HOURS, day)
    if closing <= MORNING[1]:
        return _span(day, AFTERNOON if afternoon else (opening, closing))
    if opening >= NOON:
        return _span(day, (opening, closing) if afternoon else MORNING)
    return halves(day, frame)[afternoon]


def halves(day: date, frame: Frame) -> tuple[Interval, Interval]:
    """The two halves of a working day: they meet in the break, if there is one, else in the middle."""
    stretches = frame.hours(day)
    opening, closing = on(day, stretches[0].start), on(day, stretches[-1].end)
    if len(stretches) > 1:
        break_starts = on(day, stretches[(len(stretches) - 1) // 2].end)
        break_ends = on(day, stretches[(len(stretches) + 1) // 2].start)
        return Interval(opening, break_starts), Interval(break_ends, closing)
    middle = opening + (closing - opening) / 2
    return Interval(opening, middle), Interval(middle, closing)


def _half(day: date, second: bool | None, frame: Frame) -> Interval:
    chosen = frame.ask(Question.HALF) if second is None else second
    frame.because(Because.SECOND_HALF if chosen else Because.FIRST_HALF, day)
    return halves(day, frame)[chosen]


def _in_part(day: date, said: Clock | Between, part: DayPart, frame: Frame) -> Interval | Moment:
    """A part of the day settles am and pm: "at 8 in the evening"."""
    settle = _settled(part)
    if isinstance(said, Clock):
        moment = hours_on(day, settle(said), frame)
        small_hours = part is DayPart.NIGHT and said.hour in (12, 1, 2, 3, 4) and said.meridian is None
        return Moment(moment.start + DAY) if small_hours else moment
    start = settle(said.start) if isinstance(said.start, Clock) else said.start
    end = settle(said.end) if isinstance(said.end, Clock) else said.end
    if isinstance(start, Clock) and isinstance(end, Clock) and start.meridian is end.meridian is Meridian.PM:
        end = (
            replace(end, meridian=Meridian.AM)
            if (end.hour % 12, end.minute) <= (start.hour % 12, start.minute)
            else end
        )  # "tonight 10 to 6"
    return hours_on(day, Between(start, end), frame)


def _settled(part: DayPart) -> Callable[[Clock], Clock]:
    morning = part in (DayPart.MORNING, DayPart.EARLY, DayPart.OPENING)

    def settle(clock: Clock) -> Clock:
        if clock.meridian is not None:
            return clock
        if morning:
            return replace(clock, meridian=Meridian.AM)
        small_hours = part is DayPart.NIGHT and clock.hour in (12, 1, 2, 3, 4)
        return replace(clock, meridian=Meridian.AM if small_hours else Meridian.PM)

    return settle
