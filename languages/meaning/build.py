"""Builds expressions from what a pattern found; None where parts do not fit together: then the rule does not apply."""

from dataclasses import replace

from languages.meaning.days import (
    WITHIN_A_DAY,
    Amount,
    At,
    Date,
    Either,
    Every,
    Expression,
    Many,
    Month,
    Numeric,
    Period,
    Piece,
    PieceOf,
    Range,
    Rest,
    Run,
    Shift,
    Unit,
    WeekOf,
    Within,
    Year,
)
from languages.meaning.hours import HOURS, Between, Clock, DayPart, Half, Hours, InPart, Margin, Meridian, Now, Part

CENTURY = 2000


def date_of(
    day: int | None, month: int | None = None, year: int | None = None, weekday: int | None = None
) -> Date | None:
    """A date from its fields; a year of two digits is one of this century."""
    if day is not None and not 1 <= day <= 31:
        return None
    if year is not None and year < 100:
        year += CENTURY
    return Date(weekday, day, month, year)


def day_of_month(day: int, month: int, year: int | None = None) -> Date | None:
    """A day of a month as it was said, also where no month has it: "32 December" is no such date."""
    return date_of(day, month, year) or (Date(None, day, month) if 0 <= day < 100 else None)


def no_such_day(first: int, second: int) -> Numeric | None:
    """ "32/12/2026": near enough to a day and a month to be meant as them."""
    return Numeric(first, second) if 31 < max(first, second) < 40 else None


def pair_of(first: int, second: int, year: int | None = None) -> Numeric | None:
    """Two numbers that can be a day and a month."""
    fits = 1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12
    return Numeric(first, second, CENTURY + year if year is not None and year < 100 else year) if fits else None


def each_of(days: Expression | int, of: Expression | None = None) -> Expression | None:
    """Weekdays, each time that they come: "every Friday", "Tuesday and Thursday mornings in December"."""
    match days:
        case int() | Date(day=None, month=None, which=None):
            weekday = days if isinstance(days, int) else days.weekday
            return None if weekday is None else Every(weekday, of)
        case Many(items):
            return many(*(each_of(item, of) for item in items))
    return None


def repeated(when: Expression, of: Expression | None = None) -> Expression | None:
    """The hours of a weekday, each time that it comes: "every Friday afternoon"."""
    return at(each_of(when.days, of), when.hours) if isinstance(when, At) else None


def with_weekday(weekday: int, date: Expression) -> Expression | None:
    """A weekday said beside a date: kept, so that a contradiction is noticed."""
    if isinstance(date, Date | Numeric) and date.weekday is None:
        return replace(date, weekday=weekday)
    return None


def with_year(date: Expression, year: int) -> Expression | None:
    """A year said after a date."""
    if isinstance(date, Range) and date.end is not None:
        end = with_year(date.end, year)
        return end and replace(date, end=end)
    if isinstance(date, Date | Numeric) and date.year is None and (isinstance(date, Numeric) or date.day is not None):
        return replace(date, year=year + CENTURY if year < 100 else year)
    return None


def clock_of(hour: int, minute: int = 0, meridian: Meridian | None = None) -> Clock | None:
    """A clock time, if there is such a time; the 24-hour clock needs no half of the day."""
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    if meridian in (Meridian.AM, Meridian.PM) and not 1 <= hour <= 12:
        return Clock(hour, minute, Meridian.EXACT)
    return Clock(hour, minute, meridian)


def halved(clock: Clock, meridian: Meridian) -> Clock | None:
    """A clock time with am or pm said after it."""
    clock_time = clock_of(clock.hour, clock.minute, meridian)
    return clock_time and replace(clock_time, second=clock.second)


def later(clock: Hours, by: Amount) -> Shift | None:
    """ "Two hours after noon"."""
    return Shift(clock, by) if by.unit in (Unit.MINUTE, Unit.HOUR) and not isinstance(clock, Now) else None


def before_the_hour(minutes: int, clock: Hours | None) -> Clock | None:
    """ "Twenty to three"."""
    if not isinstance(clock, Clock) or not 0 < minutes < 60:
        return None
    return clock_of((clock.hour - 1) % 24 or 12, 60 - minutes, clock.meridian)


def after_the_hour(minutes: int, clock: Hours | None) -> Clock | None:
    """ "Twenty past three"."""
    return (
        clock_of(clock.hour, minutes, clock.meridian)
        if isinstance(clock, Clock) and 0 < minutes < 60 and not clock.minute
        else None
    )


def between(start: Hours | None, end: Hours | None) -> Between | InPart | None:
    """Hours from one time to another; None where either is no time."""
    if start is None or end is None or isinstance(start, Between) or isinstance(end, Between):
        return None
    match start, end:
        case Clock(meridian=None), InPart(Clock() as last, part) if start.hour < last.hour:
            return InPart(Between(start, last), part)  # "7 to 9 in the evening"
    return Between(start, end)


def onwards(start: Hours | None) -> Between | None:
    """Hours from a time on."""
    return None if start is None or isinstance(start, Between) else Between(start, None)


def up_to(end: Hours | None) -> Between | None:
    """Hours up to a time."""
    return None if end is None or isinstance(end, Between) else Between(None, end)


def in_part(hours: Hours | None, part: Part) -> InPart | None:
    """ "8 in the evening": clock times whose half of the day the part settles."""
    return InPart(hours, part.part) if isinstance(hours, Clock | Between) else None


def is_weekday(said: Expression) -> bool:
    """A bare weekday, which takes the week that is named for the next one: "Thursday and Friday next week"."""
    return isinstance(said, Date) and said == Date(said.weekday)


