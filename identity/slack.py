"""Signing in with Slack: https://docs.slack.dev/authentication/sign-in-with-slack"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from identity import answers
from identity.entra import Flow
from identity.names import Names, shown
from identity.open_id import NotGranted, OpenIdProvider, refusal
from timeoff.person import Speaker

SCOPES = "openid profile"
USER, TEAM, TEAM_NAME = (f"https://slack.com/{name}" for name in ("user_id", "team_id", "team_name"))


@dataclass(frozen=True)
class Member:
    """Who somebody is in Slack, and what to call them."""

    speaker: Speaker
    names: Names


class Slack:
    """The way to Slack and back. What fails raises Stopped, InvalidAssertion or a TimeOffError."""

    def __init__(self, provider: OpenIdProvider) -> None:
        self._provider = provider

    async def begin(self, redirect_uri: str, team: str) -> Flow:
        """Ask who somebody is in this workspace; the browser has to go to `auth_uri`."""
        asked = {"redirect_uri": redirect_uri, "state": secrets.token_urlsafe(32), "nonce": secrets.token_urlsafe(32)}
        address = await self._provider.address({"scope": SCOPES, "team": team, **asked})
        return {"auth_uri": address, **asked}

    async def end(self, flow: Flow, answer: Mapping[str, str]) -> Member:
        """Who has signed in, in whatever workspace."""
        await answers.check(answer, self._provider.issuer)
        if "error" in answer:
            raise refusal(answer["error"])
        if not answer.get("code"):
            raise NotGranted("it came back without a code")
        id_token = await self._provider.redeem(answer["code"], flow["redirect_uri"])
        claims = await self._provider.verify(id_token, flow["nonce"], (USER, TEAM))
        user, team = claims[USER], claims[TEAM]
        names = Names(shown(claims.get("name"), user), shown(claims.get(TEAM_NAME), team))
        return Member(Speaker("slack", team, user), names)
