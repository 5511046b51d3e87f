"""How English names times of a day."""

from languages.meaning.build import (
    after_the_hour,
    at,
    before_the_hour,
    between,
    clock_of,
    halved,
    in_part,
    settled_by_part,
)
from languages.meaning.days import Relative
from languages.meaning.hours import AllDay, Clock, DayPart, Half, Meridian, Now, Part
from languages.rule import Rule

RULES = (
    # Clock times
    Rule("mer", "a . m (.)", "a.m.", lambda: Meridian.AM),
    Rule("mer", "p . m (.)", "p.m.", lambda: Meridian.PM),
    Rule("clock", "{n} {mer}", "9am", lambda hour, meridian: clock_of(hour, 0, meridian)),
    Rule("clock", "{digital|dotted} (-) {mer}", "9:30 am", halved),
    Rule("clock", "{digital}", "9:30", lambda clock: clock),
    Rule("clock", "{hhmm} (hrs|hours|h)", "1730", lambda clock: clock),
    Rule("clock", "{hhmm} {mer}", "730pm", halved),
    Rule("clock", "{number} h ({number})", "16h30", lambda hour, minute: clock_of(hour, minute or 0, Meridian.EXACT)),
    Rule("clock", "{n} o'clock|oclock ({mer})", "9 o'clock", lambda hour, meridian: clock_of(hour, 0, meridian)),
    Rule("clock", "half past|after {n|clock}", "half past seven", lambda hour: after_the_hour(30, _clock(hour))),
    Rule("clock", "half {n}", "half nine", lambda hour: clock_of(hour, 30) if hour <= 12 else None),
    Rule("clock", "(a) quarter past|after {n|clock}", "a quarter past nine", lambda hour: after_the_hour(15, _clock(hour))),
    Rule("clock", "(a) quarter to|before|of|till {n|clock}", "a quarter to nine", lambda hour: before_the_hour(15, _clock(hour))),
    Rule("clock", "{n} (minutes|min|mins) past|after {n|clock}", "ten past nine", lambda minutes, hour: after_the_hour(minutes, _clock(hour))),
    Rule("clock", "{n} (minutes|min|mins) to|before {clock}", "ten to 9am", lambda minutes, hour: before_the_hour(minutes, hour)),
    Rule("clock", "{digit} {tens}", "two thirty", lambda hour, minute: clock_of(hour, minute)),
    Rule("clock", "{digit} {tens} {mer}", "two thirty pm", lambda hour, minute, meridian: clock_of(hour, minute, meridian)),
    Rule("clock", "noon|midday|12noon|noonish", "noon", lambda: Clock(12, 0, Meridian.PM)),
    Rule("clock", "{number} noon", "12 noon", lambda n: Clock(12, 0, Meridian.PM) if n == 12 else None),
    Rule("clock", "midnight", "midnight", lambda: Clock(0, 0, Meridian.EXACT)),
    Rule("clock", "{clock} ish|sharp|approximately", "3pm sharp", lambda clock: clock),
    Rule("clock", "(exactly|approximately|about|around|round|approx|roughly|circa|ca) {clock}", "around 3pm", lambda clock: clock),
    Rule("clock", "now", "now", lambda: Now()),
    Rule("clock", "right now", "right now", lambda: Now()),
    # One time
    Rule("hours", "(at|@|for) {clock}", "at 3pm", lambda clock: clock),
    Rule("hours", "at|@|around|about {n|dotted}", "at 3", lambda hour: _clock(hour)),
    Rule("hours", "from|after|starting|since {clock|n|dotted|part} (on|onwards|onward)", "from 3", lambda start: between(_clock(start), None)),
    Rule("hours", "{clock} onwards|onward|on", "3pm onwards", lambda start: between(start, None)),
    Rule("hours", "until|till|til|before|by|to|untill {clock|n|dotted|part}", "until 3", lambda end: between(None, _clock(end))),
    # From one time to another
    Rule("hours", "(from|between|at) {clock|n|dotted|part} -|to|till|until|til|thru|through|and {clock|n|dotted|part}", "2 to 4pm", lambda start, end: between(_clock(start), _clock(end))),
    # Parts of a day
    Rule("hours", "{part}", "morning", lambda part: part),
    Rule("hours", "(in|during|for|over) (the) {part} (only)", "in the morning", lambda part: part),
    Rule("part", "{partname}", "afternoon", lambda part: Part(part)),
    Rule("part", "early (in) (the) (-) morning", "early morning", lambda: Part(DayPart.EARLY)),
    Rule("part", "(early|late|later|mid) (in) (the) (-) {partname}", "late afternoon", lambda part: Part(part)),
    Rule("part", "first thing", "first thing", lambda: Part(DayPart.EARLY)),
    Rule("part", "(the) end of (the) (business|working|work|school) day", "end of day", lambda: Part(DayPart.CLOSING)),
    Rule("part", "close of business|play", "close of business", lambda: Part(DayPart.CLOSING)),
    Rule("part", "(the) start|beginning of (the) (business|working|work|school) day", "start of day", lambda: Part(DayPart.OPENING)),
    Rule("hours", "(the) half (a) (-) day", "half a day", lambda: Half()),
    Rule("hours", "(the|a) half (-) day (,) (in|for|on) (the) {half}", "half day in the morning", lambda half: Half(half)),
    Rule("hours", "(a) {half} half (-) day", "morning half day", lambda half: Half(half)),
    Rule("hours", "(the) first half (of) (the) (day)", "the first half of the day", lambda: Half(False)),
    Rule("hours", "(the) second|latter|other half (of) (the) (day)", "the second half of the day", lambda: Half(True)),
    Rule("hours", "{half} only", "morning only", lambda half: Half(half)),
    Rule("hours", "only {half}", "only mornings", lambda half: Half(half)),
    Rule("hours", "(the) all|whole|full|entire day|morning|afternoon|evening", "all day", lambda: AllDay()),
    Rule("hours", "{clock} (in|of|on|at) (the|this) {part}", "8 in the evening", in_part),
    Rule("hours", "(at) {n} (in|of|on|at) (the|this) {part}", "8 in the evening", lambda hour, part: in_part(_clock(hour), part)),
    Rule("hours", "{n} at night", "11 at night", lambda hour: in_part(_clock(hour), Part(DayPart.NIGHT))),
    # On a day
    Rule("when", "(later) this (very) {part}", "this afternoon", lambda part: at(Relative(0), part)),
    Rule("when", "tonight|tonite|tn", "tonight", lambda: at(Relative(0), Part(DayPart.NIGHT))),
    Rule("when", "{n} tonight", "7 tonight", lambda hour: at(Relative(0), in_part(_clock(hour), Part(DayPart.NIGHT)))),
    Rule("when", "{hours} tonight", "7pm tonight", lambda hours: at(Relative(0), in_part(hours, Part(DayPart.NIGHT)) or hours)),
    Rule("when", "last night", "last night", lambda: at(Relative(-1), Part(DayPart.NIGHT))),
    Rule("when", "{day|span|days|period} (,|in|at|on|for|-|:|() (the) {hours} ())", "Friday afternoon", at),
    Rule("when", "{day|span|days} (,) {half}", "Friday am", lambda days, half: at(days, Part(DayPart.AFTERNOON if half else DayPart.MORNING))),
    Rule("when", "{hours} (,|on|of|for|-|:) (the) {day|span|days|period}", "2 to 4pm on Friday", lambda hours, days: at(days, hours)),
    Rule("when", "{n} {day}", "9 tomorrow", lambda hour, day: at(day, _clock(hour)) if isinstance(day, Relative) else None),
    Rule("when", "{when} (,|at|@|from|around|-) {hours|n}", "this evening at 8", lambda when, hours: settled_by_part(when, _clock(hours))),
    Rule("when", "{hours} (,|on|of) (the) {when}", "at 8 on Friday evening", lambda hours, when: settled_by_part(when, hours)),
)  # fmt: skip


def _clock(said: object) -> object:
    """A bare number in the place of a clock time is an hour."""
    return clock_of(said) if isinstance(said, int) else said
