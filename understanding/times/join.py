"""Two times one after the other: as one where they belong together."""

from dataclasses import replace
from typing import Any, cast

from languages.meaning.build import at, can_lie_within, is_frame, is_weekday, settled_by_part, until_time, within
from languages.meaning.days import (
    Amount,
    At,
    Date,
    Either,
    Every,
    Expression,
    Holiday,
    Last,
    Many,
    Month,
    Nth,
    Numeric,
    Period,
    Range,
    Relative,
    Rest,
    Run,
    Since,
    Unit,
    WeekOf,
    Within,
)
from languages.meaning.hours import HOURS, AllDay, Between, Clock, DayPart, Half, Hours, InPart, Now, Part

HALVES = {DayPart.MORNING: False, DayPart.AFTERNOON: True}


def joined(found: list[Expression], item: Expression) -> list[Expression]:
    """One more expression beside the others: merged with the last one where they belong together."""
    if not found:
        return [item]
    if _says_only_when_back(item) and not _is_open(found[-1]):
        return found  # "Monday to Wednesday, back Thursday"
    if isinstance(item, Within) and is_weekday(item.what) and all(is_weekday(other) for other in found):
        return [Within(Many((*found, item.what)), item.period)]
    merged = _merged(found[-1], item)
    if merged is not None:
        return [*found[:-1], merged]
    if is_frame(item) and all(can_lie_within(other) for other in found):
        inside = within(Many(tuple(found)) if len(found) > 1 else found[0], item)
        return [inside] if inside else [*found, item]
    return [*found, item]


def alternative(last: Expression, item: Expression) -> Expression:
    """One or the other; the second names the hours and the week of both: "Monday or Tuesday afternoon"."""
    match item:
        case At(days, hours) if not isinstance(last, At):
            return At(alternative(last, days), hours)
        case Within(what, period) if is_weekday(what) and is_weekday(last):
            return Within(Either((last, what)), period)
    return Either((*(last.items if isinstance(last, Either) else (last,)), item))


def all_of(said: Any) -> Any:
    """Every one of the times between which an "or" stands."""
    match said:
        case Either(items):
            return Many(items)
        case At(days=Either(items)):
            return replace(said, days=Many(items))
    return said


def _says_only_when_back(item: Expression) -> bool:
    return isinstance(item, Range) and item.start is None and item.last is Last.EXCLUDED


def _is_open(expression: Expression) -> bool:
    """Whether the day of coming back can say how long it lasts."""
    if isinstance(expression, Range | Since):
        return isinstance(expression, Since) or expression.end is None
    return isinstance(expression, Date | Relative | Numeric | Period | Month | WeekOf | Clock | Now | At)


