"""What is wrong with a value of one kind or another; None where nothing is."""

import os
import re
from ipaddress import ip_address
from urllib.parse import urlsplit
from uuid import UUID

from settings.reader import Check

SHORTEST_SECRET = 16
LOCAL = "localhost"
BOT_TOKEN = re.compile(r"xoxb-[0-9A-Za-z-]+")
SIGNING_SECRET = re.compile(r"[0-9a-f]{32}")
TEAM = re.compile(r"T[A-Z0-9]{2,20}")
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]+)?")


def listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def text(value: str) -> str | None:
    return None if value.isprintable() else "has a character that cannot be seen"


def readable_file(value: str) -> str | None:
    return None if os.access(value, os.R_OK) and os.path.isfile(value) else "is no file that can be read"


def guid(value: str) -> str | None:
    try:
        return None if str(UUID(value)) == value.lower() and UUID(value).int else "is not a GUID"
    except ValueError:
        return "is not a GUID"


def secret(value: str) -> str | None:
    if len(value) < SHORTEST_SECRET or len(set(value)) < SHORTEST_SECRET // 2:
        return "is too weak: use the value that was generated"
    return text(value)


def slack_team(value: str) -> str | None:
    return None if TEAM.fullmatch(value) else "is no id of a workspace, like T0123ABCD"


def slack_bot_token(value: str) -> str | None:
    """They have numbers, and a last part that is random."""
    *_, last = value.split("-")
    fine = BOT_TOKEN.fullmatch(value) and any(letter.isdigit() for letter in value) and secret(last) is None
    return None if fine else "is no bot token: those begin with xoxb-"


def slack_signing_secret(value: str) -> str | None:
    return None if SIGNING_SECRET.fullmatch(value) and secret(value) is None else "is no signing secret: 32 hex digits"


def count(value: str) -> str | None:
    return None if value.isascii() and value.isdigit() and 0 < int(value) < 1_000_000 else "is not a number from 1 on"


def port(value: str) -> str | None:
    return None if value.isascii() and value.isdigit() and int(value) < 65536 else "is not a port number"


def address(value: str) -> str | None:
    try:
        ip_address(value)
    except ValueError:
        return None if value == LOCAL else "is not an address to listen on, like 127.0.0.1 or 0.0.0.0"
    return None


def https(value: str) -> str | None:
    return None if origin(value, "https") else "is not an https address without a query"


def public_url(value: str) -> str | None:
    """As Entra ID does with redirect addresses: https, or http on localhost."""
    if origin(value, "https") or (origin(value, "http") and urlsplit(value).hostname == LOCAL):
        return None
    return "is not an https address without a query (http is for localhost only)"


def origin(value: str, scheme: str) -> bool:
    """Whether it is an address of the scheme, perhaps with a path, and with nothing after that."""
    try:
        parts = urlsplit(value)
        plain = value.isascii() and value.isprintable() and not set(value) & set(' \\?#@"<>')
        return plain and parts.scheme == scheme and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def hosts(value: str) -> str | None:
    """Each is compared as it stands, so there are no patterns."""
    hosts = listed(value)
    named = all(HOST.fullmatch(host) and origin(f"https://{host}", "https") for host in hosts)
    return None if hosts and named else "is not a list of hosts, like smba.trafficmanager.net"


def one_of(*allowed: str) -> Check:
    return lambda value: None if value in allowed else f"is none of: {', '.join(allowed)}"
