"""Tokens that an issuer has signed for us: JSON Web Tokens, RFC 7519."""

from collections.abc import Collection
from typing import Any, Protocol

import jwt

from identity.key_set import SigningKey

LEEWAY = 300  # seconds that clocks may differ
LENGTH_LIMIT = 16 * 1024  # characters

Claims = dict[str, Any]


class InvalidAssertion(Exception):
    """This token proves nothing. Its text is for logs."""


class Issuer(Protocol):
    """What an issuer publishes of itself."""

    async def key(self, kid: str) -> SigningKey | None:
        """None where the issuer publishes no key with this id. Raises KeysUnavailable."""

    async def configured(self, name: str) -> str:
        """A text of its OpenID configuration, such as its `issuer`. Raises KeysUnavailable where there is none."""


async def verified(token: str, issuer: Issuer, audiences: Collection[str], required: Collection[str]) -> Claims:
    """What the token says, once signature, issuer, audience and times hold, and all that is required is there.

    Raises InvalidAssertion, KeysUnavailable.
    """
    try:
        key = await issuer.key(_key_id(token))
        if key is None:
            raise InvalidAssertion("signed with a key that the issuer does not publish")
        claims = _claims(token, key, audiences, required)
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise InvalidAssertion(type(error).__name__) from None
    if not isinstance(claims["aud"], str):
        raise InvalidAssertion("for several audiences")
    if claims["iss"] != key.issuer.replace("{tenantid}", str(claims.get("tid"))):
        raise InvalidAssertion("of another issuer")
    return claims


def _claims(token: str, key: SigningKey, audiences: Collection[str], required: Collection[str]) -> Claims:
    claims: Claims = jwt.decode(
        token,
        key.key,
        algorithms=["RS256"],
        audience=list(audiences),
        leeway=LEEWAY,
        options={"require": ["exp", "iat", "iss", "aud", *required]},
    )
    return claims


def _key_id(token: str) -> str:
    """The id in the header that names the key. Raises jwt.PyJWTError, ValueError."""
    if len(token) > LENGTH_LIMIT:
        raise ValueError("too long")
    header = jwt.get_unverified_header(token)
    if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
        raise jwt.InvalidAlgorithmError
    kid: str = header["kid"]
    return kid
