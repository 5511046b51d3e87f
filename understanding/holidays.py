"""When holidays are: those that follow a rule by the rule, the others by the library `holidays`."""

import importlib
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from types import ModuleType

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY = 0, 1, 2, 3, 6
YEARS_LOOKED_AT = 2

# Month and day.
FIXED = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "berchtold": (1, 2),
    "epiphany": (1, 6),
    "valentine's day": (2, 14),
    "groundhog day": (2, 2),
    "st patrick's day": (3, 17),
    "april fools": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "waitangi day": (2, 6),
    "republic day": (1, 26),
    "gandhi jayanti": (10, 2),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "assumption": (8, 15),
    "women's equality day": (8, 26),
    "german unity": (10, 3),
    "reformation day": (10, 31),
    "halloween": (10, 31),
    "all saints": (11, 1),
    "all souls": (11, 2),
    "guy fawkes": (11, 5),
    "st martin": (11, 11),
    "veterans day": (11, 11),
    "remembrance day": (11, 11),
    "st nicholas": (12, 6),
    "burns night": (1, 25),
    "st david's day": (3, 1),
    "st george's day": (4, 23),
    "st andrew's day": (11, 30),
    "tax day": (4, 15),
    "kamehameha day": (6, 11),
    "orangemen": (7, 12),
    "pongal": (1, 14),
    "human rights day": (3, 21),
    "freedom day": (4, 27),
    "youth day": (6, 16),
    "heritage day": (9, 24),
    "reconciliation day": (12, 16),
}
# Days after Easter Sunday.
BY_EASTER = {
    "rose monday": -48,
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter": 0,
    "easter monday": 1,
    "easter tuesday": 2,
    "ascension": 39,
    "pentecost": 49,
    "whit monday": 50,
    "corpus christi": 60,
}
# Month, weekday and which of them, counted from the end where negative.
BY_WEEKDAY = {
    "mlk day": (1, MONDAY, 3),
    "presidents day": (2, MONDAY, 3),
    "mother's day": (5, SUNDAY, 2),
    "may bank holiday": (5, MONDAY, 1),
    "spring bank holiday": (5, MONDAY, -1),
    "memorial day": (5, MONDAY, -1),
    "father's day": (6, SUNDAY, 3),
    "summer bank holiday": (8, MONDAY, -1),
    "labor day": (9, MONDAY, 1),
    "columbus day": (10, MONDAY, 2),
    "melbourne cup": (11, TUESDAY, 1),
    "thanksgiving": (11, THURSDAY, 4),
    "patriots day": (4, MONDAY, 3),
    "june bank holiday": (6, MONDAY, 1),
    "october bank holiday": (10, MONDAY, -1),
}
# Days after Thanksgiving.
BY_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
# The last such weekday before a day, and weeks before that.
BEFORE = {
    "victoria day": (5, 25, MONDAY, 0),
    "election day": (11, 9, TUESDAY, 0),
    "repentance day": (11, 23, WEDNESDAY, 0),
    "fourth advent": (12, 25, SUNDAY, 0),
    "third advent": (12, 25, SUNDAY, 1),
    "second advent": (12, 25, SUNDAY, 2),
    "first advent": (12, 25, SUNDAY, 3),
}
# Where a country has its own day.
OWN_FIXED = {
    ("independence day", "US"): (7, 4),
    ("independence day", "IN"): (8, 15),
    ("independence day", "PH"): (6, 12),
    ("labor day", "GB"): (5, 1),
    ("labor day", "IE"): (5, 1),
    ("labor day", "IN"): (5, 1),
    ("labor day", "DE"): (5, 1),
    ("labor day", "AT"): (5, 1),
    ("labor day", "CH"): (5, 1),
    ("labor day", "ZA"): (5, 1),
}
OWN_BY_WEEKDAY = {
    ("thanksgiving", "CA"): (10, MONDAY, 2),
    ("father's day", "AU"): (9, SUNDAY, 1),
    ("father's day", "NZ"): (9, SUNDAY, 1),
}
OWN_BY_EASTER = {("mother's day", "GB"): -21, ("mother's day", "IE"): -21, ("father's day", "DE"): 39}
# Key -> the word in the library's name of it, and the country to ask where the person's own has none.
IN_LIBRARY = {
    "diwali": ("diwali", "IN"),
    "holi": ("holi", "IN"),
    "eid al-fitr": ("eid al-fitr", "AE"),
    "eid al-adha": ("eid al-adha", "AE"),
    "st brigid's day": ("brigid", "IE"),
    "dussehra": ("dussehra", "IN"),
    "janmashtami": ("janmashtami", "IN"),
    "ram navami": ("ram navami", "IN"),
    "guru nanak jayanti": ("guru nanak", "IN"),
    "buddha purnima": ("buddha purnima", "IN"),
    "vesak": ("vesak", "SG"),
    "lunar new year": ("chinese new year", "SG"),
}
ENGLISH = "en_US"  # the library has nearly all names in it
# Public holidays of most of a country, beside those of all of it.
OWN_PUBLIC = {"GB": ("easter monday", "summer bank holiday")}
PUBLIC = "public"  # any public holiday of the country


