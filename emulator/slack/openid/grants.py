"""Codes, which can be exchanged once, and the access tokens that they were exchanged for."""

import secrets
import time
from dataclasses import dataclass

from emulator.slack.errors import SlackError
from emulator.slack.user import User


@dataclass(frozen=True)
class Grant:
    """What a person allowed the app to know."""

    user: User
    scopes: frozenset[str]
    redirect_uri: str
    nonce: str | None


class Grants:
    """Codes expire; access tokens do not."""

    def __init__(self, lifetime: float) -> None:
        """Of codes, in seconds."""
        self.lifetime = lifetime
        self._codes: dict[str, tuple[Grant, float]] = {}
        self._used: set[str] = set()
        self._tokens: dict[str, Grant] = {}

    def code(self, grant: Grant) -> str:
        code = f"11057.{secrets.randbelow(10**13)}.{secrets.token_hex(32)}"
        self._codes[code] = grant, time.monotonic() + self.lifetime
        return code

    def redeem(self, code: str) -> Grant:
        """Raises SlackError where the code is unknown, used or too old."""
        if code in self._used:
            raise SlackError("code_already_used")
        if code not in self._codes:
            raise SlackError("invalid_code")
        grant, until = self._codes.pop(code)
        self._used.add(code)
        if time.monotonic() >= until:
            raise SlackError("invalid_code")
        return grant

    def token(self, grant: Grant) -> str:
        token = f"xoxp-11057-{secrets.token_hex(24)}"
        self._tokens[token] = grant
        return token

    def granted(self, token: str) -> Grant:
        """Raises SlackError."""
        if token not in self._tokens:
            raise SlackError("invalid_auth")
        return self._tokens[token]
