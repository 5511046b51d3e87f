"""The token that the Bot Framework sends with each activity.

Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication,
"Authenticate requests from the Bot Connector service to your bot".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.types import Options

from bot.rejected import Rejected

ISSUER = "https://api.botframework.com"
LEEWAY = 5 * 60  # seconds
CHANNEL = "msteams"
CHECKS: Options = {"require": ["exp", "nbf", "iss", "aud"], "strict_aud": True}


class SigningKey(Protocol):
    """A published key, and the channels that may sign with it."""

    @property
    def key(self) -> RSAPublicKey: ...

    @property
    def endorsements(self) -> frozenset[str]: ...


class Keys(Protocol):
    """The keys that the Bot Framework publishes."""

    async def key(self, kid: str) -> SigningKey | None:
        """None where no key has this id. Raises Unreachable where that cannot be found out."""


@dataclass(frozen=True)
class Verifier:
    """Checks that a call comes from the Bot Framework, for Teams, to this bot."""

    keys: Keys
    app_id: str

    async def claims(self, authorization: Sequence[str]) -> Mapping[str, Any]:
        """What the token in the Authorization headers says. Raises Rejected, and Unreachable without its key."""
        token = _bearer(authorization)
        signing = await self.keys.key(_kid(token))
        if signing is None:
            raise Rejected(401, "the token is signed with an unknown key")
        claims = self._decode(token, signing.key)
        if CHANNEL not in signing.endorsements:
            raise Rejected(403, "the signing key is not endorsed for Teams")
        return claims

    def _decode(self, token: str, key: RSAPublicKey) -> Mapping[str, Any]:
        try:
            return jwt.decode(token, key, ["RS256"], CHECKS, audience=self.app_id, issuer=ISSUER, leeway=LEEWAY)
        except (jwt.InvalidTokenError, RecursionError) as error:
            raise Rejected(401, f"the token does not hold: {type(error).__name__}") from None


def _bearer(authorization: Sequence[str]) -> str:
    if len(authorization) != 1:
        raise Rejected(401, "one Authorization header is needed")
    scheme, _, token = authorization[0].partition(" ")
    if scheme.lower() != "bearer" or not token.strip() or not token.isascii():
        raise Rejected(401, "a bearer token is needed")
    return token.strip()


def _kid(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.InvalidTokenError, RecursionError):
        raise Rejected(401, "the token cannot be read") from None
    if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
        raise Rejected(401, "the token is not signed with RS256 and a named key")
    return str(header["kid"])
