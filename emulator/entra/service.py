"""Entra ID for one tenant and one application, with all its state."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from emulator.addresses import Addresses
from emulator.entra import errors
from emulator.entra.authorize import AuthorizeEndpoint
from emulator.entra.client import Client
from emulator.entra.directory import Directory
from emulator.entra.grants import Grants
from emulator.entra.issuer import TEAMS_WEB_CLIENT, Issuer
from emulator.entra.metadata import Metadata
from emulator.entra.speech import refuse, speak
from emulator.entra.token_endpoint import TokenEndpoint
from emulator.people import Person
from emulator.signing import Claims


@dataclass(frozen=True)
class Lifetimes:
    """How long what is issued works, in seconds."""

    access_token: float = 3600
    sso_token: float = 300
    code: float = 600


USUAL = Lifetimes()


class Entra:
    """The directory, the consents, the keys, and everything that was issued."""

    def __init__(
        self,
        people: Iterable[Person],
        client: Client,
        addresses: Addresses,
        tenant: str,
        lifetimes: Lifetimes = USUAL,
    ) -> None:
        self.tenant, self.client = tenant, client
        self._directory = Directory(people, client)
        self._grants = Grants(lifetimes.code)
        self.issuer = Issuer(tenant, client)
        self._addresses = addresses
        self._lifetimes = lifetimes

    def routes(self, *middlewares: Middleware) -> web.Application:
        """To be mounted at /entra; a new application each time."""
        app = web.Application(middlewares=[speak, *middlewares, self._know_tenant])
        metadata = Metadata(self.issuer, self._addresses)
        authorize = AuthorizeEndpoint(self.tenant, self.client, self._directory, self._grants)
        token = TokenEndpoint(self.issuer, self._directory, self._grants, self._lifetimes.access_token)
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", metadata.configuration)
        app.router.add_get("/{tenant}/discovery/v2.0/keys", metadata.keys)
        app.router.add_get("/{tenant}/oauth2/v2.0/authorize", authorize.answer)
        app.router.add_post("/{tenant}/oauth2/v2.0/authorize", authorize.answer)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", token.post)
        return app

    def sso_token(self, person: Person, lifetime: float | None = None) -> str:
        """What Teams hands to the bot in signin/tokenExchange: proves who speaks, and opens nothing but the bot itself.

        The lifetime is in seconds; a negative one makes a token that has expired.
        """
        return self.issuer.own_token(
            person, self._lifetimes.sso_token if lifetime is None else lifetime, TEAMS_WEB_CLIENT
        )

    def verify(self, token: str, audience: str | Collection[str]) -> Claims:
        """What a token of this Entra says, for the resource that it was sent to. Raises jwt.InvalidTokenError."""
        return self.issuer.verify(token, audience)

    def consented(self, person: Person) -> bool:
        """Whether the person allows all that the application is registered for."""
        return self.client.permissions <= self._directory.scopes(person)

    def consent(self, person: Person) -> None:
        self._directory.consent(person, self.client.permissions)

    def revoke(self, person: Person) -> None:
        """Forget the person's consent, and make every refresh token invalid. Access tokens work until they expire."""
        self._directory.withdraw(person)
        self._grants.revoke(person)

    def demand(self, person: Person, claims: str) -> None:
        """Issue nothing silently for the person until they have signed in with these claims (a JSON text)."""
        self._directory.demand(person, claims)

    def rotate_keys(self) -> None:
        """Sign with a new key from now on. The old one stays published."""
        self.issuer.rotate()

    @web.middleware
    async def _know_tenant(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        tenant = request.match_info.get("tenant", self.tenant)
        return await handler(request) if tenant == self.tenant else refuse(errors.unknown_tenant(tenant), request)
