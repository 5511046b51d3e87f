"""German words of time: forms -> value."""

from languages.meaning.days import Piece, Relative, Unit
from languages.meaning.hours import DayPart

WEEKDAYS = {
    "montag mo": 0,
    "dienstag di": 1,
    "mittwoch mi": 2,
    "donnerstag do": 3,
    "freitag fr": 4,
    "samstag sonnabend sa": 5,
    "sonntag so": 6,
}
STEMS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sonnabend")
# Said of more than one: "dienstags", "an allen Dienstagen".
WEEKLY = {f"{stem}s {stem}e {stem}en": min(number, 6) if number < 7 else 5 for number, stem in enumerate(STEMS)}
MONTHS = {
    "januar jan jänner": 1,
    "februar feb feber": 2,
    "märz mär mrz maerz": 3,
    "april apr": 4,
    "mai": 5,
    "juni jun": 6,
    "juli jul": 7,
    "august aug": 8,
    "september sep sept": 9,
    "oktober okt": 10,
    "november nov": 11,
    "dezember dez": 12,
}
# "Augustwoche"
MONTH_WEEKS = {" ".join(f"{form}woche" for form in forms.split()): number for forms, number in MONTHS.items()}
RELATIVE = {
    "heute": Relative(0),
    "morgen": Relative(1),
    "übermorgen uebermorgen": Relative(2),
    "gestern": Relative(-1),
    "vorgestern": Relative(-2),
}
UNITS = {
    "sekunde sekunden": Unit.SECOND,
    "minute minuten min": Unit.MINUTE,
    "stunde stunden std": Unit.HOUR,
    "tag tage tagen tages": Unit.DAY,
    "woche wochen": Unit.WEEK,
    "wochenende wochenenden we": Unit.WEEKEND,
    "monat monate monaten monats": Unit.MONTH,
    "quartal quartals quartale": Unit.QUARTER,
    "jahr jahre jahren jahres": Unit.YEAR,
}
WORKING_DAYS = {"arbeitstag arbeitstage arbeitstagen werktag werktage werktagen": Unit.DAY}
# How the parts of a day are called after "am", and by themselves ("morgens").
PARTS = {
    "vormittag vormittags früh frühmorgens morgens vormittage": DayPart.MORNING,
    "mittag mittags": DayPart.NOON,
    "nachmittag nachmittags nachmittage": DayPart.AFTERNOON,
    "abend abends abende": DayPart.EVENING,
    "nacht nachts": DayPart.NIGHT,
    "mittagspause": DayPart.LUNCH,
    "feierabend dienstschluss arbeitsende büroschluss": DayPart.CLOSING,
    "arbeitsbeginn dienstbeginn": DayPart.OPENING,
}
# Said of every day that is named: "Montag und Mittwoch vormittags".
DAILY = {
    "vormittags morgens frühmorgens": DayPart.MORNING,
    "nachmittags": DayPart.AFTERNOON,
    "abends": DayPart.EVENING,
}
PART_STEMS = {
    "morgen": DayPart.MORNING,
    "früh": DayPart.MORNING,
    "vormittag": DayPart.MORNING,
    "mittag": DayPart.NOON,
    "nachmittag": DayPart.AFTERNOON,
    "abend": DayPart.EVENING,
    "nacht": DayPart.NIGHT,
}
# "freitagvormittag", "freitagvormittags": weekday and part in one word.
WEEKDAY_PARTS = {
    f"{stem}{part} {stem}{part}s": (number if number < 7 else 5, value)
    for number, stem in enumerate(STEMS)
    for part, value in PART_STEMS.items()
}
ENDINGS = ("e", "en", "er", "es", "em")
WHICH = {
    " ".join(f"{stem}{ending}" for stem in ("dies", "aktuell", "laufend") for ending in ENDINGS): 0,
    " ".join(f"{stem}{ending}" for stem in ("nächst", "naechst", "folgend") for ending in ENDINGS): 1,
    " ".join(f"{stem}{ending}" for stem in ("letzt", "vorig", "vergangen") for ending in ENDINGS): -1,
    " ".join(f"{stem}{ending}" for stem in ("übernächst", "uebernaechst") for ending in ENDINGS): 2,
}
COMING = {" ".join(f"{stem}{ending}" for stem in ("kommend", "komm") for ending in ENDINGS): 1}
PIECES = {"anfang beginn": Piece.START, "mitte": Piece.MIDDLE, "ende": Piece.END}
_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50}
NUMBERS = {
    "eins": 1,
    "zwei zwo": 2,
    "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19,
    **_TENS,
    **{f"{one}und{ten}": value + tens for value, one in enumerate(_ONES, 1) for ten, tens in _TENS.items()},
}  # fmt: skip
ARTICLES = {"ein eine einen einem einer": 1}  # count days, but tell no hour
_RANKS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9,
    "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16,
    "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "dreißigst": 30,
    **{f"{one}und{ten}st": value + tens for value, one in enumerate(_ONES, 1) for ten, tens in _TENS.items() if value + tens < 32},
}  # fmt: skip
ORDINALS = {" ".join(f"{stem}{ending}" for ending in ENDINGS): value for stem, value in _RANKS.items()}
VARIANTS = {
    "nich": "nicht",
    "net": "nicht",
    "ned": "nicht",
    "nöd": "nicht",
    "nid": "nicht",
    "heut": "heute",
    "fruh": "früh",
}
MISTYPED = (
    "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar september oktober november dezember "
    "morgen übermorgen vormittag nachmittag nächste nächsten wochenende"
)
NOT_MISTYPED = frozenset({"borgen", "sorgen", "norden", "worden", "mittag"})
