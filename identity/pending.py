"""What is remembered of sign-ins that are under way."""

import json
import secrets
from dataclasses import asdict
from typing import Any, Protocol

from identity.steps import Stage
from timeoff.person import Speaker

LIFETIME = 600  # seconds that a link in a chat works, and then again each stage of the way
CLAIMS = "claims"


class Tickets(Protocol):
    """Keeps values for a while, each to be taken once. Sealed, and under hashed keys: a key is a secret."""

    async def put(self, kind: str, key: str, owner: str, value: bytes, seconds: int) -> None:
        """Of one kind, an owner has a few at most: the oldest make room for newer ones."""

    async def take(self, kind: str, key: str) -> bytes | None:
        """The value, gone from then on; None where it has been taken, has expired or never was."""

    async def look(self, kind: str, key: str) -> bytes | None:
        """The value, which stays."""


class Pending:
    """A speaker's sign-in from one stage to the next, each time under a new secret. What is JSON can be remembered."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def put(self, stage: Stage, speaker: Speaker, **what: Any) -> str:
        """The secret under which the stage finds it again, once."""
        secret = secrets.token_urlsafe(32)
        value = json.dumps({"speaker": asdict(speaker), **what}).encode()
        await self._tickets.put(stage.value, secret, speaker.key, value, LIFETIME)
        return secret

    async def take(self, stage: Stage, secret: str) -> tuple[Speaker, dict[str, Any]] | None:
        """None where it has been taken, or its time is over, or it belongs to another stage."""
        stored = await self._tickets.take(stage.value, secret)
        return None if stored is None else _read(stored)

    async def look(self, stage: Stage, secret: str) -> Speaker | None:
        """Whose it is; it stays."""
        stored = await self._tickets.look(stage.value, secret)
        return None if stored is None else _read(stored)[0]

    async def demand(self, speaker: Speaker, claims: str) -> None:
        """Keep the claims for the speaker's next sign-in."""
        await self._tickets.put(CLAIMS, speaker.key, speaker.key, claims.encode(), LIFETIME)

    async def demanded(self, speaker: Speaker) -> str | None:
        claims = await self._tickets.take(CLAIMS, speaker.key)
        return None if claims is None else claims.decode()


def _read(stored: bytes) -> tuple[Speaker, dict[str, Any]]:
    what = json.loads(stored)
    return Speaker(**what.pop("speaker")), what
