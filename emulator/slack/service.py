"""Slack for one workspace and one app, with all its state."""

from collections.abc import Iterable
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from aiohttp.typedefs import Middleware

from emulator.addresses import Addresses
from emulator.control import Control
from emulator.people import Person
from emulator.slack import events
from emulator.slack.bot import Bot
from emulator.slack.client import Client
from emulator.slack.conversation import Channel
from emulator.slack.herald import Herald
from emulator.slack.installation import Installation
from emulator.slack.openid.service import OpenId
from emulator.slack.responses import Responses
from emulator.slack.speaking import Speaking
from emulator.slack.speech import speak
from emulator.slack.web_api import WebApi
from emulator.slack.workspace import Workspace
from emulator.speaking import Nobody
from emulator.traffic import Traffic

Json = dict[str, Any]

DIRECT = "direct"


class Slack:
    """The people's channels, the installed app, and Sign in with Slack. To be left (`async with`) in the end."""

    def __init__(self, people: Iterable[Person], bot: Bot, addresses: Addresses, traffic: Traffic) -> None:
        """As long as there is traffic, the app is at work."""
        self.workspace, self.installation, self.bot = Workspace(people, bot.app), Installation(), bot
        self._herald = Herald(self.workspace, bot)
        self.responses = Responses(self.workspace, self._herald, bot.app.base)
        self.open_id = OpenId(self.workspace, addresses)
        self._clients = {
            user.name: Client(user, self.workspace, bot, self.responses, traffic) for user in self.workspace.people
        }

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._herald.end()

    def speaking(self, name: str, channel: str = DIRECT) -> Speaking:
        """The person's side of the direct message with the app, or of "general". Raises Nobody."""
        if name not in self._clients:
            raise Nobody(f"nobody is called {name!r}; there are {', '.join(self._clients)}")
        return Speaking(self._clients[name], self._channel(name, channel))

    async def uninstall(self) -> None:
        """Remove the app from the workspace. Raises BotFailed."""
        self.installation.active = False
        await self.bot.notify(events.tokens_revoked(self.workspace))
        await self.bot.notify(events.uninstalled(self.workspace))

    def routes(self, *middlewares: Middleware) -> web.Application:
        """To be mounted at /slack; a new application each time."""
        app = web.Application(middlewares=[speak, *middlewares])
        control = Control(lambda asked: self.speaking(asked["as"], str(asked.get("channel", DIRECT))))
        app.add_routes(self.open_id.routes())
        app.add_routes(WebApi(self.workspace, self.installation, self._herald).routes())
        app.add_routes(self.responses.routes())
        app.add_routes(control.routes())
        return app

    def _channel(self, name: str, channel: str) -> Channel:
        known = {DIRECT: self.workspace.direct(self.workspace.user(name).id), "general": self.workspace.general}
        if channel not in known:
            raise Nobody(f"there is no channel {channel!r}; there are {', '.join(known)}")
        return known[channel]
