"""Signing in with the browser, step by step: a link in the chat, the way to Entra ID and back. Knows no HTTP.

OAuth 2.0 Security Best Current Practice, https://www.rfc-editor.org/rfc/rfc9700.html
"""

import json
import logging
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any, Protocol

from identity import accounts
from identity.assertions import Assertions, InvalidAssertion
from identity.entra import Flow, Granted
from identity.tokens import Tokens
from timeoff.errors import TimeOffError, Unreachable
from timeoff.person import Speaker

LIFETIME = 600  # seconds that a link in a chat works, and then again the way through Entra ID
TICKET = "ticket"
TRANSACTION = "transaction"
CLAIMS = "claims"

log = logging.getLogger(__name__)


class Tickets(Protocol):
    """Keeps values for a while, each to be taken once. Sealed, and under hashed keys: a key is a secret."""

    async def put(self, kind: str, key: str, owner: str, value: bytes, seconds: int) -> None:
        """Of one kind, an owner has a few at most: the oldest make room for newer ones."""

    async def take(self, kind: str, key: str) -> bytes | None:
        """The value, gone from then on; None where it has been taken, has expired or never was."""


@dataclass(frozen=True)
class Departure:
    """Where the browser has to go, and the secret by which it is known when it comes back."""

    address: str
    secret: str


class Ending(Enum):
    """How a sign-in ended."""

    SIGNED_IN = "signed in"
    DECLINED = "declined"
    OTHER_ACCOUNT = "other account"
    EXPIRED = "expired"
    FAILED = "failed"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Arrival:
    """How it ended, and for whom; nobody where the browser is not known, or no longer."""

    ending: Ending
    speaker: Speaker | None = None


class SignIns:
    """Each is for one speaker, and only that speaker's own account completes it."""

    def __init__(self, tickets: Tickets, tokens: Tokens, assertions: Assertions, public_url: str) -> None:
        """The public URL is where browsers reach the bot, without a path."""
        self._tickets = tickets
        self._tokens = tokens
        self._assertions = assertions
        self.public_url = public_url.rstrip("/")

    async def begin(self, speaker: Speaker, claims: str | None = None) -> str:
        """The address for a sign-in button: works once, for ten minutes, with the claims that Entra ID demanded."""
        ticket = secrets.token_urlsafe(32)
        await self._put(TICKET, ticket, speaker, {"speaker": asdict(speaker), "claims": claims})
        return f"{self.public_url}/signin/start?ticket={ticket}"

    async def demand(self, speaker: Speaker, claims: str) -> None:
        """Have the speaker's next sign-in ask for these claims: its button may already stand in the chat."""
        await self._put(CLAIMS, speaker.key, speaker, claims)

    async def depart(self, ticket: str) -> Departure | None:
        """Use up a ticket; None where it no longer works. Raises Unreachable."""
        stored = await self._take(TICKET, ticket)
        if stored is None:
            return None
        speaker = Speaker(**stored["speaker"])
        claims = stored["claims"] or await self._take(CLAIMS, speaker.key)
        flow = await self._tokens.begin(f"{self.public_url}/signin/callback", claims)
        secret = secrets.token_urlsafe(32)
        await self._put(TRANSACTION, secret, speaker, {"speaker": stored["speaker"], "flow": flow})
        return Departure(flow["auth_uri"], secret)

    async def arrive(self, secret: str, answer: Mapping[str, str]) -> Arrival:
        """Take what Entra ID sent back by the browser that has this secret."""
        stored = await self._take(TRANSACTION, secret)
        if stored is None:
            return Arrival(Ending.EXPIRED)
        speaker, flow = Speaker(**stored["speaker"]), stored["flow"]
        if not secrets.compare_digest(flow["state"].encode(), answer.get("state", "").encode()):
            log.warning("a sign-in came back with another state")
            return Arrival(Ending.FAILED, speaker)
        if answer.get("error") == "access_denied":
            return Arrival(Ending.DECLINED, speaker)
        return Arrival(await self._redeem(speaker, flow, answer), speaker)

    async def _redeem(self, speaker: Speaker, flow: Flow, answer: Mapping[str, str]) -> Ending:
        try:
            granted = await self._tokens.redeem(flow, answer)
            return await self._keep(speaker, granted)
        except Unreachable as error:
            log.warning("a sign-in failed: %s", error)
            return Ending.UNAVAILABLE
        except (TimeOffError, InvalidAssertion) as error:
            log.warning("a sign-in failed: %s %s", type(error).__name__, error)
            return Ending.FAILED

    async def _keep(self, speaker: Speaker, granted: Granted) -> Ending:
        person = await self._assertions.verify(granted.id_token or "")
        if person != accounts.in_teams(speaker):
            return Ending.OTHER_ACCOUNT
        await self._tokens.keep(person, granted)
        return Ending.SIGNED_IN

    async def _put(self, kind: str, key: str, speaker: Speaker, value: Any) -> None:
        await self._tickets.put(kind, key, speaker.key, json.dumps(value).encode(), LIFETIME)

    async def _take(self, kind: str, key: str) -> Any:
        stored = await self._tickets.take(kind, key)
        return None if stored is None else json.loads(stored)
