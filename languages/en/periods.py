"""How English names weeks, months, ranges and runs of days."""

from dataclasses import replace

from languages.meaning.build import (
    amount,
    at,
    date_of,
    days_of_month,
    hours_of,
    many,
    month_of,
    period_of,
    piece_of,
    rest_of,
    run_of,
    until_time,
    with_year,
    within,
)
from languages.meaning.days import (
    Amount,
    At,
    Date,
    Expression,
    Last,
    Month,
    Nth,
    Period,
    Piece,
    PieceOf,
    Range,
    Relative,
    Rest,
    Run,
    Shift,
    Since,
    Unit,
    WeekNumber,
    WeekOf,
    Within,
    Year,
)
from languages.meaning.hours import Clock, InPart, Now
from languages.rule import Rule

MOST_WEEKS = 53  # that are named one by one

RULES = (
    # Amounts
    Rule("amount", "(for) {n} (full|whole|consecutive|straight|-) {unit}", "3 full days", lambda n, unit: amount(n, unit)),
    Rule("amount", "a|an (full|whole|) {unit}", "a week", lambda unit: amount(1, unit)),
    Rule("amount", "(a) couple (of) {unit}", "a couple of days", lambda unit: amount(2, unit)),
    Rule("amount", "(a) few {unit}", "a few days", lambda unit: amount(3, unit)),
    Rule("amount", "half an|a {unit}", "half an hour", lambda unit: amount(0.5, unit) if unit in (Unit.HOUR, Unit.YEAR) else None),
    Rule("amount", "{n} and a half {unit}", "two and a half hours", lambda n, unit: amount(n + 0.5, unit)),
    Rule("amount", "{pair} {unit}", "1.5 hours", lambda pair, unit: amount(pair[0] + pair[1] / 10, unit) if unit is not Unit.DAY or pair not in ((0, 5), (1, 2)) else None),
    Rule("amount", "{n} (full) working|business|work|week {unit}", "3 working days", lambda n, unit: amount(n, unit, working=unit is Unit.DAY)),
    Rule("amount", "{n} {unit} (')", "3 days", lambda n, unit: amount(n, unit)),
    Rule("more", "{n} more|extra|additional {unit}", "one more day", lambda n, unit: amount(n, unit)),
    Rule("more", "another|an (extra|additional) {unit}", "another day", lambda unit: amount(1, unit)),
    Rule("amount", "by {amount|more}", "by two days", lambda by: by),
    Rule("amount", "{number} {glued}", "3w", lambda n, unit: amount(n, unit)),
    Rule("amount", "(a) fortnight", "a fortnight", lambda: Amount(2, Unit.WEEK)),
    Rule("amount", "{n} nights", "two nights", lambda n: amount(n, Unit.DAY)),
    Rule("amount", "{n} fortnights", "2 fortnights", lambda n: amount(2 * n, Unit.WEEK)),
    # Weeks, months, years
    Rule("period", "(the|all|whole|entire|for) {which} (working|work|business|calendar) {unit}", "next week", lambda which, unit: period_of(unit, which)),
    Rule("period", "(the|my) coming|following|upcoming {unit}", "the coming week", lambda unit: period_of(unit, 1)),
    Rule("period", "(the) {unit} coming|ahead", "the week ahead", lambda unit: period_of(unit, 1)),
    Rule("period", "the|my|all (whole|entire) {unit}", "the weekend", lambda unit: period_of(unit, 0) if unit is not Unit.DAY else None),
    Rule("period", "(the) {unit} after (the) next", "the week after next", lambda unit: period_of(unit, 2)),
    Rule("period", "(this|the) week - end", "week-end", lambda: Period(Unit.WEEKEND, 0)),
    Rule("period", "{weekend}", "weekend", lambda unit: Period(unit, 0)),
    Rule("period", "{month} (.)", "April", lambda month: month_of(month)),
    Rule("period", "(the|a) (whole|entire|full) month of {month}", "the month of April", lambda month: month_of(month)),
    Rule("period", "(the) whole|entire|full|all (of) {month}", "the whole of April", lambda month: month_of(month)),
    Rule("period", "{which} {month}", "next April", lambda which, month: _month(month, which)),
    Rule("period", "{month} (,|/|-|of) {year}", "April 2027", lambda month, year: month_of(month, year)),
    Rule("period", "{year} (,|/|-) {month}", "2027 April", lambda year, month: month_of(month, year)),
    Rule("period", "{number} (/|-) {year}", "9/2027", lambda month, year: month_of(month, year) if 1 <= month <= 12 else None),
    Rule("period", "{year} (/|-) {number}", "2027/9", lambda year, month: month_of(month, year) if 1 <= month <= 12 else None),
    Rule("period", "{month} (of) {which} year", "April next year", lambda month, which: Within(Month(month), Period(Unit.YEAR, which))),
    Rule("period", "in {year}", "in 2027", lambda year: Year(year)),
    Rule("period", "(the) (whole|entire|full) week|wk of|commencing|beginning|starting|containing|from (on) (the) {day}", "the week of the 14th", lambda day: WeekOf(day)),
    Rule("period", "w / c (the) {day}", "w/c 22 June", lambda day: WeekOf(day)),
    Rule("period", "wc (the) {day}", "wc 22 June", lambda day: WeekOf(day)),
    Rule("period", "w / e (the) {day}", "w/e 26 June", lambda day: WeekOf(day)),
    Rule("period", "(the) {day} week", "Easter week", lambda day: None if isinstance(day, Date) else WeekOf(day)),
    Rule("period", "week {number}", "week 31", lambda n: WeekNumber(n) if 1 <= n <= 53 else None),
    Rule("period", "(the) weekend of|around|after (the) {day}", "the weekend of the 14th", lambda day: WeekOf(day, Unit.WEEKEND)),
    Rule("period", "{day} weekend", "Easter weekend", lambda day: WeekOf(day, Unit.WEEKEND)),
    Rule("period", "(the) week after {day}", "the week after Easter", lambda day: WeekOf(Shift(day, Amount(1, Unit.WEEK)))),
    Rule("period", "(the) week before {day}", "the week before Easter", lambda day: WeekOf(Shift(day, Amount(-1, Unit.WEEK)))),
    # What is left of a period, and its pieces
    Rule("span", "(the) rest|remainder|remaining (of) (the) {period|day}", "the rest of the week", lambda of: Rest(of)),
    Rule("span", "(the) rest|remainder (of) (the) {unit}", "rest of the day", lambda unit: rest_of(unit)),
    Rule("span", "(the) {piece} (part) (of) (the) {period}", "the beginning of next week", lambda piece, of: PieceOf(of, piece)),
    Rule("span", "(the) {piece} - {period}", "mid-March", lambda piece, of: PieceOf(of, piece)),
    Rule("span", "later {period}", "later this week", lambda of: Rest(of)),
    Rule("span", "(the) {ord} half (of) {period}", "the first half of May", lambda n, of: PieceOf(of, Piece.FIRST_HALF if n == 1 else Piece.SECOND_HALF)),
    Rule("span", "{month} between (the) {n|ord} and (the) {n|ord}", "May between 4 and 8", lambda month, first, last: _within_month(first, last, month_of(month))),
    Rule("span", "(the|at) {piece} (of) {unit}", "end of month", lambda piece, unit: None if unit in (Unit.DAY, Unit.WEEKEND) else piece_of(unit, piece)),
    Rule("ending", "(the) end (of) (the) {period}", "the end of May", lambda of: Nth(-1, Unit.DAY, of)),
    Rule("ending", "(the) end (of) (the) {weekday|relative}", "the end of Friday", lambda day: Date(day) if isinstance(day, int) else day),
    Rule("ending", "(the) end (of) (the) {unit}", "the end of the year", lambda unit: _end_of(unit)),
    Rule("span", "(from) {day|when|period} -|to|thru|through|until|till|til {ending}", "Monday to the end of the month", lambda start, end: Range(start, end)),
    Rule("until", "to|thru|through|until|till|til {ending}", "until the end of the month", lambda end: Range(None, end)),
    Rule("span", "{full} / {full}", "2027-01-04/2027-01-08", lambda start, end: Range(start, end)),
    Rule("days", "(the) {n|ord} -|to (the) {n|ord} (,) and|,|& {span}", "24-26 and 29-31 December", lambda first, last, then: many(days_of_month(first, date_of(last)), then)),
    # Ranges
    Rule("span", "(from) {day|when|period} -|to|thru|through|upto|untill {day|when|period} ({inclusive})", "Monday to Wednesday", lambda start, end, _: _ranged(start, end)),
    Rule("fromto", "of|on|for (the) {day|period} to (the) {day|period}", "of Friday to Monday", lambda start, end: _ranged(start, end)),
    Rule("fromto", "from {day|period} to {day|period}", "from Monday to Wednesday", Range),
    Rule("period", "the week after (that)", "the week after", lambda: Period(Unit.WEEK, 2)),
    Rule("span", "between {day|when|period} and|- {day|when|period} ({inclusive})", "between Monday and Wednesday", lambda start, end, _: Range(start, end)),
    Rule("span", "(the) (week|days|time|period) (in) between {holiday} and|- {holiday}", "between Christmas and New Year", lambda start, end: Range(Shift(start, Amount(1, Unit.DAY)), end, Last.EXCLUDED)),
    Rule("when", "(from) {when} -|to|until|till|til|thru|through {clock}", "11pm tonight to 3am", until_time),
    Rule("span", "{span} (,) {year}", "4-8 May, 2027", with_year),
    Rule("span", "(from) {day|when|period} up to (and) (including) {day|when|period}", "Monday up to Friday", lambda start, end: Range(start, end)),
    Rule("span", "(from) {day|when|period} until|till|til {day|when|period}", "Monday until Wednesday", lambda start, end: Range(start, end, Last.OPEN_INCLUDED)),
    Rule("span", "(from) {day|when|period} until|till|til (and) {inclusive} {day|when|period}", "Monday until including Wednesday", lambda start, _, end: Range(start, end)),
    Rule("span", "(from) {day|when|period} until|till|til {day|when|period} {inclusive}", "Monday until Wednesday inclusive", lambda start, end, _: Range(start, end)),
    Rule("span", "(from) (the) {n|ord} -|to|thru|through|till|until|til (the) {date}", "24 to 26 December", lambda first, last: days_of_month(first, last)),
    Rule("span", "between (the) {n|ord} and|- (the) {date}", "between 24 and 26 December", lambda first, last: days_of_month(first, last)),
    Rule("span", "between {date} and|- (the) {n|ord}", "between December 24 and 26", lambda first, last: _to_day(first, last)),
    Rule("span", "(from|between) {weekday} (the) {n|ord} -|to|thru|through|till|until (the) {date}", "Mon 24 to Wed 26 December", lambda weekday, first, last: Range(date_of(first, weekday=weekday), last)),
    Rule("span", "(from) {date} -|to|thru|through|till|until|til (the) {n|ord}", "December 24-26", lambda first, last: _to_day(first, last)),
    Rule("span", "(from) (the) {n|ord} -|to|thru|through (the) {n|ord} (of|in) {period}", "4th to 8th of next month", lambda first, last, period: _within_month(first, last, period)),
    Rule("span", "{period} (,) (from) (the) {n|ord} -|to|thru|through (the) {n|ord}", "next month, 4th to 8th", lambda period, first, last: _within_month(first, last, period)),
    Rule("span", "{span} (,) (of|in|,) {period}", "Monday to Wednesday next week", within),
    Rule("span", "{period} (,|:|from) {span}", "next week Monday to Wednesday", lambda period, span: within(span, period)),
    Rule("span", "{day|when|period} onwards|onward", "Monday onwards", lambda start: Range(start, None)),
    # Ends and beginnings alone
    Rule("until", "until|till|til|untill {day|when|period}", "until Friday", lambda end: Range(None, end, Last.OPEN)),
    Rule("until", "before {day|period}", "before Friday", lambda end: Range(None, end, Last.OPEN)),
    Rule("until", "through|thru (to) {day|when|period}", "through Friday", lambda end: Range(None, end)),
    Rule("until", "until|till|til|through|thru|to {day|when|period} {inclusive}", "until Friday inclusive", lambda end, _: Range(None, end)),
    Rule("until", "up to (and) (including) {day|when|period}", "up to Friday", lambda end: Range(None, end)),
    Rule("until", "{back} (on|at|from|by) {day|when|period}", "back on Friday", lambda _, end: Range(None, end, Last.EXCLUDED)),
    Rule("until", "{back} by|around|about|for {clock|n|dotted}", "back by 2", lambda _, end: Range(None, hours_of(end), Last.EXCLUDED)),
    Rule("until", "{back} {hours}", "back at 2", lambda _, end: Range(None, end, Last.EXCLUDED) if isinstance(end, Clock | InPart) else None),
    Rule("until", "not (be) back (in) until|till|til|before {day|when|period}", "not back until Friday", lambda end: Range(None, end, Last.EXCLUDED)),
    Rule("until", "(from) now|today (on) until|till|til|through|to {day|period}", "from now until Friday", lambda end: Range(None, end, Last.OPEN)),
    Rule("until", "between now|today and {day|period}", "between now and Friday", lambda end: Range(None, end, Last.OPEN)),
    Rule("fromto", "from {span} to {span|day}", "from 4-8 May to 5-9 May", Range),
    Rule("span", "{number} -|to|through|thru {number}", "25-29", lambda first, last: _days(first, last)),
    Rule("span", "{full} ~ {full}", "2027-01-04 ~ 2027-01-08", lambda start, end: Range(start, end)),
    Rule("back", "back|returning|return|returns|resuming|resume|rejoining (from) (leave|holiday|vacation|pto|hols)", "back from leave", lambda: True),
    Rule("back", "back|returning|return|returns|resuming|resume|rejoining (in|at|to) (the) work|office|desk|online", "back to the office", lambda: True),
    Rule("back", "back in|online|at (it)", "back in", lambda: True),
    Rule("back", "back on deck|board|shift|duty|site|deck", "back on deck", lambda: True),
    Rule("away", "{last_day} {day} (,|;|.|-) (and|then) {until}", "last day is Friday, back Monday", lambda _, day, until: _between(day, until)),
    Rule("last_day", "(my) last|final (working) day (in|at) (the) (work|office) (is|being|on|will) (be)", "last day is", lambda: True),
    Rule("last_day", "finishing|finish (up) (work) (on)", "finishing up on", lambda: True),
    Rule("since", "since {day|when|period}", "since Monday", Since),
    Rule("start", "from|starting|beginning|commencing|effective|after (on|from) {day|when|period} (on)", "from Monday", lambda start: Range(start, None)),
    Rule("quarter", "q {number}", "Q1", lambda n: _quarter(n)),
    Rule("span", "(the|in|for) (whole|entire|all) (of) {quarter} ({year})", "the whole of Q1", lambda months, year: with_year(months, year) if year else months),
    # Runs
    Rule("span", "for {amount} from|starting|beginning|commencing (from) {relative}", "for 2 weeks from today", Run),
    Rule("span", "(for) {amount} off|leave|holiday|vacation|pto (,) from|starting|beginning|commencing (from) {relative}", "2 weeks leave from today", Run),
    Rule("span", "{amount} (,) starting|beginning|commencing (from) {relative}", "2 weeks starting today", Run),
    Rule("days", "(the) {which} {n} {weekdays}", "next three Fridays", lambda which, n, weekday: _in_a_row(n, weekday) if which == 1 else None),
    Rule("span", "(the) next|upcoming|coming {amount}", "the next 3 days", lambda by: Run(by)),
    Rule("span", "(the) {which} {n} {unit}", "the next 3 days", lambda which, n, unit: run_of(n, unit) if which == 1 else None),
    Rule("span", "(the) {which} {n} working|business {unit}", "the next 3 working days", lambda which, n, unit: run_of(n, unit, True) if which == 1 else None),
    Rule("span", "{amount} from {day|when}", "3 days from Monday", lambda by, start: _counted(by, start)),
    Rule("span", "(for) {amount} (off|leave|holiday|vacation|pto) (,) starting|beginning|commencing|from|at (on|from) {day|when|clock}", "2 weeks off from Monday", lambda by, start: _run(by, start)),
    Rule("span", "(for) {amount} (off|leave|holiday|vacation|pto) (,) starting|beginning at|around|about {clock|n|dotted}", "2 hours starting at 1", lambda by, hour: at(Run(by), hours_of(hour))),
    Rule("span", "(for) {amount} off|out|away|leave|holiday|vacation|pto (,) {day|when}", "2 hours off tomorrow at 1", lambda by, start: None if isinstance(start, Shift) else Run(by, start)),
    Rule("span", "(for) {amount} (off|leave|holiday|vacation|pto) (,|-|:|() {span} ())", "2 days from 24 to 25 November", lambda _, span: span if _has_both_ends(span) else None),
    Rule("span", "(from|starting|beginning) {day|when|clock} (,) for {amount}", "from Monday for 3 days", lambda start, by: Run(by, start)),
    Rule("span", "(from|starting) {day|when} ,|-|( (for) {amount} ())", "from Monday, 3 days", lambda start, by: Run(by, start)),
)  # fmt: skip


