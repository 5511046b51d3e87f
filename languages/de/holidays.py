"""How German names holidays."""

from languages.meaning.days import Holiday
from languages.rule import Rule

NAMES = {
    "weihnachten|weihnachtstag|weihnachtsfeiertag": "christmas",
    "{nth} weihnachtstag|weihnachtsfeiertag|weihnachtsfeiertage": "christmas",
    "heiligabend|heilig (abend)": "christmas eve",
    "heiliger|heiligen abend": "christmas eve",
    "silvester|sylvester": "new year's eve",
    "neujahr|neujahrstag": "new year",
    "heilige drei könige": "epiphany",
    "dreikönigstag|dreikönige": "epiphany",
    "valentinstag": "valentine's day",
    "rosenmontag": "rose monday",
    "faschingsdienstag|fastnacht|faschingsdienstag": "shrove tuesday",
    "aschermittwoch": "ash wednesday",
    "palmsonntag": "palm sunday",
    "gründonnerstag": "maundy thursday",
    "karfreitag": "good friday",
    "karsamstag|ostersamstag": "easter saturday",
    "ostern|ostersonntag": "easter",
    "ostermontag": "easter monday",
    "tag der arbeit": "may day",
    "maifeiertag": "may day",
    "muttertag": "mother's day",
    "vatertag|herrentag|männertag": "father's day",
    "(christi) himmelfahrt": "ascension",
    "pfingsten|pfingstsonntag": "pentecost",
    "pfingstmontag": "whit monday",
    "fronleichnam": "corpus christi",
    "mariä himmelfahrt": "assumption",
    "tag der deutschen einheit": "german unity",
    "reformationstag": "reformation day",
    "halloween": "halloween",
    "allerheiligen": "all saints",
    "allerseelen": "all souls",
    "martinstag|sankt (martin)": "st martin",
    "buß - und bettag": "repentance day",
    "nikolaus|nikolaustag": "st nicholas",
    "erster|1. advent": "first advent",
    "zweiter advent": "second advent",
    "dritter advent": "third advent",
    "vierter advent": "fourth advent",
    "chinesisches neujahr|neujahrsfest": "lunar new year",
    "nächsten|nächster feiertag": "public",
    "auffahrt|auffahrtstag": "ascension",
    "bundesfeiertag|bundesfeier|nationalfeiertag": "national day",
    "mariä|maria empfängnis": "immaculate conception",
    "stephanstag|stefanitag|stephanitag": "boxing day",
    "berchtoldstag|bärzelistag|berchtelistag": "berchtold",
    "rosenmontags": "rose monday",
    "silvestertag": "new year's eve",
    "heiligabends": "christmas eve",
}

RULES = (
    *(
        Rule("holiday", pattern, "", lambda *found, key=key: _day(key, *found))
        for pattern, key in NAMES.items()
    ),
)  # fmt: skip


def _day(key: str, *found: int) -> Holiday | None:
    """The first and the second day of Christmas."""
    if not found:
        return Holiday(key)
    return {1: Holiday("christmas"), 2: Holiday("boxing day")}.get(found[0])
