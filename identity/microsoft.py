"""Signing in with an account of Microsoft 365."""

from collections.abc import Mapping

from identity import answers
from identity.assertions import Account, Assertions
from identity.entra import Flow, Granted
from identity.tokens import Tokens
from timeoff.person import Person


class Microsoft:
    """The way to Entra ID and back. What fails raises Stopped, InvalidAssertion or a TimeOffError."""

    def __init__(self, tokens: Tokens, assertions: Assertions) -> None:
        self._tokens, self._assertions = tokens, assertions

    async def begin(self, redirect_uri: str, claims: str | None) -> Flow:
        """Ask for these claims, if any; the browser has to go to `auth_uri`."""
        return await self._tokens.begin(redirect_uri, claims)

    async def end(self, flow: Flow, answer: Mapping[str, str]) -> tuple[Account, Granted]:
        """Who has signed in, and what that granted; nothing is kept yet."""
        await answers.check(answer, self._assertions.issuer)
        granted = await self._tokens.redeem(flow, answer)
        return await self._assertions.verify(granted.id_token or ""), granted

    async def keep(self, person: Person, granted: Granted) -> None:
        """Keep what was granted, once it is certain whose it is."""
        await self._tokens.keep(person, granted)
