"""Public holidays among the days that a person takes off."""

from collections.abc import Iterable
from datetime import date

from babel.core import get_global

from understanding.grammars import country
from understanding.holidays import calendar


def public_holidays(days: Iterable[date], locale: str, zone: str) -> dict[date, str]:
    """Those that fall on some days, with their names in the language of the locale (BCP 47) or else in English.

    They are those of the whole country that the locale names. Where the zone (IANA) does not lie in it, as with many
    who use American English elsewhere, nobody knows which days are free, and there are none.
    """
    home = country(locale)
    if not home or home != territory(zone):
        return {}
    language = locale.replace("_", "-").split("-")[0].lower()
    names = ((day, calendar(home, day.year, language).get(day)) for day in days)
    return {day: name for day, name in names if name}


def territory(zone: str) -> str | None:
    """The country in which a zone lies; None for those that lie in none."""
    found: str | None = get_global("zone_territories").get(get_global("zone_aliases").get(zone, zone))
    return found
