"""Where and when something was said: what an expression needs to become civil time."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import NamedTuple

from languages.meaning.doubt import Because, ProblemKind, Question, Why
from timeoff.week import Day, WorkWeek

MONTH_FIRST = frozenset({"US", "PH", "FM", "GU", "AS", "MH", "MP", "PR", "PW", "VI", "UM"})
# Canada writes both orders, and a language without a country says nothing about it.
EITHER_ORDER = frozenset({"CA", ""})
# The rules that count from a day.
COUNTING = frozenset(
    {
        Because.COMING_WEEKDAY,
        Because.NEXT_WEEKS,
        Because.NEAREST,
        Because.NO_YEAR,
        Because.CALENDAR_DAYS,
        Because.WORKING_DAYS,
        Because.WEEK_AHEAD,
        Because.WEEK_AFTER,
    }
)


class Nonsense(Exception):
    """An expression that no calendar can satisfy; the day is the one that it comes nearest to."""

    def __init__(self, kind: ProblemKind, day: date | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.day = day


@dataclass
class Notes:
    """What was noted down on the way: the questions met and the rules used."""

    asked: list[Question] = field(default_factory=list)
    why: list[Why] = field(default_factory=list)

    def clear(self) -> None:
        self.asked.clear()
        self.why.clear()


class Frame(NamedTuple):
    """The civil minute of speaking, the person's week and country, and how each open question is to be answered.

    `anchor` is the day that days are counted from: today, or a day said before, which is then not `strict`ly excluded.
    `leave` is set where time off is asked for: then a week means its working days, unless it is to be
    `full`. With `lenient` a weekday that
    contradicts its date is ignored; with `past` a day is the last one instead of the next.
    """

    now: datetime
    week: WorkWeek
    notes: Notes
    country: str = ""
    leave: bool = True
    choices: frozenset[Question] = frozenset()  # the questions that are answered the less likely way
    anchor: date | None = None
    strict: bool = True
    full: bool = False
    lenient: bool = False
    past: bool = False
    spoken_of: date | None = None  # the day that "that day" means
    order: bool | None = None  # whether numbers beside this one put the month first, as in "12/24-1/2"

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def counted_from(self) -> date:
        return self.anchor or self.now.date()

    def at(self, day: date, strict: bool = False) -> "Frame":
        """The same frame, counting from a day."""
        return self._replace(anchor=day, strict=strict)

    def ask(self, question: Question) -> bool:
        """Note that a question was met; True where it is to be answered the less likely way."""
        if question not in self.notes.asked:
            self.notes.asked.append(question)
        return question in self.choices

    def because(self, because: Because, day: date) -> date:
        """Note why it became this day, and hand the day on."""
        why = Why(because, day, self.counted_from if because in COUNTING else None)
        if why not in self.notes.why:
            self.notes.why.append(why)
        return day

    def hours(self, day: date) -> Day:
        """The person's hours that day; on a day off those of a usual day."""
        return self.week.on(day) or self.week.usual

    def opening(self, day: date) -> time:
        return self.hours(day)[0].start

    def closing(self, day: date) -> time:
        return self.hours(day)[-1].end

    def month_first(self) -> bool | None:
        """The order of day and month in numbers; None where the locale does not settle it."""
        if self.order is not None:
            return self.order
        if self.country in EITHER_ORDER:
            return None
        return self.country in MONTH_FIRST
