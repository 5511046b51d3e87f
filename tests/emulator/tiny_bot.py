"""A bot of few words, written against the protocol alone, to try the stand-in of Teams with."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import aiohttp
import jwt
from aiohttp import web

from emulator.addresses import Addresses
from emulator.entra.client import Client
from emulator.entra.service import Entra
from emulator.people import PEOPLE
from emulator.teams.registration import Registration
from emulator.teams.service import Teams
from tests.emulator.listening import Listening

Json = dict[str, Any]
Turn = Callable[["TinyBot", Json], Awaitable[web.Response]]

TENANT = "7e4a7000-0000-4000-8000-000000000000"
APP = Client("b07b0700-0000-4000-8000-000000000000", "secret", ("http://localhost/back",))


@dataclass
class TinyBot:
    """Checks the caller as the documentation demands, keeps what it got, and answers as the test says."""

    turn: Turn
    session: aiohttp.ClientSession
    entra: str
    teams: str
    got: list[Json] = field(default_factory=list)

    def routes(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/api/messages", self._messages)
        return app

    async def _messages(self, request: web.Request) -> web.Response:
        activity = await request.json()
        await self._authenticate(request.headers["Authorization"].removeprefix("Bearer "), activity)
        self.got.append(activity)
        return await self.turn(self, activity)

    async def _authenticate(self, token: str, activity: Json) -> None:
        """https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"""
        metadata = await self._get(f"{self.teams}/v1/.well-known/openidconfiguration")
        keys = {key["kid"]: key for key in (await self._get(metadata["jwks_uri"]))["keys"]}
        key = keys[jwt.get_unverified_header(token)["kid"]]
        claims = jwt.decode(
            token, jwt.PyJWK(key), algorithms=["RS256"], audience=APP.id, issuer="https://api.botframework.com"
        )
        assert claims["serviceurl"] == activity["serviceUrl"]
        assert activity["channelId"] in key["endorsements"]

    async def _get(self, url: str) -> Any:
        async with self.session.get(url) as response:
            return await response.json()

    async def call(self, method: str, path: str, body: object = None, token: str | None = None) -> tuple[int, Any]:
        """Call the connector, with the bot's own token where no other is given."""
        headers = {"Authorization": f"Bearer {await self.own_token() if token is None else token}"}
        async with self.session.request(method, f"{self.teams}/v3{path}", json=body, headers=headers) as response:
            return response.status, await response.json(content_type=None) or {}

    async def own_token(self) -> str:
        form = {
            "grant_type": "client_credentials",
            "client_id": APP.id,
            "client_secret": APP.secret,
            "scope": "https://api.botframework.com/.default",
        }
        async with self.session.post(f"{self.entra}/{TENANT}/oauth2/v2.0/token", data=form) as response:
            token: str = (await response.json())["access_token"]
            return token

    async def post(self, to: Json, **activity: Any) -> str:
        """Answer an activity; returns the id of the answer."""
        path = f"/conversations/{quote(to['conversation']['id'], safe='')}/activities/{quote(to['id'], safe='')}"
        status, body = await self.call("POST", path, {"type": "message", **activity})
        assert status == 201, body
        return str(body["id"])


@dataclass
class Office:
    """Teams with its bot, ready to speak to."""

    teams: Teams
    entra: Entra
    bot: TinyBot
    address: str
    session: aiohttp.ClientSession
    customer: Listening

    async def ask(self, what: str, **body: Any) -> tuple[int, Json]:
        """POST to /say or /press."""
        async with self.session.post(f"{self.address}/{what}", json=body) as response:
            return response.status, await response.json()


@asynccontextmanager
async def office(turn: Turn) -> AsyncIterator[Office]:
    """Teams, Entra ID and a tiny bot that takes its turns as given."""
    async with aiohttp.ClientSession() as session, Listening() as microsoft, Listening() as customer:
        base = microsoft.address
        entra = Entra(PEOPLE, APP, Addresses(base, base), TENANT)
        registration = Registration(APP.id, TENANT, f"{customer.address}/api/messages", f"{base}/teams")
        teams = Teams(PEOPLE, registration, entra, session)
        bot = TinyBot(turn, session, f"{base}/entra", f"{base}/teams")
        root = web.Application()
        root.add_subapp("/entra", entra.routes())
        root.add_subapp("/teams", teams.routes())
        await microsoft.serve(root)
        await customer.serve(bot.routes())
        yield Office(teams, entra, bot, f"{base}/teams", session, customer)
