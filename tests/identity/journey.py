"""The way from Slack to an account of Microsoft 365, stage by stage, in one browser."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from emulator.people import Person as Colleague
from emulator.people import named
from identity.sign_ins import SignIns
from tests.emulator.browser import Page
from tests.identity.kept import Kept
from tests.identity.surfer import Surfer, Told
from tests.identity.workspaces import Workspace, member
from timeoff.person import Speaker

ANN = named("ann")
SLACK_ANN = member("ann")


@dataclass
class Journey:
    """Who asks is the member, and who travels is who the arguments say: the member too, where they say nothing."""

    surfer: Surfer
    workspace: Workspace
    sign_ins: SignIns
    asker: Speaker = SLACK_ANN

    async def link(self, claims: str | None = None) -> str:
        """What the button in the chat opens."""
        return await self.sign_ins.begin(self.asker, claims)

    async def to_slack(self, claims: str | None = None) -> str:
        """Where Slack is to ask."""
        return await self.surfer.start(await self.link(claims))

    async def back_from_slack(self, speaker: Speaker | None = None) -> str:
        """Where Slack sends the browser back."""
        return self.workspace.sign_in(await self.to_slack(), speaker or self.asker)

    async def to_entra(self, claims: str | None = None) -> str:
        """Where Entra ID is to ask."""
        back = self.workspace.sign_in(await self.to_slack(claims), self.asker)
        return self.surfer.sent(await self.surfer.get(back))

    async def back_from_entra(self, who: Colleague = ANN, answer: str = "accept") -> Page:
        """The page that posts Entra ID's answer."""
        return await self.surfer.through_entra(await self.to_entra(), who, answer)

    async def to_end(self, who: Colleague = ANN, answer: str = "accept") -> Page:
        """Our page once Entra ID has answered: the question, or how it ended without one."""
        return await self.post(await self.back_from_entra(who, answer))

    async def confirm(self, page: Page, answer: str = "accept") -> Page:
        """Presses one of the two buttons."""
        assert (page.status, page.action) == (200, "confirm")
        assert ("answer", answer) in page.buttons
        return await self.surfer.post(self.confirm_url, {**page.fields, "answer": answer})

    async def post(self, page: Page) -> Page:
        """Has the browser do what a page of another's makes it do by itself."""
        assert page.action
        return await self.surfer.post(page.action, page.fields)

    @property
    def confirm_url(self) -> str:
        return f"{self.sign_ins.public_url}/signin/confirm"


def nothing_came_of_it(kept: Kept, told: Told) -> bool:
    """No link, no tokens, nothing left to go on with, and the chat was told nothing."""
    return (kept.links, kept.secrets, kept.tickets, told) == ({}, {}, {}, Told())


def changed(url: str, **changes: str | None) -> str:
    """The address with other parameters; without those that are None."""
    address, _, query = url.partition("?")
    parameters = {**dict(parse_qsl(query)), **changes}
    return f"{address}?{urlencode({name: value for name, value in parameters.items() if value is not None})}"
