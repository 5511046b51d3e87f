"""What can be exchanged for tokens later: authorization codes and refresh tokens."""

import secrets
import time
from dataclasses import dataclass
from typing import Final

from emulator.entra import errors
from emulator.people import Person


@dataclass(frozen=True)
class Authorization:
    """What a person allowed at the authorize endpoint, waiting behind a code."""

    person: Person
    scope: str
    redirect_uri: str
    nonce: str | None
    challenge: str | None


@dataclass(frozen=True)
class Refresh:
    """What a refresh token stands for."""

    person: Person
    scope: str


class Grants:
    """Codes work once and expire; refresh tokens work again and again until they are revoked."""

    def __init__(self, code_lifetime: float) -> None:
        self._code_lifetime: Final = code_lifetime
        self._codes: dict[str, tuple[Authorization, float]] = {}
        self._used: set[str] = set()
        self._refreshes: dict[str, Refresh] = {}
        self._revoked: set[str] = set()

    def code(self, authorization: Authorization) -> str:
        code = f"1.{secrets.token_urlsafe(96)}"
        self._codes[code] = authorization, time.monotonic() + self._code_lifetime
        return code

    def redeem(self, code: str) -> Authorization:
        """Raises EntraError where the code is unknown, used or too old."""
        if code in self._used:
            raise errors.used_code()
        if code not in self._codes:
            raise errors.invalid_grant("code")
        authorization, until = self._codes.pop(code)
        self._used.add(code)
        if time.monotonic() >= until:
            raise errors.expired_code()
        return authorization

    def refresh_token(self, refresh: Refresh) -> str:
        token = f"1.{secrets.token_urlsafe(128)}"
        self._refreshes[token] = refresh
        return token

    def refresh(self, token: str) -> Refresh:
        """Raises EntraError where the token is unknown or revoked."""
        if token in self._revoked:
            raise errors.revoked_refresh_token()
        if token not in self._refreshes:
            raise errors.invalid_grant("refresh_token")
        return self._refreshes[token]

    def revoke(self, person: Person) -> None:
        self._revoked.update(token for token, refresh in self._refreshes.items() if refresh.person == person)
