"""The channel as a whole, for app.py to join to the other rooms."""

import asyncio
from dataclasses import dataclass

from aiohttp import ClientSession, web
from botbuilder.core import TurnContext

from bot.outside import Outside
from bot.teams.adapter import TeamsAdapter
from bot.teams.authentication import Gate
from bot.teams.connector import Connector, Tokens
from bot.teams.endpoint import Endpoint
from bot.teams.handler import TeamsHandler
from bot.teams.reference import restore
from bot.teams.sign_in import SingleSignOn
from bot.teams.token import Keys, Verifier
from bot.teams.turn_taking import Pace, TurnTaking
from dialogs.event import Event
from timeoff.person import Speaker


@dataclass(frozen=True)
class Bot:
    """Who the bot is, and whom it serves: hosts of the connector ("name" or "name:port") and one Entra tenant."""

    app_id: str
    hosts: frozenset[str]
    tenant: str


@dataclass(frozen=True)
class Wire:
    """What the channel speaks to the Bot Framework with."""

    session: ClientSession
    keys: Keys
    tokens: Tokens


class TeamsChannel:
    """Answers Teams at /api/messages, and speaks to people there first where something went on elsewhere."""

    def __init__(
        self, bot: Bot, wire: Wire, outside: Outside, single_sign_on: SingleSignOn, pace: Pace | None = None
    ) -> None:
        self._outside = outside
        self._taking = TurnTaking(outside, pace or Pace())
        self._adapter = TeamsAdapter(Connector(wire.session, wire.tokens, bot.hosts))
        gate = Gate(Verifier(wire.keys, bot.app_id), bot.hosts, bot.tenant)
        self._endpoint = Endpoint(gate, self._adapter, TeamsHandler(outside, single_sign_on, self._taking))

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/api/messages", self._endpoint.messages)]

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool] | None:
        """A turn that nothing in the chat has caused, just begun; None where nobody has ever written from there."""
        reference = await self._outside.references.get(speaker)
        if reference is None:
            return None
        return self._taking.start(TurnContext(self._adapter, restore(reference)), event, None).task

    async def close(self) -> None:
        """Return when no turn is under way any more; cancelled, it stops those that are."""
        await self._taking.finish()