def _month(month: int, which: int) -> Month:
    return Month(month, which=which)


def _between(last_day: Expression, back: Range) -> Range | None:
    """From the day after the last day of work up to the first one back."""
    is_back = back.last is Last.EXCLUDED and back.start is None
    return replace(back, start=Shift(last_day, Amount(1, Unit.DAY))) if is_back else None


def _to_day(first: Expression, last: int) -> Range | None:
    end = date_of(last)
    return Range(first, end) if end and isinstance(first, Date) else None


def _within_month(first: int, last: int, period: Expression) -> Within | None:
    start, end = date_of(first), date_of(last)
    is_month = isinstance(period, Month) or (isinstance(period, Period) and period.unit is Unit.MONTH)
    return Within(Range(start, end), period) if start and end and is_month else None


def _run(by: Amount, start: Expression) -> Run | None:
    """Counted from now or today it is one day so far away."""
    return None if isinstance(start, Now | Shift) or _is_today(start) else Run(by, start)


def _quarter(n: int) -> Range | None:
    return Range(Month(3 * n - 2), Month(3 * n)) if 1 <= n <= 4 else None


def _in_a_row(n: int, weekday: int) -> Expression | None:
    """The same weekday in so many weeks."""
    return many(*(Shift(Date(weekday), Amount(week, Unit.WEEK)) for week in range(n))) if 0 < n <= MOST_WEEKS else None


