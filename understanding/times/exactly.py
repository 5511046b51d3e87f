"""Time said twice, once roughly and once exactly: "four days off, 3 to 6 May" is the 3rd to the 6th."""

from languages.meaning.build import is_weekday, within
from languages.meaning.days import (
    WITHIN_A_DAY,
    Amount,
    At,
    Date,
    Expression,
    Given,
    Many,
    Nth,
    Numeric,
    Period,
    PieceOf,
    Range,
    Run,
    Unit,
    WeekOf,
    Within,
)
from languages.meaning.hours import AllDay, Clock, DayPart, Part


def exactly(last: Expression, item: Expression) -> Expression | None:
    """Which of two times one after the other says exactly what the other says roughly; None where neither does."""
    if (is_rough(last) and is_exact(item)) or (isinstance(last, PieceOf) and _is_dated(item)):
        return item
    if isinstance(last, PieceOf) and _are_weekdays(item):
        return within(item, last.of)  # "end of next week, Thursday and Friday"
    if _is_weekend(last) and isinstance(item, Range) and _are_weekdays(item):
        return Given(last, item)  # "Easter weekend, Friday to Tuesday"
    says_how_long = isinstance(item, AllDay) or (isinstance(item, Amount) and not _is_hours(item))
    return last if says_how_long and is_exact(last) else None


def is_rough(said: Expression) -> bool:
    """A stretch without a day of the month: "a few days", "first week back in January", "nights"."""
    match said:
        case Run(start=start):
            return not _is_hours(said.amount) and (start is None or is_rough(start))
        case Amount():
            return not _is_hours(said)
        case Nth(what=what):
            return what is Unit.WEEK
    return isinstance(said, PieceOf | WeekOf) or said == Part(DayPart.NIGHT) or _is_weekend(said)


def is_exact(said: Expression) -> bool:
    """Days of a month from one to another, or several of them."""
    match said:
        case Range(start=At(hours=Clock()), end=At(hours=Clock())):
            return True
        case Range(start=start, end=end):
            return _is_dated(start) and _is_dated(end)
        case Many(items):
            return all(map(_is_dated, items))
        case Within(what):
            return is_exact(what)
    return False


def _is_weekend(said: Expression) -> bool:
    return isinstance(said, Period | WeekOf) and said.unit is Unit.WEEKEND


def _are_weekdays(said: Expression | None) -> bool:
    """A weekday without more, or from one to another."""
    if isinstance(said, Range):
        return _are_weekdays(said.start) and _are_weekdays(said.end)
    return said is not None and is_weekday(said)


def _is_dated(said: Expression | None) -> bool:
    return isinstance(said, Numeric) or (isinstance(said, Date) and said.day is not None)


def _is_hours(amount: Amount) -> bool:
    return amount.unit in WITHIN_A_DAY
