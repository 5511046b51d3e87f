"""Days and moments so far from others."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from languages.meaning.days import WITHIN_A_DAY, Amount, Relative, Shift, Then, Unit
from timeoff.interval import DAY
from timeoff.week import WorkWeek
from understanding.frame import Frame
from understanding.moment import Moment
from understanding.resolve.spans import Spans, resolve, resolves, whole


@resolves(Shift)
def shifted(said: Shift, frame: Frame) -> Spans:
    """So far from another day, or moment."""
    of = resolve(said.of, frame)[0]
    if said.by.unit in WITHIN_A_DAY:
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