def _has_both_ends(span: Expression) -> bool:
    if isinstance(span, Within):
        return _has_both_ends(span.what)
    return isinstance(span, Range) and span.start is not None and span.end is not None


def _is_today(start: Expression) -> bool:
    return start == Relative(0) or (isinstance(start, At) and start.days == Relative(0))


def _counted(by: Amount, start: Expression) -> Expression | None:
    if _is_today(start):
        return None
    names_a_weekday = isinstance(start, Relative) or (isinstance(start, Date) and start.day is None)
    if by.unit is not Unit.DAY and names_a_weekday:
        return Shift(start, by)
    return Run(by, start, counted=True)


def _end_of(unit: Unit) -> Nth | None:
    period = period_of(unit, 0)
    return None if period is None or unit is Unit.DAY else Nth(-1, Unit.DAY, period)


def _ranged(start: Expression, end: Expression) -> Range | None:
    """A day of a month does not end what begins with that month: "February: the 15th"."""
    names_only_a_day = isinstance(end, Date) and end.day is not None and end.month is None
    return None if isinstance(start, Month) and names_only_a_day else Range(start, end)


def _days(first: int, last: int) -> Range | None:
    """Two numbers of which one can be no hour are days of a month."""
    start, end = date_of(first), date_of(last)
    return Range(start, end) if start and end and first < last and last > 24 else None
