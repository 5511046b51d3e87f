"""Tokens from Entra ID that say who somebody is: id_tokens, and what Teams' single sign-on hands over.

https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
"""

from dataclasses import dataclass
from typing import Any, Final, Protocol

import jwt

from identity.key_set import SigningKey
from identity.keys import UnknownKey
from timeoff.person import Person, Speaker

LEEWAY: Final = 300  # seconds that clocks may differ
LENGTH_LIMIT: Final = 16 * 1024  # characters
REQUIRED: Final = ("exp", "nbf", "iat", "iss", "aud", "oid", "tid")


class InvalidAssertion(Exception):
    """This token proves nothing. Its text is for logs."""


class IssuerKeys(Protocol):
    """Where the issuer's keys come from."""

    async def key(self, kid: str) -> SigningKey:
        """Raises UnknownKey, KeysUnavailable."""
        ...


@dataclass(frozen=True)
class Identity:
    """Whom a token is about. Names are for showing only: they can change and be chosen."""

    person: Person
    name: str
    username: str

    def is_that_of(self, speaker: Speaker) -> bool:
        """Whether this very account speaks: in Teams, speakers are named by Entra ID."""
        mine, theirs = (self.person.tenant, self.person.oid), (speaker.tenant, speaker.user)
        return [part.lower() for part in mine] == [part.lower() for part in theirs]


class Assertions:
    """Verifies tokens that were issued to this application, for people of this tenant."""

    def __init__(self, keys: IssuerKeys, client_id: str, tenant: str) -> None:
        self._keys, self._tenant = keys, tenant
        self._audiences = (client_id, f"api://botid-{client_id}")

    async def verify(self, token: str) -> Identity:
        """Raises InvalidAssertion, KeysUnavailable."""
        try:
            key = await self._keys.key(_key_id(token))
            claims = self._claims(token, key)
        except UnknownKey:
            raise InvalidAssertion("signed with a key that the issuer does not publish") from None
        except (jwt.PyJWTError, ValueError, RecursionError) as error:
            raise InvalidAssertion(type(error).__name__) from None
        return self._identity(claims, key)

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

    def _identity(self, claims: dict[str, Any], key: SigningKey) -> Identity:
        tenant, oid = claims["tid"], claims["oid"]
        if not all(isinstance(name, str) and name for name in (tenant, oid, claims["aud"])):
            raise InvalidAssertion("tid, oid and aud have to be one text each")
        if tenant != self._tenant:
            raise InvalidAssertion("of a tenant that is not served")
        if claims["iss"] != key.issuer.replace("{tenantid}", tenant):
            raise InvalidAssertion("of another issuer")
        return Identity(Person(tenant, oid), str(claims.get("name", "")), str(claims.get("preferred_username", "")))


def _key_id(token: str) -> str:
    """The id in the header that names the key. Raises jwt.PyJWTError, ValueError."""
    if len(token) > LENGTH_LIMIT:
        raise ValueError("too long")
    header = jwt.get_unverified_header(token)
    if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
        raise jwt.InvalidAlgorithmError
    kid: str = header["kid"]
    return kid
