"""The names of time zones that Graph knows.

https://learn.microsoft.com/graph/api/resources/datetimetimezone: every name that Windows knows, and these of the IANA
database, not all of it. The page spells four with a second name in brackets; both spellings are taken here.
"""

from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from tzlocal.windows_tz import tz_win, win_tz

from emulator.graph import errors

IANA: Final = frozenset(
    """
    Etc/GMT+12 Etc/GMT+11 Pacific/Honolulu America/Anchorage America/Santa_Isabel America/Los_Angeles America/Phoenix
    America/Chihuahua America/Denver America/Guatemala America/Chicago America/Mexico_City America/Regina
    America/Bogota America/New_York America/Indiana/Indianapolis America/Caracas America/Asuncion America/Halifax
    America/Cuiaba America/La_Paz America/Santiago America/St_Johns America/Sao_Paulo America/Argentina/Buenos_Aires
    America/Cayenne America/Godthab America/Montevideo America/Bahia Etc/GMT+2 Atlantic/Azores Atlantic/Cape_Verde
    Africa/Casablanca Etc/GMT Europe/London Atlantic/Reykjavik Europe/Berlin Europe/Budapest Europe/Paris Europe/Warsaw
    Africa/Lagos Africa/Windhoek Europe/Bucharest Asia/Beirut Africa/Cairo Asia/Damascus Africa/Johannesburg Europe/Kyiv
    Europe/Kiev Europe/Istanbul Asia/Jerusalem Asia/Amman Asia/Baghdad Europe/Kaliningrad Asia/Riyadh Africa/Nairobi
    Asia/Tehran Asia/Dubai Asia/Baku Europe/Moscow Indian/Mauritius Asia/Tbilisi Asia/Yerevan Asia/Kabul Asia/Karachi
    Asia/Tashkent Asia/Kolkata Asia/Colombo Asia/Kathmandu Asia/Almaty Asia/Dhaka Asia/Yekaterinburg Asia/Yangon
    Asia/Rangoon Asia/Bangkok Asia/Novosibirsk Asia/Shanghai Asia/Krasnoyarsk Asia/Singapore Australia/Perth Asia/Taipei
    Asia/Ulaanbaatar Asia/Irkutsk Asia/Tokyo Asia/Seoul Australia/Adelaide Australia/Darwin Australia/Brisbane
    Australia/Sydney Pacific/Port_Moresby Australia/Hobart Asia/Yakutsk Pacific/Guadalcanal Asia/Vladivostok
    Pacific/Auckland Etc/GMT-12 Pacific/Fiji Asia/Magadan Pacific/Tongatapu Pacific/Apia Pacific/Kiritimati
    """.split()  # noqa: SIM905  # a hundred names in quotes would be harder to compare with the page
)
NOT_IN_TZDATA: Final[Mapping[str, str]] = {"Asia/Toshkent": "Asia/Tashkent", "Asia/Astana": "Asia/Almaty"}


def known(name: str) -> ZoneInfo:
    """Raises GraphError."""
    if name in IANA:
        return ZoneInfo(name)
    try:
        return ZoneInfo({"UTC": "UTC", **NOT_IN_TZDATA, **win_tz}[name])
    except KeyError:
        raise errors.unknown_time_zone(name) from None


def windows_name(iana: str) -> str:
    """The name that mailboxes show by default; the IANA name itself where Windows has none."""
    name: str = tz_win.get(iana, iana)
    return name