def at(days: Expression | None, hours: Hours | None) -> Expression | None:
    """Hours on days that have none yet; a run of hours begins then."""
    if days is None or not isinstance(hours, HOURS):
        return None  # hours that name their day already take no other
    match days, hours:
        case Run(amount, start), Clock() if amount.unit in (Unit.HOUR, Unit.MINUTE):
            return Run(amount, At(start, hours) if start else hours)
        case (At() | Run(), _) | (_, Now()):
            return None
        case Range(start=At()) | Range(end=At()), _:
            return None
        case Month() | Year(), Clock() | Between() | InPart():
            return None
    return At(days, hours)


def settled_by_part(when: Expression, hours: Hours | None) -> Expression | None:
    """ "This evening at 8"."""
    if isinstance(when, At) and isinstance(when.hours, Part):
        if hours == Half() and when.hours.part in (DayPart.MORNING, DayPart.AFTERNOON):
            return At(when.days, Half(when.hours.part is DayPart.AFTERNOON))  # "half day 1 December, am"
        settled = in_part(hours, when.hours)
        return settled and At(when.days, settled)
    return None


def many(*items: Expression | None) -> Many | None:
    """Several as one list."""
    flat: list[Expression] = []
    for item in items:
        if item is None:
            return None
        flat.extend(item.items if isinstance(item, Many) else (item,))
    return Many(tuple(flat))


def amount(n: float, unit: Unit, working: bool = False) -> Amount | None:
    """So many units, not absurdly many."""
    too_little = n < 1 and unit in (Unit.DAY, Unit.WEEK)
    return Amount(n, unit, working) if n <= 10_000 and not too_little else None


def run_of(n: float, unit: Unit, working: bool = False) -> Run | None:
    """ "The next three days"."""
    by = amount(n, unit, working)
    return None if by is None else Run(by)


def month_of(month: int, year: int | None = None, which: int | None = None) -> Month:
    """A month, in a year or beside this one."""
    return Month(month, CENTURY + year if year is not None and year < 100 else year, which)


def either(first: Expression, then: Expression) -> Either:
    """One of two, or of several where the second is such a choice itself."""
    return Either((first, *(then.items if isinstance(then, Either) else (then,))))


def either_day(day: int, date: Expression, first: bool = True) -> Either | None:
    """ "4th or 5th of July": a day that takes its month from the date beside it."""
    other = date_of(day, date.month) if isinstance(date, Date) else None
    if other is None:
        return None
    return Either((other, date) if first else (date, other))


def days_of_month(first: int, last: Expression | None) -> Range | None:
    """ "24 to 26 December"."""
    start = date_of(first)
    is_a_time = isinstance(last, Numeric) and last.year is None and last.second > 12  # "4-6.30"
    return None if start is None or last is None or is_a_time else Range(start, last)


def until_time(when: Expression, end: Hours) -> Expression | None:
    """ "11pm tonight to 3am": an end on the clock for what began on a day."""
    if not isinstance(when, At):
        return None
    match when.hours:
        case Clock() | InPart(clock=Clock()) | Part():
            return At(when.days, Between(when.hours, end))
        case Between(start, None):
            return At(when.days, Between(start, end))
    return None


def is_frame(expression: Expression) -> bool:
    """Whether an expression names a period in which a day can be looked for."""
    is_weekend = isinstance(expression, Period | WeekOf) and expression.unit is Unit.WEEKEND
    return isinstance(expression, Period | Month | WeekOf) and not is_weekend


def can_lie_within(expression: Expression, of_year: bool = False) -> bool:
    """A day without a month, or a weekday, can be one of a period named beside it; of a year any without one."""
    match expression:
        case Date(month=month, year=None, which=None):
            return of_year or month is None
        case Range(start=start, end=end) if start is not None and end is not None:
            return can_lie_within(start, of_year) and can_lie_within(end, of_year)
        case At(days):
            return can_lie_within(days, of_year)
        case Many(items) | Either(items):
            return all(can_lie_within(item, of_year) for item in items)
    return False


def within(what: Expression | None, period: Expression) -> Within | None:
    """The one that lies in a period: a day of the month in a month, a weekday in any."""
    if isinstance(what, Within) and isinstance(what.period, Month) and isinstance(period, Period):
        return Within(what.what, Within(what.period, period)) if period.unit is Unit.YEAR else None
    of_year = isinstance(period, Period) and period.unit is Unit.YEAR
    if what is None or not is_frame(period) or not can_lie_within(what, of_year):
        return None
    by_number = isinstance(what, Date) and what.weekday is None and not of_year
    return None if by_number and isinstance(period, Period) and period.unit is not Unit.MONTH else Within(what, period)


def margin(by: Amount, at_end: bool) -> Margin | None:
    """ "An hour early": an amount of hours or minutes."""
    minutes = {Unit.MINUTE: by.n, Unit.HOUR: 60 * by.n}.get(by.unit)
    return None if minutes is None else Margin(minutes, at_end)


def hours_of(said: int | Hours) -> Hours | None:
    """A bare number in the place of a clock time is an hour."""
    return clock_of(said) if isinstance(said, int) else said


def period_of(unit: Unit, which: int) -> Period | None:
    """ "This week", "next month": of units that a calendar counts."""
    return None if unit in WITHIN_A_DAY else Period(unit, which)


def rest_of(unit: Unit) -> Rest | None:
    """ "The rest of the week"."""
    period = period_of(unit, 0)
    return None if period is None else Rest(period)


def piece_of(unit: Unit, piece: Piece) -> PieceOf | None:
    """ "The end of the month"."""
    period = period_of(unit, 0)
    return None if period is None else PieceOf(period, piece)
