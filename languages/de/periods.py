"""How German names weeks, months, ranges and runs of days."""

from languages.meaning.build import (
    amount,
    date_of,
    days_of_month,
    month_of,
    period_of,
    piece_of,
    rest_of,
    until_time,
    with_year,
    within,
)
from languages.meaning.days import (
    Amount,
    Date,
    Expression,
    Holiday,
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
)
from languages.meaning.hours import Now
from languages.rule import Rule

RULES = (
    # Amounts
    Rule("amount", "(für) {n} (ganze|volle|ganzen|vollen|weitere) {unit}", "3 Tage", lambda n, unit: amount(n, unit)),
    Rule("amount", "(für) {n} {workingday}", "3 Arbeitstage", lambda n, unit: amount(n, unit, working=True)),
    Rule("amount", "(für) (ein) paar|einige {unit}", "ein paar Tage", lambda unit: amount(2, unit)),
    Rule("amount", "(für) (eine|einer) halbe|halben|halbes {unit}", "eine halbe Stunde", lambda unit: amount(0.5, unit) if unit in (Unit.HOUR, Unit.YEAR) else None),
    Rule("more", "(noch) {n} weitere|weiteren|weiterer|mehr {unit}", "einen weiteren Tag", lambda n, unit: amount(n, unit)),
    Rule("more", "noch {amount}", "noch einen Tag", lambda by: by),
    Rule("amount", "um {amount}", "um zwei Tage", lambda by: by),
    Rule("amount", "{number} , {number} {unit}", "1,5 Stunden", lambda n, tenths, unit: amount(n + tenths / 10, unit)),
    Rule("amount", "anderthalb|eineinhalb {unit}", "anderthalb Stunden", lambda unit: amount(1.5, unit)),
    # Weeks, months, years
    Rule("period", "(die|der|den|dem|das|in|im|ganze|gesamte) (ganze|gesamte) {which|coming} (ganze) {unit}", "nächste Woche", lambda which, unit: None if unit is Unit.DAY else period_of(unit, which)),
    Rule("period", "die|der|den|dem|das|am|ganze|im|des (ganze|gesamte) {unit}", "am Wochenende", lambda unit: period_of(unit, 0) if unit is not Unit.DAY else None),
    Rule("period", "{weekend}", "Wochenende", lambda unit: Period(unit, 0)),
    Rule("period", "den ganzen|gesamten {month}", "den ganzen Dezember", lambda month: month_of(month)),
    Rule("period", "(im|in) {month} (.)", "im April", lambda month: month_of(month)),
    Rule("period", "(im|in) {which|coming} {month}", "nächsten April", lambda which, month: month_of(month, which=which)),
    Rule("period", "(im|in) {month} (.) (/) {year}", "April 2027", lambda month, year: month_of(month, year)),
    Rule("period", "{number} / {year}", "9/2027", lambda month, year: month_of(month, year) if 1 <= month <= 12 else None),
    Rule("period", "{month} {which|coming} jahres", "April nächsten Jahres", lambda month, which: Within(Month(month), Period(Unit.YEAR, which))),
    Rule("period", "(in) (der|die) woche (vom|ab|um|mit) (dem) {day}", "die Woche vom 14. Mai", lambda day: WeekOf(day)),
    Rule("period", "(in) (der) kw|kalenderwoche (.) {number}", "KW 31", lambda n: WeekNumber(n) if 1 <= n <= 53 else None),
    Rule("period", "(das) wochenende (vom|um|nach) (dem) {day}", "das Wochenende vom 14. Mai", lambda day: WeekOf(day, Unit.WEEKEND)),
    Rule("period", "(die) woche nach {day}", "die Woche nach Ostern", lambda day: WeekOf(Shift(day, Amount(1, Unit.WEEK)))),
    Rule("period", "(die) woche vor {day}", "die Woche vor Ostern", lambda day: WeekOf(Shift(day, Amount(-1, Unit.WEEK)))),
    # What is left of a period, and its pieces
    Rule("span", "(den|der) rest (von) {period|day}", "den Rest der Woche", lambda of: Rest(of)),
    Rule("span", "(den|der) rest (des|der|vom) {unit}", "Rest des Tages", lambda unit: rest_of(unit)),
    Rule("span", "(ab|zu|am) {piece} (der|des|vom) {period}", "Ende der Woche", lambda piece, of: PieceOf(of, piece)),
    Rule("span", "{piece} des|der {unit}", "Ende des Monats", lambda piece, unit: piece_of(unit, piece)),
    Rule("span", "(die) {rank} hälfte (des|vom|der) {period}", "erste Hälfte Mai", lambda n, of: PieceOf(of, Piece.FIRST_HALF if n == 1 else Piece.SECOND_HALF)),
    Rule("span", "zwischen den jahren|feiertagen", "zwischen den Jahren", lambda: Range(Date(day=27, month=12), Date(day=31, month=12))),
    Rule("span", "zwischen {holiday} und {holiday}", "zwischen Weihnachten und Neujahr", lambda start, end: Range(Shift(_last_day(start), Amount(1, Unit.DAY)), end, Last.EXCLUDED)),
    # Ranges
    Rule("span", "(von|vom|ab|seit) {day|when|period} -|bis (zum|zu|einschließlich|inkl|inklusive|einschl) (.) (den|dem) {day|when|period} ({inclusive})", "Montag bis Mittwoch", lambda start, end, _: Range(start, end)),
    Rule("span", "von|vom {day|when} auf|zum {day|when}", "vom 12. auf den 13. Mai", lambda start, end: Range(start, end)),
    Rule("fromto", "von|vom {day|period} auf {day|period}", "von Montag auf Mittwoch", Range),
    Rule("span", "zwischen (dem) {day|when|period} und (dem) {day|when|period}", "zwischen Montag und Mittwoch", lambda start, end: Range(start, end)),
    Rule("span", "(von|vom) (dem) {nth|number} -|bis|auf|/ (zum|den|einschließlich) {date}", "24. bis 26. Dezember", lambda first, last: days_of_month(first, last)),
    Rule("span", "(von|vom) (dem) {nth|number} -|bis|/ (zum|den) {full}", "24. bis 26.12.2026", lambda first, last: days_of_month(first, last)),
    Rule("span", "zwischen (dem) {nth|number} und (dem) {date|full}", "zwischen dem 3. und dem 12. Mai", lambda first, last: days_of_month(first, last)),
    Rule("span", "(von|vom) {weekday} (,) (dem|den) {nth} -|bis {weekday} (,) (dem|den) {date|full}", "von Mo 24. bis Mi 26. Mai", lambda day, first, weekday, last: Range(date_of(first, weekday=day), last)),
    Rule("span", "(von|vom) {nth} -|bis (zum) {nth} {period}", "4. bis 8. nächsten Monat", lambda first, last, period: within(Range(date_of(first), date_of(last)), period)),
    Rule("span", "{period} (,) (von|vom) {nth} -|bis (zum) {nth}", "nächsten Monat vom 4. bis 8.", lambda period, first, last: within(Range(date_of(first), date_of(last)), period)),
    Rule("span", "{span} (,) (in|der) {period}", "Montag bis Mittwoch nächste Woche", within),
    Rule("span", "{period} (,|:) {span}", "nächste Woche Montag bis Mittwoch", lambda period, span: within(span, period)),
    Rule("span", "{span} (,) {year}", "4.-8. Mai, 2027", with_year),
    Rule("when", "(von) {when} -|bis {clock}", "heute 23 Uhr bis 3 Uhr", until_time),
    Rule("ending", "(zum) ende (der|des|von|vom) {period}", "Ende Dezember", lambda of: Nth(-1, Unit.DAY, of)),
    Rule("ending", "(zum) ende (der|des) {unit}", "Ende der Woche", lambda unit: None if unit is Unit.DAY or (of := period_of(unit, 0)) is None else Nth(-1, Unit.DAY, of)),
    Rule("span", "(von|vom|ab) {day|when|period} bis {ending}", "Montag bis Ende Dezember", Range),
    # Ends and beginnings alone
    Rule("until", "bis {ending}", "bis Ende Dezember", lambda end: Range(None, end)),
    Rule("until", "bis (zum|zu|zur) {day|when|period}", "bis Freitag", lambda end: Range(None, end, Last.OPEN_INCLUDED)),
    Rule("until", "bis (zum) (und) (mit) einschließlich|inkl|einschl|inklusive|mit (.) (zum) {day|when|period}", "bis einschließlich Freitag", lambda end: Range(None, end)),
    Rule("until", "bis (zum) {day|when|period} {inclusive}", "bis Freitag einschließlich", lambda end, _: Range(None, end)),
    Rule("until", "(am|ab|erst) {day|when|period} wieder da|zurück|im|hier|verfügbar|erreichbar|arbeiten|anwesend (büro)", "Freitag wieder da", lambda end: Range(None, end, Last.EXCLUDED)),
    Rule("until", "(am|ab|erst) {day|when|period} zurück", "Freitag zurück", lambda end: Range(None, end, Last.EXCLUDED)),
    Rule("until", "(wieder) zurück|wieder (da|im|hier|zurück) (büro) (erst) (am|ab) {day|when|period}", "wieder da am Freitag", lambda end: Range(None, end, Last.EXCLUDED)),
    Rule("since", "seit (dem) {day|when|period}", "seit Montag", Since),
    Rule("start", "ab|von|vom|beginnend (dem|zum|ab|am) {day|when|period} (an)", "ab Montag", lambda start: Range(start, None)),
    # Runs
    Rule("span", "(die|in|den) {which|coming} {amount}", "die nächsten 3 Tage", lambda which, by: Run(by) if which == 1 else None),
    Rule("span", "(für) {amount} (urlaub|frei) ab|von|vom {day|when}", "3 Tage ab Montag", lambda by, start: Run(by, start, counted=by.unit is Unit.DAY)),
    Rule("span", "(ab|von|vom) {day|when} (,|-) (für) {amount}", "ab Montag für 3 Tage", lambda start, by: _run(by, start)),
)  # fmt: skip


def _last_day(holiday: Holiday) -> Holiday:
    """Christmas has two days."""
    return Holiday("boxing day") if holiday.key == "christmas" else holiday


def _run(by: Amount, start: Expression) -> Run | None:
    return None if isinstance(start, Now | Shift) or start == Relative(0) else Run(by, start)
