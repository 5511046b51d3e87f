"""Days and stretches of days as they are said, without a clock."""

from dataclasses import dataclass
from enum import StrEnum

from languages.meaning.hours import Hours


class Unit(StrEnum):
    """What time is counted in."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


WITHIN_A_DAY = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})


class Last(StrEnum):
    """What the end of a range means."""

    INCLUDED = "included"  # "through Friday"
    OPEN = "open"  # "until Friday": people differ
    OPEN_INCLUDED = "open, rather included"  # "bis Freitag": people differ less
    EXCLUDED = "excluded"  # "back on Friday"


class Piece(StrEnum):
    """A piece of a period."""

    START = "start"
    MIDDLE = "middle"
    END = "end"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


@dataclass(frozen=True, slots=True)
class Amount:
    """So many units; `working` counts working days only."""

    n: float
    unit: Unit
    working: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """The fields of a date that were said. `which` is 0 for "this", 1 for "next", -1 for "last".

    `weeks` are to be added ("Friday week"). `following` is counted from what was said before ("the following Friday").
    """

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    which: int | None = None
    weeks: int = 0
    following: bool = False


@dataclass(frozen=True, slots=True)
class Numeric:
    """Two numbers of which the locale knows the order: "3/4"."""

    first: int
    second: int
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """So many days from today."""

    days: int


@dataclass(frozen=True, slots=True)
class Then:
    """The time that was spoken of before, or its first such weekday; today where there was none ("two days later")."""

    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """Something said beside a time that only explains it: "my exam is on the 9th, so I need that day"."""

    context: "Expression"
    what: "Expression"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday by its key in the calendar of holidays."""

    key: str
    year: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """ "a week from Friday", "two days after Christmas", "in 3 days"."""

    of: "Expression"
    by: Amount


@dataclass(frozen=True, slots=True)
class Beside:
    """The first such weekday after a day (1), or the last one before it (-1)."""

    weekday: int
    of: "Expression"
    step: int


@dataclass(frozen=True, slots=True)
class Nth:
    """ "the first Monday of April", "the last day of the month"; n counts from 1, or from -1 backwards.

    `what` is a weekday (Monday is 0) or a unit; `count` of them in a row.
    """

    n: int
    what: "int | Unit"
    of: "Expression"
    count: int = 1


@dataclass(frozen=True, slots=True)
class Every:
    """Every such weekday of a period: "Mondays in December"; without one there is no end to them: "every Friday".

    Only each `step`-th of them is meant: "every other Monday".
    """

    weekday: int
    of: "Expression | None" = None
    step: int = 1


@dataclass(frozen=True, slots=True)
class Period:
    """ "this week" (0), "next month" (1), "last year" (-1)."""

    unit: Unit
    which: int


@dataclass(frozen=True, slots=True)
class Month:
    """ "April", "next April", "April 2027"."""

    month: int
    year: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """ "2027"."""

    year: int


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, or weekend, in which a day lies: "the week of the 14th"."""

    day: "Expression"
    unit: Unit = Unit.WEEK


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """A calendar week by its ISO 8601 number."""

    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a period that has begun."""

    of: "Expression"


@dataclass(frozen=True, slots=True)
class PieceOf:
    """ "the beginning of next week"."""

    of: "Expression"
    piece: Piece


@dataclass(frozen=True, slots=True)
class Run:
    """So much in a row from a beginning: "3 days from Monday"; without a beginning from tomorrow ("the next 3 days").

    `counted` is set where the words may instead mean one point so far away ("3 days from Monday").
    """

    amount: Amount
    start: "Expression | None" = None
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """The one that lies in a period: "Wednesday of next week", "in April, 6th to 10th"."""

    what: "Expression"
    period: "Expression"


@dataclass(frozen=True, slots=True)
class Range:
    """From one to another; an open start is now, an open end is open."""

    start: "Expression | None"
    end: "Expression | None"
    last: Last = Last.INCLUDED


@dataclass(frozen=True, slots=True)
class Both:
    """The same day said twice: "tomorrow, 24 December"."""

    day: "Expression"
    date: "Expression"


@dataclass(frozen=True, slots=True)
class Since:
    """From the last such day up to today: "since Monday"."""

    start: "Expression"


@dataclass(frozen=True, slots=True)
class At:
    """Hours on each of some days."""

    days: "Expression"
    hours: Hours


@dataclass(frozen=True, slots=True)
class Many:
    """Several, disjoint or not."""

    items: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Either:
    """One of several, of which the person has not said which: "Monday or Tuesday"."""

    items: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Except:
    """A whole with something cut out."""

    whole: "Expression"
    cut: "Expression"


Expression = (
    Date
    | Numeric
    | Relative
    | Then
    | Given
    | Holiday
    | Shift
    | Beside
    | Nth
    | Every
    | Period
    | Month
    | Year
    | WeekOf
    | WeekNumber
    | Rest
    | PieceOf
    | Run
    | Within
    | Range
    | Since
    | Both
    | At
    | Many
    | Either
    | Except
    | Hours
)
