"""What is remembered of sign-ins that are under way."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Protocol

from identity.steps import Stage
from timeoff.person import Person, Speaker

LIFETIME = 600  # seconds that a link in a chat works, and then again each stage of the way
CLAIMS = "claims"


class Tickets(Protocol):
    """Keeps values for a while, each to be taken once. Sealed, and under hashed keys: a key is a secret."""

    async def put(self, kind: str, key: str, parties: Sequence[str], value: bytes, seconds: int) -> None:
        """About one or two speakers or persons, by their keys: it goes when either is forgotten.

        Of one kind, the first has a few at most: the oldest make room for newer ones.
        """

    async def take(self, kind: str, key: str) -> bytes | None:
        """The value, gone from then on; None where it has been taken, has expired or never was."""

    async def look(self, kind: str, key: str) -> bytes | None:
        """The value, which stays."""


class Pending:
    """A speaker's sign-in from one stage to the next. What is JSON can be remembered.

    It is found by a key that comes with the answer, and goes on in that browser alone that has the secret: a new one
    each time.
    """

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    async def put(
        self, stage: Stage, speaker: Speaker, key: str | None = None, person: Person | None = None, **what: Any
    ) -> str:
        """The secret, which is the key too where there is no other. About the person as well, where one is known."""
        secret = secrets.token_urlsafe(32)
        value = json.dumps({"speaker": asdict(speaker), "secret": secret, **what}).encode()
        parties = [party.key for party in (speaker, person) if party]
        await self._tickets.put(stage.value, key or secret, parties, value, LIFETIME)
        return secret

    async def take(self, stage: Stage, key: str, secret: str) -> tuple[Speaker, dict[str, Any]] | None:
        """None where it has been taken, its time is over, or it belongs to another stage, or browser: then it stays."""
        found = await self._tickets.look(stage.value, key)
        if found is None or not secrets.compare_digest(_secret(found), secret.encode()):
            return None
        taken = await self._tickets.take(stage.value, key)
        return None if taken is None else _read(taken)

    async def drop(self, stage: Stage, key: str) -> Speaker | None:
        """Whose it was, whatever the browser."""
        taken = await self._tickets.take(stage.value, key)
        return None if taken is None else _read(taken)[0]

    async def look(self, stage: Stage, key: str) -> Speaker | None:
        """Whose it is; it stays."""
        found = await self._tickets.look(stage.value, key)
        return None if found is None else _read(found)[0]

    async def demand(self, speaker: Speaker, claims: str) -> None:
        """Keep the claims for the speaker's next sign-in."""
        await self._tickets.put(CLAIMS, speaker.key, [speaker.key], claims.encode(), LIFETIME)

    async def demanded(self, speaker: Speaker) -> str | None:
        claims = await self._tickets.take(CLAIMS, speaker.key)
        return None if claims is None else claims.decode()


def _read(stored: bytes) -> tuple[Speaker, dict[str, Any]]:
    what = json.loads(stored)
    del what["secret"]
    return Speaker(**what.pop("speaker")), what


def _secret(stored: bytes) -> bytes:
    secret: str = json.loads(stored)["secret"]
    return secret.encode()