def holiday(key: str, year: int | None, start: date, country: str, which: int | None = None) -> date | None:
    """The day of a holiday in a year; without one, the next such day from `start` on. None where there is none.

    `which` may ask for the last one (-1).
    """
    if year is not None:
        return next(iter(_in_year(key, year, country)), None)
    if which is not None and which < 0:
        days = [day for of in (start.year - 1, start.year) for day in _in_year(key, of, country) if day < start]
        return days[-1] if days else None
    years = range(start.year, start.year + YEARS_LOOKED_AT)
    return next((day for of in years for day in _in_year(key, of, country) if day >= start), None)


def _in_year(key: str, year: int, country: str) -> Iterator[date]:
    """The days of a year on which a holiday falls, in order: mostly one."""
    if not 1 < year < 9999:
        return
    if fixed := OWN_FIXED.get((key, country)) or FIXED.get(key):
        yield date(year, *fixed)
    elif (days := OWN_BY_EASTER.get((key, country), BY_EASTER.get(key))) is not None:
        yield easter(year) + timedelta(days=days)
    elif rule := OWN_BY_WEEKDAY.get((key, country)) or BY_WEEKDAY.get(key):
        yield _nth_weekday(year, *rule)
    elif key in BEFORE:
        yield _before(year, *BEFORE[key])
    elif key in BY_THANKSGIVING:
        yield _nth_weekday(year, *BY_WEEKDAY["thanksgiving"]) + timedelta(days=BY_THANKSGIVING[key])
    elif key == "independence day":
        yield date(year, *OWN_FIXED[key, "US"])
    else:
        yield from _looked_up(key, year, country)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the Gregorian algorithm in Meeus, Astronomical Algorithms, 8."""
    golden = year % 19
    century, rest = divmod(year, 100)
    correction = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - correction - rest % 4) % 7
    month_and_day = correction + weekday - 7 * ((golden + 11 * correction + 22 * weekday) // 451) + 114
    return date(year, month_and_day // 31, month_and_day % 31 + 1)


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    if n > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _before(year: int, month: int, day: int, weekday: int, weeks: int) -> date:
    last = date(year, month, day) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * weeks)


def _looked_up(key: str, year: int, country: str) -> list[date]:
    """By the library: in the person's country, else where the holiday is at home."""
    if key == PUBLIC:
        others = (day for other in OWN_PUBLIC.get(country or "GB", ()) for day in _in_year(other, year, country))
        return sorted({*calendar(country or "GB", year), *others})
    word, home = IN_LIBRARY.get(key, (key, ""))
    for where in (country, home):
        days = sorted(day for day, name in calendar(where, year).items() if _says(word, name))
        if days:
            return days
    return []


def _says(word: str, name: str) -> bool:
    """Whether a word stands in a name: "holi" does not in "holiday"."""
    return re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE) is not None


def calendar(country: str, year: int, language: str = "en") -> dict[date, str]:
    """The public holidays of a country by day, in a language as far as the library has their names in it, else English.

    Empty for a country, or a year, that the library lacks.
    """
    if not 1900 <= year <= 2100 or country not in _library().list_supported_countries():
        return {}
    likely = (f"{language}_{country}", language)
    return _calendar(country, year, next((name for name in likely if name in _languages(country)), ENGLISH))


@cache
def _languages(country: str) -> frozenset[str]:
    return frozenset(_library().country_holidays(country).supported_languages)


@cache
def _calendar(country: str, year: int, language: str) -> dict[date, str]:
    return dict(_library().country_holidays(country, years=year, language=language))


@cache
def _library() -> ModuleType:
    """The library `holidays` is loaded at first use: few sentences need it, and loading takes longer than reading."""
    return importlib.import_module("holidays")
