"""Who calls, and whether the token lets them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

import jwt
from aiohttp import web
from aiohttp.typedefs import Handler

from emulator.graph import errors
from emulator.people import Person

AUDIENCES: Final = (
    "https://graph.microsoft.com",
    "https://graph.microsoft.com/",
    "00000003-0000-0000-c000-000000000000",
)
READ_PLAN: Final = frozenset({"Calendars.Read", "Calendars.ReadWrite"})
WRITE_PLAN: Final = frozenset({"Calendars.ReadWrite"})
READ_SETTING: Final = frozenset({"MailboxSettings.Read", "MailboxSettings.ReadWrite", *READ_PLAN})
READ_MAILBOX: Final = frozenset({"MailboxSettings.Read", "MailboxSettings.ReadWrite"})
CLAIMS: Final = web.RequestKey("claims", dict[str, Any])


class Verifier(Protocol):
    """Whoever issues the tokens."""

    def verify(self, token: str, audience: str | Collection[str]) -> dict[str, Any]:
        """What a token says. Raises jwt.InvalidTokenError."""


@dataclass(frozen=True)
class Access:
    """Lets callers in: first by their token, then by what it allows, and to their own mailbox only."""

    verifier: Verifier
    people: Mapping[str, Person]

    @classmethod
    def of(cls, verifier: Verifier, people: Iterable[Person]) -> "Access":
        return cls(verifier, {person.oid: person for person in people})

    @web.middleware
    async def authenticate(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Nothing is answered without a token, not even that an address does not exist."""
        request[CLAIMS] = self._claims(request.headers.get("Authorization", ""))
        return await handler(request)

    def person(self, request: web.Request, scopes: frozenset[str]) -> Person:
        """Whose mailbox it is. Raises GraphError unless the token is theirs and has one of the scopes.

        A token without a person is refused: the permissions of applications are newer than the documented tables.
        """
        claims = request[CLAIMS]
        if "scp" not in claims or not scopes.intersection(claims["scp"].split()):
            raise errors.access_denied()
        caller = self.people.get(claims["oid"])
        if caller is None:
            raise errors.unknown_user(claims["oid"])
        self._check_own(request.match_info.get("user"), caller)
        return caller

    def _check_own(self, named: str | None, caller: Person) -> None:
        """With /users/{id}, "the ID must be your own user ID"; the principal name serves too."""
        if named is None or named.lower() in (caller.oid, caller.upn):
            return
        if any(named.lower() in (person.oid, person.upn) for person in self.people.values()):
            raise errors.access_denied()
        raise errors.unknown_user(named)

    def _claims(self, authorization: str) -> dict[str, Any]:
        kind, _, token = authorization.partition(" ")
        if kind.lower() != "bearer" or not token:
            raise errors.bad_token("Access token is empty.")
        try:
            return self.verifier.verify(token, AUDIENCES)
        except jwt.ExpiredSignatureError:
            raise errors.bad_token("Lifetime validation failed, the token is expired.") from None
        except jwt.InvalidAudienceError:
            raise errors.bad_token("Access token validation failure. Invalid audience.") from None
        except jwt.InvalidSignatureError:
            raise errors.bad_token("Access token validation failure. Invalid signature.") from None
        except jwt.InvalidTokenError:
            raise errors.bad_token("CompactToken parsing failed with error code: 80049217") from None
