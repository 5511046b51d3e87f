"""An app of few words, written with Slack's own SDK, to try the stand-in of Slack with."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web
from aiohttp.typedefs import Handler
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from emulator.addresses import Addresses
from emulator.changes import Changes
from emulator.faults import Faults
from emulator.people import PEOPLE
from emulator.slack.bot import Bot, Timing
from emulator.slack.registration import Registration
from emulator.slack.service import Slack
from emulator.traffic import Traffic
from tests.emulator.listening import Listening

Json = dict[str, Any]
Turn = Callable[["TinyApp", str, Json], Awaitable[web.Response]]

SECRETS = {"client_secret": "secret", "signing_secret": "signing"}
NO_PAGES: Mapping[str, Handler] = {}
AT_ONCE = Timing(again=(0.0, 0.0, 0.0))
ANN, BOT = "U0ANN00001", "U0TIMEOFF01"


@dataclass
class TinyApp:
    """Checks who calls, keeps what it got (command, button or event), and answers as the test says."""

    turn: Turn
    api: AsyncWebClient
    session: aiohttp.ClientSession
    back: str
    got: list[tuple[str, Json]] = field(default_factory=list)
    headers: list[Json] = field(default_factory=list)
    later: list[asyncio.Task[Any]] = field(default_factory=list)
    news: Changes = field(default_factory=Changes)

    def routes(self, pages: Mapping[str, Handler]) -> web.Application:
        app = web.Application()
        app.add_routes([web.get(path, page) for path, page in pages.items()])
        for kind in ("commands", "interactions", "events"):
            app.router.add_post(f"/slack/{kind}", self._handler(kind))
        return app

    def _handler(self, kind: str) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            body = await request.read()
            verifier = SignatureVerifier(SECRETS["signing_secret"])
            assert verifier.is_valid_request(body, dict(request.headers))
            told = _read(kind, body.decode())
            self.got.append((kind, told))
            self.headers.append(dict(request.headers))
            self.news.tell()
            return await self.turn(self, kind, told)

        return handle

    def start(self, work: Coroutine[Any, Any, Any]) -> web.Response:
        """Acknowledge now, and do this afterwards."""
        self.later.append(asyncio.create_task(work))
        return web.Response()

    async def respond(self, told: Json, **payload: Any) -> tuple[int, str]:
        async with self.session.post(told["response_url"], json=payload) as response:
            return response.status, await response.text()

    def told(self, type: str) -> list[Json]:
        """The inner events of this type that it got of somebody else."""
        events = [body["event"] for kind, body in self.got if kind == "events" and "event" in body]
        return [event for event in events if event["type"] == type and event.get("user") != BOT]


def _read(kind: str, body: str) -> Json:
    if kind == "events":
        read: Json = json.loads(body)
        return read
    form = dict(parse_qsl(body, keep_blank_values=True))
    return json.loads(form["payload"]) if kind == "interactions" else form


@dataclass
class Workplace:
    """Slack with its app, ready to speak to."""

    slack: Slack
    app: TinyApp
    address: str
    session: aiohttp.ClientSession
    faults: Faults
    customer: Listening

    @property
    def registration(self) -> Registration:
        return self.slack.bot.app

    async def ask(self, what: str, **body: Any) -> tuple[int, Json]:
        """POST to /say or /press, for Ann."""
        async with self.session.post(f"{self.address}/{what}", json={"as": "ann", **body}) as response:
            return response.status, await response.json()


@asynccontextmanager
async def workplace(
    turn: Turn, timing: Timing = AT_ONCE, pages: Mapping[str, Handler] = NO_PAGES
) -> AsyncIterator[Workplace]:
    """Slack and a tiny app that takes its turns as given, and has these pages."""
    async with aiohttp.ClientSession() as session, Listening() as here, Listening() as customer:
        addresses = Addresses(here.address, here.address)
        redirect_uris = (f"{customer.address}/signin/slack",)
        registration = Registration(f"{customer.address}/slack", redirect_uris, f"{here.address}/slack", **SECRETS)
        traffic, faults = Traffic(), Faults()
        async with Slack(PEOPLE, Bot(registration, session, timing), addresses, traffic) as slack:
            api = AsyncWebClient(slack.installation.bot_token, base_url=f"{here.address}/slack/api/", session=session)
            app = TinyApp(turn, api, session, customer.address)
            root = web.Application()
            root.add_subapp("/slack", slack.routes(traffic.count, faults.middleware("slack")))
            await here.serve(root)
            await customer.serve(app.routes(pages))
            yield Workplace(slack, app, f"{here.address}/slack", session, faults, customer)
            await asyncio.gather(*app.later)


def text(said: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": said}}


def button(label: str, **more: Any) -> Json:
    return {"type": "button", "text": {"type": "plain_text", "text": label}, "action_id": label.lower(), **more}


def card(said: str, *labels: str) -> list[Json]:
    """Blocks: a text with buttons below it, if there are any."""
    buttons = [button(label, value=f"{label} {said}") for label in labels]
    return [text(said), *([{"type": "actions", "elements": buttons}] if buttons else [])]
