"""English words of time: forms -> value."""

from languages.meaning.days import Piece, Relative, Unit
from languages.meaning.hours import DayPart, Meridian

WEEKDAYS = {
    "monday mondays mon mo": 0,
    "tuesday tuesdays tue tues tu": 1,
    "wednesday wednesdays wed weds wedn wednes wensday wendesday": 2,
    "thursday thursdays thu thur thurs thrs": 3,
    "friday fridays fri fr": 4,
    "saturday saturdays sat": 5,
    "sunday sundays sun su": 6,
}
PLURAL_WEEKDAYS = {
    "mondays": 0,
    "tuesdays": 1,
    "wednesdays": 2,
    "thursdays": 3,
    "fridays": 4,
    "saturdays": 5,
    "sundays": 6,
}
LETTERDAYS = {"m": 0, "t tu": 1, "w": 2, "th r": 3, "f": 4}
MONTHS = {
    "january jan": 1,
    "february feb febr": 2,
    "march mar": 3,
    "april apr": 4,
    "may": 5,
    "june jun": 6,
    "july jul": 7,
    "august aug": 8,
    "september sep sept": 9,
    "october oct": 10,
    "november nov": 11,
    "december dec decem": 12,
}
RELATIVE = {
    "today tod tday": Relative(0),
    "tomorrow tomorow tommorow tommorrow tomorro tmrw tmw tmr tmrow tmoro tomo tomoz tomos 2moro 2morrow tom": Relative(
        1
    ),
    "yesterday yday": Relative(-1),
    "overmorrow": Relative(2),
}
UNITS = {
    "second seconds sec secs": Unit.SECOND,
    "minute minutes min mins": Unit.MINUTE,
    "hour hours hr hrs": Unit.HOUR,
    "day days day's": Unit.DAY,
    "weekend weekends wknd": Unit.WEEKEND,
    "week weeks week's wk wks workweek": Unit.WEEK,
    "month months month's": Unit.MONTH,
    "quarter quarters qtr": Unit.QUARTER,
    "year years yr yrs": Unit.YEAR,
}
GLUED_UNITS = {
    "d": Unit.DAY,
    "w wk wks": Unit.WEEK,
    "h hr hrs": Unit.HOUR,
    "m min mins": Unit.MINUTE,
    "y yr": Unit.YEAR,
}
PARTS = {
    "morning mornings morn": DayPart.MORNING,
    "noon noontime midday": DayPart.NOON,
    "lunchtime": DayPart.LUNCH,
    "afternoon afternoons arvo aft afternoonish": DayPart.AFTERNOON,
    "evening evenings": DayPart.EVENING,
    "night nights": DayPart.NIGHT,
    "eod cob eob cop": DayPart.CLOSING,
}
PLURAL_PARTS = {"mornings": DayPart.MORNING, "afternoons": DayPart.AFTERNOON, "evenings": DayPart.EVENING}
WHICH = {"this current": 0, "next nxt": 1, "last previous past": -1}
PIECES = {
    "beginning start early": Piece.START,
    "middle mid": Piece.MIDDLE,
    "end late ending": Piece.END,
}
MERIDIANS = {"am": Meridian.AM, "pm": Meridian.PM}
GLUED_MERIDIANS = {"a": Meridian.AM, "p": Meridian.PM}
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty fourty": 40, "fifty": 50}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
# Words that people often mistype are recognized with one letter wrong, missing, doubled or swapped.
MISTYPED = (
    "monday tuesday wednesday thursday friday saturday sunday january february august september october november "
    "december tomorrow yesterday afternoon morning evening weekend vacation holiday holidays appointment dentist booking "
    "annual"
)
# Other words that lie one letter away from those.
NOT_MISTYPED = frozenset({"mourning", "warning", "moaning", "sundae", "mornings"})
