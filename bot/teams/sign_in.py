"""What Teams' clients tell about signing in.

Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code
"""

from typing import NamedTuple, Protocol

from timeoff.exchange import Exchange
from timeoff.person import Speaker

EXCHANGE = "signin/tokenExchange"
VERIFY = "signin/verifyState"
FAILURE = "signin/failure"

# Failures after which the client shows nothing at all, so the person would wait for ever. Source: "Troubleshooting SSO"
# of the Teams SDK, https://microsoft.github.io/teams-sdk/
SILENT = frozenset({"installedappnotfound", "invokeerror", "resourcematchfailed", "oauthcardnotvalid", "tokenmissing"})


class SingleSignOn(Protocol):
    """Signs a person in with the token that their client handed over."""

    async def exchange(self, speaker: Speaker, exchange_id: str, token: str) -> Exchange: ...


class Handover(NamedTuple):
    """A client hands over a token; other clients of the same person do the same with the same id."""

    id: str
    token: str
    connection: str


def handover(value: object) -> Handover | None:
    """None where the value of the invoke is malformed."""
    match value:
        case {"id": str(name), "token": str(token), **rest} if name.isprintable():
            connection = rest.get("connectionName")
            return Handover(name, token, connection if isinstance(connection, str) else "")
        case _:
            return None


def failure(value: object) -> str:
    """The code of the failure, in a form that is safe to log."""
    match value:
        case {"code": str(code)} if code.isalnum() and len(code) <= 50:
            return code.lower()
        case _:
            return "unknown"
