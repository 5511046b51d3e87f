"""What an administrator sets, in the environment. The names that Bot Framework has are kept."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Self
from urllib.parse import urlsplit
from uuid import UUID

SHORTEST_SECRET = 16
LOCAL = "localhost"
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]+)?")


class Unusable(Exception):
    """Settings that the bot refuses to start with: one line for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Settings:
    """Everything that differs between installations. There is no setting that turns a check off."""

    app_id: str
    app_password: str = field(repr=False)
    tenant: str  # whose people may use the bot: on-behalf-of works in the app's own tenant alone
    public_url: str  # where browsers reach the bot
    database_url: str
    vault_key_file: str
    host: str
    port: int
    entra_url: str
    graph_url: str
    graph_version: str
    bot_openid_url: str  # who signs what Teams sends
    service_hosts: tuple[str, ...]  # host or host:port of the connectors that answers may be sent to
    ca_file: str | None  # trusted besides the system's, for these addresses
    all_day_form: str
    stretch: str
    turns_a_minute: int  # of one person's

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Self:
        """Read the settings; Unusable names everything that is missing or weak at once."""
        reader = _Reader(environ)
        settings = cls(
            app_id=reader.read("MicrosoftAppId", _guid).lower(),  # as Entra ID writes ids
            app_password=reader.read("MicrosoftAppPassword", _secret),
            tenant=reader.read("MicrosoftAppTenantId", _guid).lower(),
            public_url=reader.read("PUBLIC_URL", _public_url).rstrip("/"),
            database_url=reader.read("DATABASE_URL", _text, "sqlite:///data/timeoff.db"),
            vault_key_file=reader.read("VAULT_KEY_FILE", _text),
            host=reader.read("HOST", _address, "127.0.0.1"),
            port=int(reader.read("PORT", _port, "3978") or 0),
            entra_url=reader.read("ENTRA_URL", _https, "https://login.microsoftonline.com").rstrip("/"),
            graph_url=reader.read("GRAPH_URL", _https, "https://graph.microsoft.com").rstrip("/"),
            graph_version=reader.read("GRAPH_VERSION", _one_of("v1.0", "beta"), "v1.0"),
            bot_openid_url=reader.read(
                "BOT_OPENID_URL", _https, "https://login.botframework.com/v1/.well-known/openidconfiguration"
            ),
            service_hosts=_listed(reader.read("SERVICE_URL_HOSTS", _hosts, "smba.trafficmanager.net")),
            ca_file=reader.read("CA_FILE", _text, "") or None,
            all_day_form=reader.read("ALL_DAY_FORM", _one_of("true", "false"), "true"),
            stretch=reader.read("STRETCH", _one_of("one entry", "one a day"), "one entry"),
            turns_a_minute=int(reader.read("TURNS_A_MINUTE", _count, "20") or 0),
        )
        reader.read("MicrosoftAppType", _one_of("SingleTenant"), "SingleTenant")
        reader.finish()
        return settings


Check = Callable[[str], str | None]  # what is wrong with a value; None where nothing is


class _Reader:
    """Reads one name after the other and gathers what is wrong."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._problems: list[str] = []

    def read(self, name: str, check: Check, default: str | None = None) -> str:
        value = self._environ.get(name, "").strip() or default
        wrong = "is missing" if value is None else check(value)
        if wrong is None:
            return value or ""
        self._problems.append(f"{name} {wrong}")
        return ""

    def finish(self) -> None:
        if self._problems:
            raise Unusable(self._problems)


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _text(_: str) -> str | None:
    return None


def _guid(value: str) -> str | None:
    try:
        return None if str(UUID(value)) == value.lower() and UUID(value).int else "is not a GUID"
    except ValueError:
        return "is not a GUID"


def _secret(value: str) -> str | None:
    if len(value) < SHORTEST_SECRET or len(set(value)) < SHORTEST_SECRET // 2:
        return "is too weak: use the secret value that Entra ID generated"
    return None


def _count(value: str) -> str | None:
    return None if value.isascii() and value.isdigit() and 0 < int(value) < 1_000_000 else "is not a number from 1 on"


def _port(value: str) -> str | None:
    return None if value.isascii() and value.isdigit() and int(value) < 65536 else "is not a port number"


def _address(value: str) -> str | None:
    try:
        ip_address(value)
    except ValueError:
        return None if value == LOCAL else "is not an address to listen on, like 127.0.0.1 or 0.0.0.0"
    return None


def _https(value: str) -> str | None:
    return None if _origin(value, "https") else "is not an https address without a query"


def _public_url(value: str) -> str | None:
    """As Entra ID does with redirect addresses: https, or http on localhost."""
    if _origin(value, "https") or (_origin(value, "http") and urlsplit(value).hostname == LOCAL):
        return None
    return "is not an https address without a query (http is for localhost only)"


def _origin(value: str, scheme: str) -> bool:
    """Whether it is an address of the scheme, perhaps with a path, and with nothing after that."""
    try:
        parts = urlsplit(value)
        plain = value.isascii() and value.isprintable() and not set(value) & set(' \\?#@"<>')
        return plain and parts.scheme == scheme and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _hosts(value: str) -> str | None:
    """Each is compared as it stands, so there are no patterns."""
    hosts = _listed(value)
    named = all(HOST.fullmatch(host) and _origin(f"https://{host}", "https") for host in hosts)
    return None if hosts and named else "is not a list of hosts, like smba.trafficmanager.net"


def _one_of(*allowed: str) -> Check:
    return lambda value: None if value in allowed else f"is none of: {', '.join(allowed)}"
