"""The channel on a real socket, Teams on another one."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession, TCPConnector, web
from aiohttp.test_utils import TestServer

from bot.teams.channel import Bot, TeamsChannel, Wire
from bot.teams.turn_taking import Pace
from emulator.certificate import Certificate
from tests.bot.outside import Rooms
from tests.bot.teams.activities import TENANT, activity, execute, submit
from tests.bot.teams.service import Service, Tokens
from tests.bot.teams.signing import APP_ID, Issuer, claims

Json = dict[str, Any]

PATIENT = Pace(typing=30, patience=60)
HASTY = Pace(typing=0, patience=0, longest=60)


@dataclass
class Teams:
    """Teams as the tests use it: calls the bot, and has kept what the bot sent."""

    session: ClientSession
    bot: str
    service_url: str
    channel: TeamsChannel
    service: Service
    rooms: Rooms = field(default_factory=Rooms)
    issuer: Issuer = field(default_factory=Issuer)

    async def post(self, sent: Json | bytes, **other_claims: Any) -> ClientResponse:
        """With a good token, but for the claims that are said to be others."""
        token = self.issuer.token(claims(self.service_url, **other_claims))
        return await self.post_raw(sent, {"Authorization": f"Bearer {token}"})

    async def post_raw(self, sent: Json | bytes, headers: Any) -> ClientResponse:
        how: Json = {"data": BytesIO(sent)} if isinstance(sent, bytes) else {"json": sent}
        response = await self.session.post(f"{self.bot}/api/messages", headers=headers, **how)
        await response.read()
        return response

    def activity(self, kind: str, **other: Any) -> Json:
        return activity(kind, self.service_url, **other)

    async def say(self, text: str, **other: Any) -> ClientResponse:
        return await self.post(self.activity("message", text=text, **other))

    async def execute(self, verb: str, about: str, message: str) -> ClientResponse:
        return await self.post(execute(self.service_url, verb, about, message))

    async def submit(self, verb: str, about: str, message: str) -> ClientResponse:
        return await self.post(submit(self.service_url, verb, about, message))

    async def invoke(self, name: str, value: object, **other: Any) -> ClientResponse:
        return await self.post(self.activity("invoke", name=name, value=value, **other))


@pytest.fixture(scope="session")
def issuer() -> Issuer:
    """One for all: making a key takes a moment."""
    return Issuer()


@pytest.fixture
def pace() -> Pace:
    """A test that says nothing else waits until a turn is over."""
    return PATIENT


@pytest.fixture
async def teams(local_certificate: Certificate, issuer: Issuer, pace: Pace) -> AsyncIterator[Teams]:
    service, rooms = Service(), Rooms()
    connector = TestServer(service.app(), scheme="https", host="localhost")
    await connector.start_server(ssl=local_certificate.server_context())
    async with ClientSession(connector=TCPConnector(ssl=local_certificate.client_context())) as session:
        host = f"localhost:{connector.port}"
        wire = Wire(session, issuer, Tokens())
        channel = TeamsChannel(
            Bot(APP_ID, frozenset({host}), TENANT), wire, rooms.outside(), rooms.single_sign_on, pace
        )
        app = web.Application()
        app.add_routes(channel.routes())
        async with TestServer(app) as bot:
            address = str(bot.make_url("")).rstrip("/")
            issuer.reachable = True
            yield Teams(session, address, f"https://{host}/teams/", channel, service, rooms, issuer)
            await channel.close()
    await connector.close()


@pytest.fixture
def held() -> asyncio.Event:
    """Set it to let a turn go on that waits for it."""
    return asyncio.Event()
