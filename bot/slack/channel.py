"""The channel as a whole, for app.py to join to the other rooms."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import ClientSession, web

from bot.outside import Outside
from bot.slack.endpoints import Endpoints
from bot.slack.handler import SlackHandler
from bot.slack.members import Members
from bot.slack.occasion import UNASKED, Occasion
from bot.slack.reference import Reference
from bot.slack.response_url import Kept, ResponseUrls
from bot.slack.signature import Signatures
from bot.slack.straight import StraightSession
from bot.slack.turn_taking import TurnTaking, Workspace
from bot.slack.web_api import WebApi
from dialogs.event import Event
from timeoff.person import Speaker


@dataclass(frozen=True)
class App:
    """The app as it is installed in one workspace; `hosts` are those that response URLs may lead to."""

    team: str
    bot_token: str = field(repr=False)
    signing_secret: str = field(repr=False)
    base_url: str
    hosts: frozenset[str]


@dataclass(frozen=True)
class Wire:
    """What the channel speaks to Slack with; the clocks count seconds, since 1970 and since whenever."""

    session: ClientSession
    response_urls: Kept
    time: Callable[[], float]
    monotonic: Callable[[], float]


class SlackChannel:
    """Answers Slack at /slack/…, and speaks to people there first where something went on elsewhere."""

    def __init__(self, app: App, wire: Wire, outside: Outside, erase: Callable[[], Awaitable[None]]) -> None:
        """`erase` forgets the whole workspace, when it has removed the app."""
        straight = StraightSession(wire.session)
        api = WebApi(straight, app.bot_token, f"{app.base_url}/api/")
        urls = ResponseUrls(straight, wire.response_urls, app.hosts)
        workspace = Workspace(app.team, api, Members(api, app.team, wire.monotonic), urls)
        self._references = outside.references
        self._taking = TurnTaking(outside, workspace)
        handler = SlackHandler(outside, workspace, self._taking, erase)
        self._endpoints = Endpoints(Signatures(app.signing_secret, wire.time), handler, app.team)

    def routes(self) -> list[web.RouteDef]:
        return self._endpoints.routes()

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool] | None:
        """A turn that nothing in the chat has caused, just begun; None where nobody has ever written from there.

        It goes on where the person has asked; but what was not asked for just now is told where it stays.
        """
        kept = await self._references.get(speaker)
        if kept is None:
            return None
        reference = Reference.load(kept)
        there = Occasion(speaker, reference.direct, reference.channel, reference.response_url)
        where = Occasion(speaker, reference.direct) if isinstance(event, UNASKED) else there
        return self._taking.start(where, event, None).task

    async def close(self) -> None:
        """Return when no turn is under way any more; cancelled, it stops those that are."""
        await self._taking.finish()
