"""How English names days: dates, weekdays, days counted from others."""

from languages.meaning.build import (
    date_of,
    day_of_month,
    either,
    either_day,
    many,
    no_such_day,
    pair_of,
    repeated,
    with_weekday,
    with_year,
    within,
)
from languages.meaning.days import (
    Amount,
    Beside,
    Both,
    Date,
    Every,
    Expression,
    Last,
    Many,
    Nth,
    Numeric,
    Period,
    Range,
    Relative,
    Shift,
    Then,
    Unit,
    WeekOf,
    Within,
)
from languages.rule import Rule

TODAY = Relative(0)

RULES = (
    # Numbers
    Rule("n", "{tens}", "thirty", lambda tens: tens),
    Rule("n", "{tens} (-) {digit}", "twenty-one", lambda tens, digit: tens + digit if digit < 10 else None),
    Rule("n", "{digit}", "six", lambda digit: digit),
    Rule("ord", "{tens} (-) {rank}", "twenty-first", lambda tens, rank: tens + rank if rank < 10 else None),
    Rule("ord", "{rank}", "third", lambda rank: rank),
    Rule("ord", "{nth}", "3rd", lambda nth: nth),
    Rule("nth", "{number} st|nd|rd|th", "21st", lambda n: n if 1 <= n <= 99 else None),
    Rule("nth", "{tens} (-) {rank}", "twenty-first", lambda tens, rank: tens + rank if rank < 10 else None),
    Rule("n", "{number}", "7", lambda n: n),
    # Dates
    Rule("date", "{ord} (day) (of) {month} (.)", "2nd of March", day_of_month),
    Rule("date", "{n} (-|/|.|of) {month} (.)", "24 December", day_of_month),
    Rule("date", "{month} (.) (the) {ord}", "May the 5th", lambda month, day: day_of_month(day, month)),
    Rule("date", "{month} (-|/|.) {n}", "May 5", lambda month, day: day_of_month(day, month) if day < 40 else None),
    Rule("date", "{pair}", "3/4", lambda pair: pair_of(*pair) or no_such_day(*pair)),
    Rule("date", "{number} / {number}", "3 / 4", lambda first, second: pair_of(first, second)),
    Rule("date", "{number} - {number}", "15-2", lambda first, second: _dashed(first, second)),
    Rule("date", "{date} (,|/|-|.|of) {year}", "24 December, 2026", with_year),
    Rule("date", "{nth} (of) {month} {number}", "4th January 27", lambda day, month, year: date_of(day, month, year) if 24 < year < 100 else None),
    Rule("date", "{date} ' {number}", "24 December '26", lambda date, year: with_year(date, year) if year < 100 else None),
    Rule("date", "{year} (,|/|-) {month} (,|/|-|.) {n|ord}", "2009 May 22nd", lambda year, month, day: date_of(day, month, year)),
    Rule("date", "{n} - {month} - {number}", "2-Jan-27", lambda day, month, year: date_of(day, month, year) if year < 100 else None),
    Rule("date", "{weekday} (.) (,) (the) {date|full}", "Friday, 24 December", with_weekday),
    Rule("date", "{date|full} (,) {weekday}", "24/12 Friday", lambda date, weekday: with_weekday(weekday, date)),
    Rule("date", "{date|full} ( {weekday} ())", "26 Oct (Mon)", lambda date, weekday: with_weekday(weekday, date)),
    Rule("date", "the {date}", "the 24th of December", lambda date: date),
    Rule("day", "{date|full}", "24 December", lambda date: date),
    Rule("day", "{nth}", "24th", lambda day: date_of(day)),
    Rule("day", "the {ord}", "the second", lambda day: date_of(day)),
    Rule("day", "on {day}", "on 24 December", lambda day: day),
    Rule("day", "on the {n}", "on the 17", lambda day: date_of(day)),
    Rule("day", "{weekday} (,) (the) {ord}", "Friday the 13th", lambda weekday, day: date_of(day, weekday=weekday)),
    Rule("day", "(the) {ord} (,) ( {weekday} )", "the 13th (Friday)", lambda day, weekday: date_of(day, weekday=weekday)),
    Rule("day", "{weekday} {number}", "Friday 31", lambda weekday, n: date_of(n, weekday=weekday) if n > 12 else None),
    Rule("days", "{date|days} (,|;) and|&|,|;|+ {span}", "1 May and 3 to 5 May", lambda first, then: many(first, then)),
    Rule("days", "{day} (,) and|&|+|n|plus (the) day after (that)", "tomorrow and day after", lambda day: many(day, Shift(day, Amount(1, Unit.DAY)))),
    Rule("days", "{day} (,) and|&|+|n|plus the one after (that)", "Thursday and the one after", lambda day: many(day, Shift(day, Amount(1, Unit.WEEK)))),
    Rule("days", "{day} (,) and|&|+|n|plus|, (the) {weekday} before (it|that)", "Labor Day and the Friday before", lambda day, weekday: many(day, Beside(weekday, day, -1))),
    Rule("days", "{holiday} (,) and|&|+|n|plus (the) {weekday} after (it|that)", "Labor Day and the Tuesday after", lambda day, weekday: many(day, Beside(weekday, day, 1))),
    Rule("days", "{day} (,) and|&|+ the|following|next day (after) (that)", "tomorrow and the day after", lambda day: many(day, Shift(day, Amount(1, Unit.DAY)))),
    # Weekdays
    Rule("day", "{weekday} (.)", "Friday", lambda weekday: Date(weekday)),
    Rule("day", "the {weekday}", "the Friday", lambda weekday: Date(weekday)),
    Rule("day", "(on) that (very|same) day", "that day", lambda: Then()),
    Rule("day", "(on) the same day", "the same day", lambda: Then()),
    Rule("day", "that {weekday}", "that Friday", lambda weekday: Then(weekday)),
    Rule("day", "the {weekday} before that", "the Friday before that", lambda weekday: Beside(weekday, Then(), -1)),
    Rule("day", "the day after that", "the day after that", lambda: Shift(Then(), Amount(1, Unit.DAY))),
    Rule("day", "the day before that", "the day before that", lambda: Shift(Then(), Amount(-1, Unit.DAY))),
    Rule("day", "{which} {weekday} (.)", "next Friday", lambda which, weekday: Date(weekday, which=which)),
    Rule("day", "(this) coming|upcoming {weekday}", "this coming Friday", lambda weekday: Date(weekday)),
    Rule("day", "{weekday|relative} fortnight", "Friday fortnight", lambda day: Shift(_weekday(day), Amount(2, Unit.WEEK))),
    Rule("day", "{relative} week", "tomorrow week", lambda day: Shift(day, Amount(1, Unit.WEEK))),
    Rule("day", "{amount} {relative}", "a week tomorrow", lambda by, day: Shift(day, by) if by.unit is Unit.WEEK else None),
    Rule("day", "{weekday} week", "Friday week", lambda weekday: Date(weekday, weeks=1)),
    Rule("day", "(the) following {weekday}", "the following Friday", lambda weekday: Date(weekday, following=True)),
    Rule("day", "(the) {weekday} (off) (straight|right) after|following {day}", "the Friday after Christmas", lambda weekday, day: Beside(weekday, day, 1)),
    Rule("day", "(the) {weekday} (straight|right) before {day}", "the Friday before Christmas", lambda weekday, day: Beside(weekday, day, -1)),
    Rule("day", "the {weekday} after (that)", "the Friday after", lambda weekday: Date(weekday, following=True)),
    Rule("day", "{weekday} following", "Friday following", lambda weekday: Date(weekday, following=True)),
    Rule("day", "(the) {weekday} after next", "Friday after next", lambda weekday: Date(weekday, which=2)),
    Rule("day", "{weekday} (of|in|,) {period}", "Friday next week", lambda weekday, period: within(Date(weekday), period)),
    Rule("days", "{letterday} / {letterday} (/) ({letterday})", "m/w/f", lambda first, second, third: many(*(Date(day) for day in (first, second, third) if day is not None))),
    Rule("day", "{weekday} the week after", "Friday the week after", lambda weekday: Within(Date(weekday), Period(Unit.WEEK, 1))),
    Rule("day", "{period} (,|on) {weekday}", "next week Friday", lambda period, weekday: _in_week(Date(weekday), period)),
    Rule("day", "(the) {ord|n} (day) (of|in) (the) {period}", "the 5th of next month", lambda day, period: _in_month(day, period)),
    Rule("day", "{weekday} (,) (the) {ord} of {period}", "Friday the 5th of next month", lambda weekday, day, period: _in_month(day, period, weekday)),
    Rule("day", "{period} (,|on) the {ord}", "next month the 5th", lambda period, day: _in_month(day, period)),
    Rule("span", "{letterday} -|to {letterday|weekday}", "m-f", lambda first, last: Range(Date(first), Date(last))),
    Rule("span", "{weekday} -|to {letterday}", "mon-w", lambda first, last: Range(Date(first), Date(last))),
    Rule("days", "{weekdays} and|& {weekdays} (off|only) (in|of|during|for) (the) {period}", "Mondays and Fridays in December", lambda first, second, of: many(Every(first, of), Every(second, of))),
    Rule("days", "all|both (the) {weekdays} (off|only) (in|of|during|for) (the) {period}", "all Mondays in December", lambda weekday, of: Every(weekday, of)),
    Rule("period", "(on) every|each weekday (of|in) {period}", "every weekday next week", lambda period: period),
    Rule("row", "{day} ,|and|&|+|/|n (and|&) (the) {day|row}", "Tuesday and Thursday", lambda first, then: many(first, then)),
    Rule("row", "{weekday} / {weekday}", "Tue/Thu", lambda first, then: many(Date(first), Date(then))),
    Rule("days", "{row} (,|of|in) {period}", "Tuesday and Wednesday next week", lambda days, period: _within_week(days, period)),
    Rule("days", "{weekdays} (off|only) (in|of|during|for) (the) {period}", "Mondays in December", lambda weekday, of: Every(weekday, of)),
    Rule("days", "every|each {weekday} (off) (in|of|during|for) (the) {period}", "every Monday in December", lambda weekday, of: Every(weekday, of)),
    Rule("days", "every|each {weekday} {until}", "every Friday until Christmas", lambda weekday, until: Every(weekday, until)),
    Rule("days", "(the) last|final {weekday} of|in every|each month", "last Friday of every month", lambda weekday: Every(weekday)),
    Rule("days", "(the) {ord} {weekday} of|in every|each month", "first Friday of every month", lambda _, weekday: Every(weekday)),
    Rule("days", "every other|second|2nd {weekday} (off) (in|of|during|for) (the) {period|until}", "every other Monday in December", lambda weekday, of: Every(weekday, of, 2)),
    Rule("days", "alternate|alternating {weekdays} (off) (in|of|during|for) (the) {period|until}", "alternate Fridays in December", lambda weekday, of: Every(weekday, of, 2)),
    Rule("days", "(on) every|each (single|other|second|third|2nd|3rd) {weekday}", "every other Friday", lambda weekday: Every(weekday)),
    Rule("each", "every|each {when}", "every Friday afternoon", repeated),
    Rule("each", "every|each {when} (off) (of|in|during) (the) {period|until}", "every Friday afternoon in December", repeated),
    Rule("days", "(on) {weekdays}", "Fridays", lambda weekday: Every(weekday)),
    # Counted days
    Rule("day", "next tomorrow", "next tomorrow", lambda: Relative(2)),
    Rule("day", "week from|on {day}", "week from Friday", lambda day: Shift(day, Amount(1, Unit.WEEK))),
    Rule("day", "(the) {ord} full {unit} (of|in) {period}", "the first full week of May", lambda n, unit, of: WeekOf(Nth(n, 0, of)) if unit is Unit.WEEK else None),
    Rule("day", "(the) day after tomorrow", "the day after tomorrow", lambda: Relative(2)),
    Rule("day", "(the) day before yesterday", "the day before yesterday", lambda: Relative(-2)),
    Rule("day", "(the) next|following day", "the next day", lambda: Relative(1)),
    Rule("day", "(the) {ord} {weekday} (of|in) (the) {period}", "first Monday of April", lambda n, weekday, of: Nth(n, weekday, of)),
    Rule("day", "(the) last|final {weekday} (of|in) (the) {period}", "last Monday of April", lambda weekday, of: Nth(-1, weekday, of)),
    Rule("day", "(the) {ord} last day of {period}", "the 5th last day of May", lambda n, of: Nth(-n, Unit.DAY, of)),
    Rule("day", "(the) last|final {unit} (of|in) {period}", "the last day of February", lambda unit, of: Nth(-1, unit, of)),
    Rule("day", "(the) first {unit} (of|in) {period}", "the first week of May", lambda unit, of: Nth(1, unit, of)),
    Rule("day", "(the) {ord} {unit} (of|in) {period}", "the third week of May", lambda n, unit, of: _counted(n, unit, of)),
    Rule("day", "(the) last working|business day (of|in) {period}", "the last working day of December", lambda of: Shift(Shift(Nth(-1, Unit.DAY, of), Amount(1, Unit.DAY)), Amount(-1, Unit.DAY, working=True))),
    Rule("day", "(the) first working|business day (of|in) {period}", "the first working day of January", lambda of: Shift(Shift(Nth(1, Unit.DAY, of), Amount(-1, Unit.DAY)), Amount(1, Unit.DAY, working=True))),
    Rule("span", "the {n} {unit} before {day}", "the two days before Christmas", lambda n, unit, day: Range(Shift(day, Amount(-n, unit)), day, Last.EXCLUDED) if unit is Unit.DAY else None),
    Rule("span", "the {n} {unit} after|following {day}", "the two days after Christmas", lambda n, unit, day: Range(Shift(day, Amount(1, unit)), Shift(day, Amount(n, unit))) if unit is Unit.DAY else None),
    Rule("span", "(the) first {n} {unit} (of|in) {period}", "the first two days of May", lambda n, unit, of: Nth(1, unit, of, n)),
    Rule("span", "(the) last {n} {unit} (of|in) {period}", "the last two days of May", lambda n, unit, of: Nth(-n, unit, of, n)),
    Rule("day", "(the) {unit} after|following {day}", "the day after Christmas", lambda unit, day: _beside(1, unit, day)),
    Rule("day", "(the) {unit} before {day}", "the day before Christmas", lambda unit, day: _beside(-1, unit, day)),
    Rule("day", "{amount} after|following|past {day}", "two days after Christmas", lambda by, day: Shift(day, by)),
    Rule("day", "{amount} before {day}", "two days before Christmas", lambda by, day: Shift(day, _back(by))),
    Rule("day", "{amount} on {day}", "a week on Friday", lambda by, day: Shift(day, by) if by.unit is Unit.WEEK else None),
    Rule("day", "{amount} {weekday}", "a week Friday", lambda by, weekday: Shift(Date(weekday), by) if by.unit is Unit.WEEK else None),
    Rule("lapse", "{amount}", "3 weeks", lambda by: (by,)),
    Rule("lapse", "{amount} (,) (and) {lapse}", "1 month and 3 days", lambda by, more: (by, *more)),
    Rule("day", "in|within {lapse} (from) (now|today|time)", "in three days", lambda by: _ahead(by)),
    Rule("day", "{lapse} hence|away|out", "three weeks hence", lambda by: _ahead(by)),
    Rule("day", "{lapse} later", "two days later", lambda by: _ahead(by, Then())),
    Rule("day", "{lapse} from now|today", "three weeks from now", lambda by: _ahead(by)),
    Rule("day", "{lapse} ago", "three days ago", lambda by: _ahead(tuple(_back(step) for step in by))),
    Rule("day", "{relative} (,|-|() (the) {date|full|weekday} ())", "tomorrow, 24 December", lambda day, date: Both(day, Date(date) if isinstance(date, int) else date)),
    Rule("day", "{date|full|weekday} (,|-|() {relative} ())", "24 December (tomorrow)", lambda date, day: Both(day, Date(date) if isinstance(date, int) else date)),
    # Rows of days that share a month
    Rule("days", "{weekday} (the) {n|ord} (,) and|,|&|+ {date|days}", "Friday 4th and Monday 7th May", lambda weekday, day, dates: many(date_of(day, weekday=weekday), dates)),
    Rule("days", "{pair} {month}", "26/27 November", lambda pair, month: _neighbours(pair, month)),
    Rule("days", "{month} {pair}", "November 26/27", lambda month, pair: _neighbours(pair, month)),
    Rule("days", "{date} (,|;) and|&|+|,|; (and|&) {date|days}", "1 May and 2 June", lambda first, then: many(first, then)),
    Rule("days", "{days} (,|;) and|&|+|,|; (and|&) {date}", "1 May, 3 to 5 May and 2 June", lambda first, then: many(first, then)),
    Rule("numbers", "{n|ord} (,|and|&|+) (and|&) {n|ord}", "14 15", lambda first, then: _ascending(first, (then,))),
    Rule("numbers", "{n|ord} (,|and|&|+) (and|&) {numbers}", "14, 15 and 16", lambda first, then: _ascending(first, then)),
    Rule("days", "{month} (.) (the) {numbers}", "May 14 15 16", lambda month, days: _dated(days, month)),
    Rule("days", "(the) {numbers} (of) {month}", "14 15 16 May", lambda days, month: _dated(days, month)),
    Rule("days", "{date} ,|and|&|+|n {n|ord}", "May 12, 19", lambda date, day: _row(date, day)),
    Rule("days", "{days} ,|and|&|+|n (and|&) {n|ord}", "May 12, 19 and 26", lambda days, day: _row(days, day)),
    Rule("days", "(the) {n|ord} ,|and|&|+|n (and|&) {date|days}", "4th and 5th of July", lambda day, dates: _headed(day, dates)),
    Rule("days", "{date} (,) or {date|days}", "1 May or 2 June", either),
    Rule("days", "(the) {n|ord} or (the) {date}", "4th or 5th of July", lambda day, date: either_day(day, date)),
    Rule("days", "{date} or (the) {n|ord}", "July 4 or 5", lambda date, day: either_day(day, date, first=False)),
)  # fmt: skip


