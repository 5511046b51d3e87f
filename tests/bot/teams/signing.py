"""The Bot Framework's side of authentication: keys, and tokens signed with them."""

import time
from dataclasses import dataclass, field
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

from bot.teams.token import ISSUER
from timeoff.errors import Unreachable

APP_ID = "b07b07b0-0000-4000-8000-000000000b07"
NAMED, UNENDORSED = "named", "unendorsed"


@dataclass(frozen=True)
class Published:
    key: RSAPublicKey
    endorsements: frozenset[str]


@dataclass
class Issuer:
    """Signs, and publishes two keys: one endorsed for Teams, one for another channel. It can be unreachable."""

    private: RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    reachable: bool = True

    async def key(self, kid: str) -> Published | None:
        if not self.reachable:
            raise Unreachable("no keys today")
        endorsed = {NAMED: frozenset({"msteams"}), UNENDORSED: frozenset({"webchat"})}
        return Published(self.private.public_key(), endorsed[kid]) if kid in endorsed else None

    def token(self, claims: dict[str, Any], kid: str = NAMED) -> str:
        return jwt.encode(claims, self.private, "RS256", {"kid": kid})


def claims(service_url: str, **other: Any) -> dict[str, Any]:
    """Good claims; others are set, or left out where they are None."""
    now = int(time.time())
    good = {"iss": ISSUER, "aud": APP_ID, "serviceurl": service_url, "nbf": now - 60, "exp": now + 3600}
    return {name: value for name, value in (good | other).items() if value is not None}
