"""How German names days: dates, weekdays, days counted from others."""

from languages.meaning.build import at, date_of, many, pair_of, repeated, with_weekday, with_year, within
from languages.meaning.days import (
    Amount,
    Beside,
    Both,
    Date,
    Every,
    Holiday,
    Month,
    Nth,
    Relative,
    Shift,
    Unit,
    WeekOf,
)
from languages.meaning.hours import Part
from languages.meaning.mark import Mark
from languages.rule import Rule

RULES = (
    # Numbers
    Rule("n", "{number}", "7", lambda n: n),
    Rule("n", "{word|article}", "sieben", lambda n: n),
    Rule("hour", "{number|word}", "sieben", lambda n: n),
    Rule("nth", "{number} .", "21.", lambda n: n if 1 <= n <= 31 else None),
    Rule("nth", "{rank}", "dritten", lambda n: n),
    # Dates
    Rule("date", "{nth|number} (-|/) {month} (.)", "24. Dezember", lambda day, month: date_of(day, month)),
    Rule("date", "{month} (.) {nth|number}", "Dezember 24", lambda month, day: date_of(day, month)),
    Rule("date", "{pair}", "24.12.", lambda pair: pair_of(*pair)),
    Rule("date", "{number} . {number} (.)", "24. 12.", lambda day, month: pair_of(day, month)),
    Rule("date", "{number} / {number}", "24 / 12", lambda day, month: pair_of(day, month)),
    Rule("date", "{date} (,) {year}", "24. Dezember 2026", with_year),
    Rule("date", "den|dem|der|am|vom|zum|im {date|full}", "den 24. Dezember", lambda date: date),
    Rule("date", "{weekday} (.) (,) (den|dem|der|am) {date|full}", "Freitag, den 24. Dezember", with_weekday),
    Rule("date", "{date|full} (,|() {weekday} (.) ())", "24.12. Freitag", lambda date, weekday: with_weekday(weekday, date)),
    Rule("day", "{date|full}", "24. Dezember", lambda date: date),
    Rule("day", "(am|den|dem|der|vom|zum) {nth}", "am 24.", lambda day: date_of(day)),
    Rule("day", "{weekday} (,) (den|dem|der) {nth}", "Freitag, den 13.", lambda weekday, day: date_of(day, weekday=weekday)),
    Rule("day", "{relative} (,|-|() (den|dem|der) {date|full|weekday} ())", "morgen, 24.12.", lambda day, date: Both(day, Date(date) if isinstance(date, int) else date)),
    Rule("day", "{date|full|weekday} (,|-|() {relative} ())", "24.12. (morgen)", lambda date, day: Both(day, Date(date) if isinstance(date, int) else date)),
    # Weekdays
    Rule("day", "{weekday} (.)", "Freitag", lambda weekday: Date(weekday)),
    Rule("day", "am|den|dem|der|zum|vom {weekday} (.)", "am Freitag", lambda weekday: Date(weekday)),
    Rule("day", "(am|den|dem|der|zum|vom) {which} {weekday}", "nächsten Freitag", lambda which, weekday: Date(weekday, which=which)),
    Rule("day", "(am|den|dem|der|zum) {coming} {weekday}", "kommenden Freitag", lambda _, weekday: Date(weekday)),
    Rule("day", "(am) {day} (,|in|der) {period}", "Freitag nächste Woche", lambda day, period: within(day, period)),
    Rule("day", "{period} (,|am) {weekday}", "nächste Woche Freitag", lambda period, weekday: within(Date(weekday), period)),
    Rule("day", "{period} (,|am) {nth}", "nächsten Monat am 5.", lambda period, day: within(date_of(day), period)),
    Rule("day", "(am|der|den) {weekday} nach (dem|der) {day}", "der Freitag nach Weihnachten", lambda weekday, day: Beside(weekday, day, 1)),
    Rule("day", "(am|der|den) {weekday} vor (dem|der) {day}", "der Freitag vor Weihnachten", lambda weekday, day: Beside(weekday, day, -1)),
    Rule("day", "(den|der|am) brückentag nach|zu {holiday}", "der Brückentag nach Himmelfahrt", lambda day: Shift(day, Amount(1, Unit.DAY))),
    Rule("day", "(den|der|am) brückentag vor {holiday}", "der Brückentag vor Mariä Empfängnis", lambda day: Shift(day, Amount(-1, Unit.DAY))),
    Rule("day", "(am) pfingstdienstag", "Pfingstdienstag", lambda: Shift(Holiday("whit monday"), Amount(1, Unit.DAY))),
    Rule("day", "(am) osterdienstag", "Osterdienstag", lambda: Shift(Holiday("easter monday"), Amount(1, Unit.DAY))),
    Rule("day", "(in) (der) karwoche", "Karwoche", lambda: WeekOf(Holiday("good friday"))),
    Rule("day", "(in) (der) osterwoche", "Osterwoche", lambda: WeekOf(Holiday("easter monday"))),
    Rule("day", "(am|den) darauffolgenden|darauffolgender {weekday}", "darauffolgenden Freitag", lambda weekday: Date(weekday, following=True)),
    Rule("day", "(am) {weekday} darauf|danach", "Freitag darauf", lambda weekday: Date(weekday, following=True)),
    Rule("day", "{day} in|vor {amount}", "Freitag in einer Woche", lambda day, by: Shift(day, by)),
    Rule("days", "jeden {weekday|weekly} (,) (im|in) (den|der) {period}", "jeden Montag im Dezember", lambda weekday, of: Every(weekday, of)),
    Rule("days", "(immer) (an) (alle|allen|die) {weekly} (,) (im|in) (den|der) {period}", "dienstags im Juli", lambda weekday, of: Every(weekday, of)),
    Rule("days", "(im|in) (den|der) {period} (,) (immer|jeden) (an) (alle|allen) {weekly}", "im Juli immer dienstags", lambda of, weekday: Every(weekday, of)),
    Rule("days", "(immer) {weekly} (im|in) {period} und|, (im) {period}", "dienstags im Juli und August", lambda weekday, of, other: many(Every(weekday, of), Every(weekday, other))),
    Rule("days", "jeden {weekday} {until}", "jeden Freitag bis Weihnachten", lambda weekday, until: Every(weekday, until)),
    Rule("days", "(an) jeden|jedem (einzelnen|zweiten|dritten|2.|3.) {weekday}", "jeden zweiten Freitag", lambda weekday: Every(weekday)),
    Rule("when", "jeden {when}", "jeden Freitagnachmittag", repeated),
    Rule("when", "jeden {when} (im|in) (den|der) {period|until}", "jeden Freitagnachmittag im Dezember", repeated),
    Rule("days", "(immer) {weekly}", "dienstags", lambda weekday: Every(weekday)),
    Rule("mark", "bis {day|when} dann", "bis Montag dann", lambda _: frozenset({Mark.FAREWELL})),
    Rule("mark", "noch {amount} bis (zum|zur|zu) urlaub|ferien|wochenende|feiertag", "noch drei Tage bis zum Urlaub", lambda *_: frozenset({Mark.TALK})),
    # Counted days
    Rule("day", "in|innerhalb {amount}", "in drei Tagen", lambda by: Shift(Relative(0), by)),
    Rule("day", "vor {amount}", "vor drei Tagen", lambda by: Shift(Relative(0), _back(by))),
    Rule("day", "{amount} nach {day}", "zwei Tage nach Weihnachten", lambda by, day: Shift(day, by)),
    Rule("day", "{amount} vor {day}", "zwei Tage vor Weihnachten", lambda by, day: Shift(day, _back(by))),
    Rule("day", "(der|den|am) {unit} nach (dem|der) {day}", "der Tag nach Weihnachten", lambda unit, day: Shift(day, Amount(1, unit)) if unit is Unit.DAY else None),
    Rule("day", "(der|den|am) {unit} vor (dem|der) {day}", "der Tag vor Weihnachten", lambda unit, day: Shift(day, Amount(-1, unit)) if unit is Unit.DAY else None),
    Rule("day", "(der|den|am|im) {nth} {weekday} (im|in|des) (dem) {period}", "der erste Montag im Mai", lambda n, weekday, of: Nth(n, weekday, of)),
    Rule("day", "(der|den|am) {which} {weekday} im|in|des (dem) {period}", "letzter Montag im Mai", lambda which, weekday, of: Nth(-1, weekday, of) if which == -1 else None),
    Rule("day", "(der|die|den|am|im) {which} {unit} (im|in|des|vom) (dem) {period}", "letzter Tag im Mai", lambda which, unit, of: Nth(-1, unit, of) if which == -1 else None),
    Rule("day", "(die|der|in) {nth} {unit} (im|in|des) (dem) {period}", "die dritte Woche im Mai", lambda n, unit, of: Nth(n, unit, of) if unit is not Unit.DAY else None),
    Rule("span", "(die|den) {which} {n} {unit} im|in|des {period}", "die letzten zwei Tage im Mai", lambda which, n, unit, of: Nth(-n, unit, of, n) if which == -1 else None),
    Rule("span", "(die|den) {nth} {n} {unit} im|in|des {period}", "die ersten zwei Tage im Mai", lambda nth, n, unit, of: Nth(1, unit, of, n) if nth == 1 else None),
    Rule("day", "(die|der|in) (der) {nth} {monthweek}", "erste Augustwoche", lambda n, month: Nth(n, Unit.WEEK, Month(month))),
    Rule("day", "(die|der|in) (der) letzte|letzten {monthweek}", "letzte Augustwoche", lambda month: Nth(-1, Unit.WEEK, Month(month))),
    Rule("day", "(das|am) {nth} {month} - {weekend}", "erstes Mai-Wochenende", lambda n, month, unit: Nth(n, unit, Month(month))),
    # Rows of days that share a month
    Rule("days", "(am|den) {nth} ,|und|+|& (am|den) {date|days}", "4. und 5. Juli", lambda day, dates: many(date_of(day), dates)),
    Rule("days", "{date} (,) und|oder|,|&|+ (am|den) {date|days}", "4. Juli und 5. August", lambda first, then: many(first, then)),
    # Weekday and part in one word
    Rule("when", "(am|den|zum) {weekdaypart}", "Freitagvormittag", lambda pair: at(Date(pair[0]), Part(pair[1]))),
    Rule("when", "(am|den) {which} {weekdaypart}", "nächsten Freitagvormittag", lambda which, pair: at(Date(pair[0], which=which), Part(pair[1]))),
    Rule("when", "(am|den) {coming} {weekdaypart}", "kommenden Freitagvormittag", lambda _, pair: at(Date(pair[0]), Part(pair[1]))),
    # Holidays
    Rule("days", "{number} . und {number} . weihnachtstag|weihnachtsfeiertag", "1. und 2. Weihnachtstag", lambda first, second: many(Holiday("christmas"), Holiday("boxing day")) if (first, second) == (1, 2) else None),
    Rule("day", "(an|am|zu|der|den|über|dem|vom) {holiday}", "an Weihnachten", lambda holiday: holiday),
    Rule("day", "{holiday} {year}", "Ostern 2027", lambda holiday, year: Holiday(holiday.key, year)),
    Rule("day", "{which} {holiday}", "nächstes Ostern", lambda which, holiday: Holiday(holiday.key, which=which)),
)  # fmt: skip


def _back(by: Amount) -> Amount:
    return Amount(-by.n, by.unit, by.working)