def _ascending(first: int, then: tuple[int, ...]) -> tuple[int, ...] | None:
    """Numbers that can be days of a month, in their order."""
    return (first, *then) if 0 < first < then[0] <= 31 else None


def _dated(days: tuple[int, ...], month: int) -> Expression | None:
    """Three days or more of a month: of two numbers without a sign between the second may be a time or a year."""
    return many(*(date_of(day, month) for day in days)) if len(days) > 2 else None


def _weekday(day: int | Relative) -> Expression:
    return Date(day) if isinstance(day, int) else day


def _neighbours(pair: tuple[int, int], month: int) -> Expression | None:
    """ "26/27 November": a day and the next."""
    first, second = pair
    return many(date_of(first, month), date_of(second, month)) if second == first + 1 else None


def _dashed(first: int, second: int) -> Numeric | None:
    """Two numbers with a dash that cannot be hours: nobody works from 2 to 15."""
    a_date = first > 12 or (first < 6 and second > 12)
    return pair_of(first, second) if a_date else None


def _within_week(days: Expression, period: Expression) -> Within | None:
    """Weekdays without more, all of the week that is named behind the last one."""
    bare = isinstance(days, Many) and all(day == Date(getattr(day, "weekday", None)) for day in days.items)
    return within(days, period) if bare and isinstance(period, Period) and period.unit is Unit.WEEK else None


