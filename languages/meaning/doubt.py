"""Where words leave something open, and why they were read as they were."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Question(StrEnum):
    """The only cases in which a sentence has more than one reading, so that the person is asked."""

    NEXT = "next"  # "next Friday" where this week's and next week's both lie ahead
    UNTIL = "until"  # "until Friday": is Friday the last day off, or the first day back?
    ORDER = "order"  # "3/4" where the locale does not settle which is the month
    HALF = "half"  # "half a day" without saying which half
    COUNT = "count"  # "5 days from Thursday": calendar days or working days?
    WEEK = "week"  # "next week" said on a Sunday
    EITHER = "either"  # "Monday or Tuesday"


class Because(StrEnum):
    """A rule that decided something which the words alone leave open."""

    COMING_WEEKDAY = "coming weekday"  # a bare weekday is the first one after today
    THIS_WEEKDAY = "this weekday"  # "this" and a weekday is the coming one, today included
    NEXT_WEEKS = "next week's"  # "next" and a weekday is the one in the week after this
    NEAREST = "nearest"  # "next" and a weekday is the first one after today
    NO_YEAR = "no year"  # a date without a year is the next one, today included
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    LAST_DAY_OFF = "last day off"  # "until" includes the day
    FIRST_DAY_BACK = "first day back"  # "until" or "back on" ends before the day
    OWN_HOURS = "own hours"  # a part of a day comes from the person's hours that day
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    CALENDAR_DAYS = "calendar days"
    WORKING_DAYS = "working days"
    WORKING_WEEK = "working week"  # a week is the working days in it
    WEEK_AHEAD = "week ahead"  # said on a Sunday: the week that starts tomorrow
    WEEK_AFTER = "week after"  # said on a Sunday: the week after that
    HOLIDAY = "holiday"  # a holiday by the calendar of the locale's country
    IN_HOURS = "in hours"  # a clock time without am or pm is the one within working hours


@dataclass(frozen=True)
class Why:
    """One step of a reading: the rule, the first civil day that it gave, and the day it was counted from, if any."""

    because: Because
    day: date
    counted_from: date | None = None


class ProblemKind(StrEnum):
    """Why words that look like a request cannot be booked as they stand."""

    TOO_LONG = "too long"  # over 500 characters: not read at all
    NO_SUCH_DATE = "no such date"  # 30 February
    CONTRADICTION = "contradiction"  # Monday 17 June where the 17th is a Wednesday
    BACKWARDS = "backwards"  # the end lies before the start
    UNENDING = "unending"  # it comes again and again, without an end: "every Friday"


@dataclass(frozen=True)
class Problem:
    """What stops a request: its kind, the words as written, and the civil day they come nearest to, if there is one.

    For CONTRADICTION the day is the one that the date names ("17 June", a Wednesday).
    """

    kind: ProblemKind
    said: str = ""
    day: date | None = None
