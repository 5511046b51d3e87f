"""Tokens from Entra ID that say who somebody is: id_tokens, and what Teams' single sign-on hands over.

https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
"""

from dataclasses import dataclass

from identity.names import shown
from identity.signed import Claims, InvalidAssertion, Issuer, verified
from timeoff.person import Person

REQUIRED = ("nbf", "oid", "tid")


@dataclass(frozen=True)
class Account:
    """Somebody, and the name of their account: to be shown to them, and for nothing else, since it may change hands."""

    person: Person
    name: str


class Assertions:
    """Verifies tokens that were issued to this application, for people of this tenant."""

    def __init__(self, issuer: Issuer, client_id: str, tenant: str) -> None:
        self._issuer, self._tenant = issuer, tenant
        self._audiences = (client_id, f"api://botid-{client_id}")

    async def verify(self, token: str, scope: str | None = None) -> Account:
        """Whom the token is about; with a scope, only where it lets its bearer act for them here in that scope.

        Raises InvalidAssertion, KeysUnavailable.
        """
        claims = await verified(token, self._issuer, self._audiences, REQUIRED)
        if scope and scope not in str(claims.get("scp")).split():
            raise InvalidAssertion("without the scope that is needed")
        person = self._person(claims)
        return Account(person, shown(claims.get("preferred_username"), person.oid))

    async def issuer(self) -> str:
        """The name of who issues them. Raises KeysUnavailable."""
        return (await self._issuer.configured("issuer")).replace("{tenantid}", self._tenant)

    def _person(self, claims: Claims) -> Person:
        tenant, oid = claims["tid"], claims["oid"]
        if not all(isinstance(name, str) and name for name in (tenant, oid)):
            raise InvalidAssertion("tid and oid have to be one text each")
        if tenant != self._tenant:
            raise InvalidAssertion("of a tenant that is not served")
        return Person(tenant, oid)