def _in_week(day: Date, period: Expression) -> Within | None:
    return Within(day, period) if isinstance(period, Period) and period.unit is Unit.WEEK else None


def _in_month(day: int, period: Expression, weekday: int | None = None) -> Within | None:
    date = date_of(day, weekday=weekday)
    fits = isinstance(period, Period) and period.unit is Unit.MONTH
    return Within(date, period) if date and fits else None


def _counted(n: int, unit: Unit, of: Expression) -> Nth | None:
    return Nth(n, unit, of) if unit is not Unit.DAY else None  # the third day of a month is a date


def _beside(step: int, unit: Unit, day: Expression) -> Shift | None:
    return Shift(day, Amount(step, unit)) if unit is Unit.DAY else None


def _back(by: Amount) -> Amount:
    return Amount(-by.n, by.unit, by.working)


def _ahead(steps: tuple[Amount, ...], day: Expression = TODAY) -> Expression:
    for by in steps:
        day = Shift(day, by)
    return day


def _row(dates: Expression, day: int) -> Expression | None:
    date = date_of(day)
    return many(dates, date) if date and not isinstance(dates, Numeric) else None


def _headed(day: int, dates: Expression) -> Expression | None:
    date = date_of(day)
    return many(date, dates) if date and not isinstance(dates, Numeric) else None
