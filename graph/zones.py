"""Names of time zones: those of Windows, which Graph speaks, and those of IANA, which we speak."""

from functools import cache
from zoneinfo import available_timezones

from tzlocal.windows_tz import tz_win, win_tz


def windows(zone: str) -> str | None:
    """The Windows name of an IANA zone by Unicode's CLDR (windowsZones.xml); None for the few that have none."""
    name: str | None = tz_win.get(zone)
    return name


def _utc(name: str) -> bool:
    """Outlook writes it in several ways."""
    return name.lower() in ("utc", "tzone://microsoft/utc")


def iana(name: object) -> str | None:
    """The IANA name of what a mailbox calls its zone: a Windows name, an IANA name, or UTC in Outlook's words.

    None for anything else, such as "Customized Time Zone" and "tzone://Microsoft/Custom".
    https://learn.microsoft.com/graph/api/user-get-mailboxsettings
    """
    if not isinstance(name, str):
        return None
    if _utc(name):
        return "UTC"
    return name if name in _known() else win_tz.get(name)


def alike(one: str, other: str) -> bool:
    """Whether two IANA names are the same to Windows, which knows Amsterdam only as Berlin and Kolkata as Calcutta."""
    return one == other or (windows(one) is not None and windows(one) == windows(other))


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones())
