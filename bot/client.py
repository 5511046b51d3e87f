"""What a person's client tells of itself."""

import re
from functools import cache
from zoneinfo import available_timezones

DEFAULT_LOCALE = "en-US"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def zone(told: object) -> str | None:
    """The IANA name; None where it is none that we know."""
    return told if isinstance(told, str) and told in _zones() else None


def locale(told: object) -> str:
    """The BCP 47 tag, or English where none is told."""
    return told if isinstance(told, str) and _TAG.fullmatch(told) else DEFAULT_LOCALE


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