def _merged(last: Expression, item: Expression) -> Expression | None:  # noqa: C901  # a table of pairs
    match last, item:
        case Half(None), At(days, Part(part)) if part in HALVES:
            return At(days, Half(HALVES[part]))
        case Half(None), At(_, Half() | Between()):
            return item
        case Part(), At(_, Between() | Clock()):
            return item  # "nights, 23:00 to 07:00 on Friday"
        case At(days, Part(part)), Half(None) if part in HALVES:
            return At(days, Half(HALVES[part]))  # "Thursday afternoon as a half day"
        case Between(), AllDay():
            return last  # "signing off now for the day"
        case Now(), AllDay():
            return Between(last, None)
        case Clock(), At(days, Between(None, Clock() as end)):
            return At(days, Between(last, end))  # "dentist at 9 tomorrow, in by 10:30"
        case At(days, Clock() as start), Range(start=None, end=Clock() as end):
            return At(days, Between(start, end))  # "physio at 3:30 on Thursday, back at 4:30"
        case Clock(), Range(start=None, end=Clock() as end):
            return Between(last, end)
        case Range(start=None, end=Clock() | InPart() as end), Date() | Relative() | Numeric():
            return replace(last, end=At(item, end))  # "back at 8, on Sunday"
        case Range(start=None), Range(start=start, end=None) if start is not None:
            return replace(last, start=start)  # "back on the 20th, out from Thursday on"
        case Range(start=None, end=Date() | Relative() | Numeric()), At(days, Between(Clock() as start, None)):
            return replace(last, start=At(days, start))  # "back on 6 March, leaving today at noon"
        case At(days, Half(None)), Between() | Half():
            return At(days, item)
        case At(days, Half(None)), Part(part) if part in HALVES:
            return At(days, Half(HALVES[part]))
        case Every(weekday, None), Range(end=Date() | Numeric() | Holiday() | Relative()) | Period() | Run() | Month():
            return Every(weekday, item)  # "Fridays off until Christmas"
        case Amount(), Amount():
            return None
        case Month(), Period(Unit.MONTH, 0):
            return last  # "September, all month"
        case ((WeekOf() | Period(Unit.WEEK)), Period(Unit.WEEK, 0)):
            return last
        case Amount(), Range(start=start, end=None) if start is not None:
            return Run(last, start)
        case Range(start=start, end=None), Amount() if start is not None:
            return Run(item, start)
        case Amount(), Range(start=start, end=end) if start is not None and end is not None:
            return item  # "a few days: the 8th to the 10th"
        case Run(start=Month() as month), Range(start=start, end=end) if start is not None and end is not None:
            return within(item, month) or item
        case Amount(), _ if isinstance(item, HOURS):
            return Run(last, item)
        case Run(start=None), _ if isinstance(item, HOURS):
            return replace(last, start=item)
        case Run(amount, start), Clock() if start is not None and amount.unit in (Unit.HOUR, Unit.MINUTE):
            return replace(last, start=At(start, item))
        case Run(start=Clock() as start), Date() | Relative() | Numeric():
            return replace(last, start=At(item, start))  # "2 hours starting at 1 today"
        case At(hours=Clock()) | Clock(), Amount():
            return Run(item, last)
        case At(days, Between(Clock() as start, None)), Amount(unit=Unit.HOUR | Unit.MINUTE):
            return Run(item, At(days, start))
        case Between(Clock() as start, None), Amount(unit=Unit.HOUR | Unit.MINUTE):
            return Run(item, start)
        case Between(Clock() as start, None), Run(Amount(unit=Unit.HOUR | Unit.MINUTE) as amount, day) if day:
            return Run(amount, At(day, start))  # "out at 3 today for an hour"
        case At() | Between(), Amount():
            return None
        case Amount(), _:
            return Run(last, item)
        case _, Amount() if not isinstance(last, Run | Range):
            return Run(item, last)
        case Range(start=start, end=None), Rest(of) if start is not None:
            return Range(start, Nth(-1, Unit.DAY, of))  # "from Wednesday on, for the rest of the week"
        case Range(start=start, end=None), Range(start=None) if start is not None:
            return replace(item, start=start)
        case At(days, Between(start=start, end=None)), Range(start=None) if start is not None:
            return replace(item, start=At(days, start))  # "leaving at 4 today, back on Wednesday"
        case ((Date() | Relative() | Numeric() | At() | Period() | Month() | WeekOf()), Range(start=None)):
            return replace(item, start=last)
        case Now(), Range(start=None):
            return item
        case Since(), Range(start=None):
            return replace(item, start=last, last=Last.OPEN_INCLUDED if item.last is Last.OPEN else item.last)
        case _, _ if isinstance(last, HOURS) and not isinstance(item, HOURS):
            return at(item, last) if not isinstance(item, At) else None
        case At(days, Clock()), Between(start=start, end=None) if start is not None:
            return At(days, item)  # "dentist tomorrow at 4, leaving at 3:30"
        case At(), Between(start=None, end=end) if end is not None:
            return until_time(last, end)
        case At(_, Part()), Clock() | Between():
            return settled_by_part(last, cast(Hours, item)) or replace(last, hours=item)  # "tonight, 10pm to 6am"
        case At(days), _ if isinstance(item, HOURS):
            return Many((last, At(days, item)))
        case _, _ if isinstance(item, HOURS) and not isinstance(last, HOURS):
            return at(last, item)
        case _, _ if is_frame(last):
            return within(item, last)
    return None
