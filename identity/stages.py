"""The stages of a sign-in: what each does with the answer that it waited for, and what was remembered for it.

Security Best Current Practice for OAuth 2.0: https://www.rfc-editor.org/rfc/rfc9700.html. Links that another has asked
for: https://datatracker.ietf.org/doc/draft-ietf-oauth-cross-device-security/
"""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from identity.accounts import Accounts
from identity.entra import Flow, Granted
from identity.microsoft import Microsoft
from identity.names import Names
from identity.pending import Pending
from identity.slack import Slack
from identity.steps import Arrival, Departure, Ending, Link, Question, Stage, Step, Stopped
from timeoff.person import Person, Speaker

Answer = Mapping[str, str]  # what the browser brings
Remembered = Mapping[str, Any]


class Stages:
    """A method for each. Stopped, a TimeOffError or InvalidAssertion ends the sign-in."""

    def __init__(
        self, pending: Pending, accounts: Accounts, microsoft: Microsoft, slack: Slack | None, public_url: str
    ) -> None:
        self._pending, self._accounts = pending, accounts
        self._microsoft, self._slack = microsoft, slack
        self._public_url = public_url

    async def start(self, speaker: Speaker, _: Answer, claims: str | None) -> Step:
        """Whoever it is wants to go on. Who speaks in Teams is for Microsoft to say; elsewhere the chat comes first."""
        claims = claims or await self._pending.demanded(speaker)
        if speaker.channel == "teams":
            return await self._to_microsoft(speaker, claims)
        flow = await self._vouching().begin(f"{self._public_url}/signin/slack", speaker.tenant)
        return await self._depart(Stage.SLACK, speaker, flow, claims=claims)

    async def slack(self, speaker: Speaker, answer: Answer, flow: Flow, claims: str | None) -> Step:
        """Only who asked in Slack gets any further."""
        member = await self._vouching().end(flow, answer)
        if member.speaker != speaker:
            raise Stopped(Ending.OTHER_SPEAKER, "somebody else in Slack, or in another workspace")
        return await self._to_microsoft(speaker, claims, asdict(member.names))

    async def microsoft(self, speaker: Speaker, answer: Answer, flow: Flow, names: Remembered | None) -> Step:
        """The account has to be the speaker's. Whoever has none yet, and has proved who they are, is asked."""
        account, granted = await self._microsoft.end(flow, answer)
        known = await self._accounts.person(speaker)
        if known is None and names:
            link = Link(account.person, replace(Names(**names), account=account.name))
            return await self._ask(speaker, link, granted)
        if known != account.person:
            raise Stopped(Ending.OTHER_ACCOUNT, "not the speaker's account")
        await self._microsoft.keep(known, granted)
        return Arrival(Ending.SIGNED_IN, speaker)

    async def confirm(self, speaker: Speaker, answer: Answer, link: Remembered, granted: Remembered) -> Step:
        """Link the two, if this is what the person wants."""
        if answer.get("answer") == "cancel":
            raise Stopped(Ending.DECLINED)
        if answer.get("answer") != "accept":
            raise Stopped(Ending.FAILED, "it was neither confirmed nor cancelled")
        confirmed = Link(Person(**link["person"]), Names(**link["names"]))
        return await self._link(speaker, confirmed, Granted(**granted))

    async def _to_microsoft(self, speaker: Speaker, claims: str | None, names: Remembered | None = None) -> Step:
        flow = await self._microsoft.begin(f"{self._public_url}/signin/callback", claims)
        return await self._depart(Stage.MICROSOFT, speaker, flow, names=names)

    async def _depart(self, stage: Stage, speaker: Speaker, flow: Flow, **more: Any) -> Step:
        secret = await self._pending.put(stage, speaker, flow["state"], flow=flow, **more)
        return Departure(flow["auth_uri"], secret)

    async def _ask(self, speaker: Speaker, link: Link, granted: Granted) -> Step:
        token = secrets.token_urlsafe(32)
        asked = {"link": asdict(link), "granted": asdict(granted)}
        return Question(link.names, token, await self._pending.put(Stage.CONFIRM, speaker, token, link.person, **asked))

    async def _link(self, speaker: Speaker, link: Link, granted: Granted) -> Step:
        if not await self._accounts.link(speaker, link.person):
            raise Stopped(Ending.OTHER_ACCOUNT, "linked to another account meanwhile")
        await self._microsoft.keep(link.person, granted)
        return Arrival(Ending.LINKED, speaker, link)

    def _vouching(self) -> Slack:
        if self._slack is None:
            raise Stopped(Ending.FAILED, "nobody vouches for speakers outside Teams")
        return self._slack
