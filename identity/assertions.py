"""Tokens from Entra ID that say who somebody is: id_tokens, and what Teams' single sign-on hands over.

https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
"""

from typing import Any, Protocol

import jwt

from identity.key_set import SigningKey
from timeoff.person import Person

LEEWAY = 300  # seconds that clocks may differ
LENGTH_LIMIT = 16 * 1024  # characters
REQUIRED = ("exp", "nbf", "iat", "iss", "aud", "oid", "tid")


class InvalidAssertion(Exception):
    """This token proves nothing. Its text is for logs."""


class IssuerKeys(Protocol):
    """Where the issuer's keys come from."""

    async def key(self, kid: str) -> SigningKey | None:
        """None where the issuer publishes no key with this id. Raises KeysUnavailable."""


class Assertions:
    """Verifies tokens that were issued to this application, for people of this tenant."""

    def __init__(self, keys: IssuerKeys, client_id: str, tenant: str) -> None:
        self._keys, self._tenant = keys, tenant
        self._audiences = (client_id, f"api://botid-{client_id}")

    async def verify(self, token: str, scope: str | None = None) -> Person:
        """Whom the token is about; with a scope, only where it lets its bearer act for them here in that scope.

        Raises InvalidAssertion, KeysUnavailable.
        """
        try:
            key = await self._keys.key(_key_id(token))
            if key is None:
                raise InvalidAssertion("signed with a key that the issuer does not publish")
            claims = self._claims(token, key)
        except (jwt.PyJWTError, ValueError, RecursionError) as error:
            raise InvalidAssertion(type(error).__name__) from None
        if scope and scope not in str(claims.get("scp")).split():
            raise InvalidAssertion("without the scope that is needed")
        return self._person(claims, key)

    def _claims(self, token: str, key: SigningKey) -> dict[str, Any]:
        """Signature, audience and times hold."""
        claims: dict[str, Any] = jwt.decode(
            token,
            key.key,
            algorithms=["RS256"],
            audience=self._audiences,
            leeway=LEEWAY,
            options={"require": list(REQUIRED)},
        )
        return claims

    def _person(self, claims: dict[str, Any], key: SigningKey) -> Person:
        tenant, oid = claims["tid"], claims["oid"]
        if not all(isinstance(name, str) and name for name in (tenant, oid, claims["aud"])):
            raise InvalidAssertion("tid, oid and aud have to be one text each")
        if tenant != self._tenant:
            raise InvalidAssertion("of a tenant that is not served")
        if claims["iss"] != key.issuer.replace("{tenantid}", tenant):
            raise InvalidAssertion("of another issuer")
        return Person(tenant, oid)


def _key_id(token: str) -> str:
    """The id in the header that names the key. Raises jwt.PyJWTError, ValueError."""
    if len(token) > LENGTH_LIMIT:
        raise ValueError("too long")
    header = jwt.get_unverified_header(token)
    if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
        raise jwt.InvalidAlgorithmError
    kid: str = header["kid"]
    return kid
