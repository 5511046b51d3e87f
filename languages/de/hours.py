"""How German names times of a day."""

from dataclasses import replace

from languages.meaning.build import (
    after_the_hour,
    at,
    before_the_hour,
    between,
    clock_of,
    hours_of,
    in_part,
    margin,
    onwards,
    settled_by_part,
    up_to,
    within,
)
from languages.meaning.days import Relative
from languages.meaning.hours import AllDay, Clock, DayPart, Half, Meridian, Now, Part
from languages.rule import Rule

RULES = (
    # Clock times
    Rule("clock", "{dotted}", "9.30", lambda clock: None if 1 <= clock.minute <= 12 else replace(clock, meridian=Meridian.EXACT)),
    Rule("clock", "{dotted} uhr|h", "9.10 Uhr", lambda clock: replace(clock, meridian=Meridian.EXACT)),
    Rule("clock", "{digital} (uhr|h)", "9:30 Uhr", lambda clock: replace(clock, meridian=Meridian.EXACT)),
    Rule("clock", "{number} am", "9am", lambda hour: clock_of(hour, 0, Meridian.AM)),
    Rule("clock", "{number} pm", "9pm", lambda hour: clock_of(hour, 0, Meridian.PM)),
    Rule("clock", "{digital} am", "9:15am", lambda clock: replace(clock, meridian=Meridian.AM) if clock.hour <= 12 else clock),
    Rule("clock", "{digital} pm", "9:15pm", lambda clock: replace(clock, meridian=Meridian.PM) if clock.hour <= 12 else clock),
    Rule("clock", "{hhmm|hhmm?|hmm} uhr|h", "1430 Uhr", lambda clock: clock),
    Rule("clock", "{n} uhr ({n})", "9 Uhr 30", lambda hour, minute: clock_of(hour, minute or 0) or (Clock(hour) if hour < 100 else None)),
    Rule("clock", "{number} h ({number})", "16h30", lambda hour, minute: clock_of(hour, minute or 0, Meridian.EXACT)),
    Rule("clock", "halb {hour} (uhr)", "halb acht", lambda hour: before_the_hour(30, clock_of(hour)) if 1 <= hour <= 12 else None),
    Rule("clock", "dreiviertel {hour}", "dreiviertel acht", lambda hour: before_the_hour(15, clock_of(hour)) if 1 <= hour <= 12 else None),
    Rule("clock", "viertel nach {hour|clock}", "viertel nach acht", lambda hour: after_the_hour(15, hours_of(hour))),
    Rule("clock", "viertel vor {hour|clock}", "viertel vor acht", lambda hour: before_the_hour(15, hours_of(hour))),
    Rule("clock", "{n} (minuten) nach {hour|clock}", "zehn nach acht", lambda minutes, hour: after_the_hour(minutes, hours_of(hour))),
    Rule("clock", "{n} (minuten) vor {hour|clock}", "zehn vor acht", lambda minutes, hour: before_the_hour(minutes, hours_of(hour))),
    Rule("clock", "mitternacht", "Mitternacht", lambda: Clock(0, 0, Meridian.EXACT)),
    Rule("clock", "zirka|circa|ca|gegen|etwa|ungefähr (.) (um) {clock}", "gegen 15 Uhr", lambda clock: clock),
    Rule("clock", "jetzt", "jetzt", lambda: Now()),
    # One time
    Rule("hours", "(so) (um) (zirka|circa|ca|gegen|etwa|ungefähr) (.) {clock}", "um 15 Uhr", lambda clock: clock),
    Rule("hours", "(so) um|gegen {hour}", "um 3", lambda hour: hours_of(hour)),
    Rule("hours", "(so) ab|nach|von|seit (um|ca|gegen|so|etwa) (.) {clock|hour|part}", "ab 15 Uhr", lambda start: onwards(hours_of(start))),
    Rule("hours", "bis|vor (um|ca|gegen|zum|spätestens) (.) {clock|hour|part}", "bis 15 Uhr", lambda end: up_to(hours_of(end))),
    Rule("away", "erst|frühestens (so) um|ab|gegen|nach {clock|hour} (wieder) (da|im|an|rein|hier|zurück) (büro)", "erst um 10 Uhr da", lambda end: up_to(hours_of(end))),
    Rule("hours", "erst um|ab|gegen|nach {clock|hour} frei|weg", "erst ab 10 frei", lambda start: onwards(hours_of(start))),
    Rule("away", "komme|komm (ich) (so) um|ab|gegen {clock|hour}", "komme gegen 11", lambda end: up_to(hours_of(end))),
    Rule("away", "(so) um|ab|gegen {clock|hour} (wieder) da|hier|anwesend|verfügbar|einsatzbereit", "um 10:15 da", lambda end: up_to(hours_of(end))),
    Rule("away", "nur|bloß (so) bis (so|ca|gegen) {clock|hour|part} (noch) da|hier|erreichbar|arbeiten|anwesend|verfügbar", "nur bis 13 Uhr da", lambda start: onwards(hours_of(start))),
    Rule("away", "nur|bloß bis (so|ca|gegen) {clock|hour|part} im büro|dienst|haus|laden", "nur bis 13 Uhr im Büro", lambda start: onwards(hours_of(start))),
    Rule("away", "(schon) (so) um|ab|gegen {clock|hour} los|heim|schluss|feierabend|raus|verschwinden|gehen|aufhören", "um 15 Uhr los", lambda start: onwards(hours_of(start))),
    Rule("away", "{amount} früher weg|gehen|gehe|schluss|los|feierabend|heim|raus|aufhören", "eine Stunde früher gehen", lambda by: margin(by, True)),
    Rule("away", "{away} (,|am|den) {day}", "erst um 10 am Freitag", lambda hours, days: at(days, hours)),
    Rule("away", "{day} (,) {away}", "Freitag erst um 10", at),
    # From one time to another
    Rule("hours", "(von|ab|zwischen) (ca) {clock|hour|part} -|bis|und {clock|hour|part}", "9 bis 10:30 Uhr", lambda start, end: between(hours_of(start), hours_of(end))),
    # Parts of a day
    Rule("hours", "nach dem mittagessen|mittag|essen", "nach dem Mittagessen", lambda: Part(DayPart.AFTERNOON)),
    Rule("hours", "vor dem mittagessen|mittag|essen", "vor dem Mittagessen", lambda: Part(DayPart.MORNING)),
    Rule("part", "{partname}", "Vormittag", lambda part: Part(part)),
    Rule("part", "am|in|gegen|an|zu|zum (der|den|dem) {partname}", "am Vormittag", lambda part: Part(part)),
    Rule("part", "am|jeden (frühen|späten) morgen", "am Morgen", lambda: Part(DayPart.MORNING)),
    Rule("part", "am (frühen|späten|spät) {partname}", "am späten Abend", lambda part: Part(part)),
    Rule("part", "spät|später|früher (am) {partname}", "spät abends", lambda part: Part(part)),
    Rule("part", "ende des arbeitstages|tages", "Ende des Arbeitstages", lambda: Part(DayPart.CLOSING)),
    Rule("hours", "{part}", "vormittags", lambda part: part),
    Rule("hours", "(ein|einen|den) halber|halben|halbtags|halbtägig (tag)", "einen halben Tag", lambda: Half()),
    Rule("hours", "(die) erste|ersten hälfte (des) (tages)", "die erste Hälfte", lambda: Half(False)),
    Rule("hours", "(die) zweite|zweiten hälfte (des) (tages)", "die zweite Hälfte", lambda: Half(True)),
    Rule("hours", "(den) ganztägig|ganztags", "ganztägig", lambda: AllDay()),
    Rule("hours", "(den) ganzen|gesamten tag", "den ganzen Tag", lambda: AllDay()),
    Rule("hours", "den ganzen", "den ganzen", lambda: AllDay()),
    Rule("hours", "(um) {clock|hour} {part}", "8 Uhr abends", lambda hour, part: in_part(hours_of(hour), part)),
    Rule("hours", "{part} (um|gegen|,|ab|von) {clock|hour|between}", "abends um 8", lambda part, hour: in_part(hours_of(hour), part)),
    Rule("between", "(von) {clock|hour} -|bis {clock|hour}", "5 bis 7", lambda start, end: between(hours_of(start), hours_of(end))),
    # On a day
    Rule("when", "(an) {which} {part}", "diesen Nachmittag", lambda which, part: at(Relative(0), part) if which == 0 else None),
    Rule("when", "(an) {which} morgen", "diesen Morgen", lambda which: at(Relative(0), Part(DayPart.MORNING)) if which == 0 else None),
    Rule("when", "{day} morgen", "Freitag morgen", lambda day: None if day == Relative(1) else at(day, Part(DayPart.MORNING))),
    Rule("when", "{day|span|days|period} (,|:|-|() {hours} ())", "Freitag Vormittag", at),
    Rule("when", "{hours} (,|am|den|-) {day|span|days|period}", "9 bis 11 Uhr am Freitag", lambda hours, days: at(days, hours)),
    Rule("when", "{when} (,|um|ab|gegen|() {hours|hour} ())", "heute Abend um 8", lambda when, hours: settled_by_part(when, hours_of(hours))),
    Rule("when", "{hours} (,) {when}", "um 8 heute Abend", lambda hours, when: settled_by_part(when, hours)),
    Rule("when", "{when} (,|in|der) {period}", "Freitag Vormittag nächste Woche", within),
)  # fmt: skip
