"""The channel on a real socket, Slack on another one."""

import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientResponse, ClientSession, TCPConnector, web
from aiohttp.test_utils import TestServer
from slack_sdk.signature import SignatureVerifier

from bot.slack import turn_taking
from bot.slack.channel import App, SlackChannel, Wire
from emulator.certificate import Certificate
from tests.bot.outside import ResponseUrls, Rooms
from tests.bot.slack.service import Service
from timeoff.person import Speaker

Json = dict[str, Any]

TEAM = "T0TEAM"
SECRET = "a signing secret of Slack's"
ANN = Speaker("slack", TEAM, "U0ANN")
DIRECT = "D0ANN"
numbers = count(1)


@dataclass
class Slack:
    """Slack as the tests use it: calls the bot, and has kept what the bot sent."""

    session: ClientSession
    bot: str
    response_url: str
    channel: SlackChannel
    service: Service
    rooms: Rooms
    uninstalled: list[str] = field(default_factory=list)

    async def post(self, path: str, body: bytes, headers: Any = None) -> ClientResponse:
        """Signed, unless there are other headers."""
        response = await self.session.post(
            f"{self.bot}/slack/{path}", data=BytesIO(body), headers=signed(body) if headers is None else headers
        )
        await response.read()
        return response

    async def over(self, response: ClientResponse) -> int:
        """The status, once all that it began is over."""
        await self.channel.close()
        return response.status

    async def command(self, text: str, **other: str) -> int:
        fields = {
            "team_id": TEAM,
            "user_id": ANN.user,
            "channel_id": "C0GENERAL",
            "command": "/timeoff",
            "text": text,
            "trigger_id": f"trigger{next(numbers)}",
            "response_url": self.response_url,
        }
        return await self.over(await self.post("commands", urlencode(fields | other).encode()))

    async def event(self, event: Json, **other: Any) -> int:
        sent = {"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{next(numbers)}", "event": event}
        bots = [{"team_id": TEAM, "user_id": "U0BOT", "is_bot": True}]
        body = json.dumps(sent | {"authorizations": bots} | other).encode()
        return await self.over(await self.post("events", body))

    async def say(self, text: str, **other: Any) -> int:
        return await self.event(direct_message(text), **other)

    async def press(self, verb: str, about: str | None, message: str | None = None, **other: Any) -> int:
        """The message is a timestamp in the direct message; None for one that will vanish."""
        return await self.over(await self.interaction(self.pressed(verb, about, message) | other))

    async def interaction(self, payload: Json) -> ClientResponse:
        return await self.post("interactions", urlencode({"payload": json.dumps(payload)}).encode())

    def pressed(self, verb: str, about: str | None, message: str | None = None) -> Json:
        channel = "C0GENERAL" if message is None else DIRECT
        container: Json = {"type": "message", "is_ephemeral": message is None, "channel_id": channel}
        action = {"type": "button", "action_id": verb, "action_ts": f"{next(numbers)}.1"}
        return {
            "type": "block_actions",
            "team": {"id": TEAM},
            "user": {"id": ANN.user},
            "container": container | ({"message_ts": message} if message else {}),
            "response_url": self.response_url,
            "actions": [action | ({"value": about} if about else {})],
        }


def direct_message(text: object, **other: Any) -> Json:
    return {
        "type": "message",
        "channel_type": "im",
        "channel": DIRECT,
        "user": ANN.user,
        "text": text,
        "ts": "1.1",
    } | other


def signed(body: bytes, at: float | None = None, secret: str = SECRET) -> dict[str, str]:
    timestamp = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": str(signature)}


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that says nothing else shows no signs of work, however slow the machine is."""
    monkeypatch.setattr(turn_taking, "SILENCE", 60.0)


@pytest.fixture
async def slack(local_certificate: Certificate) -> AsyncIterator[Slack]:
    service, rooms = Service(), Rooms()
    outside = TestServer(service.app(), scheme="https", host="localhost")
    await outside.start_server(ssl=local_certificate.server_context())
    async with ClientSession(connector=TCPConnector(ssl=local_certificate.client_context())) as session:
        host = f"localhost:{outside.port}"
        uninstalled: list[str] = []

        async def erase() -> None:
            uninstalled.append(TEAM)

        app = App(TEAM, "xoxb-token", SECRET, f"https://{host}", frozenset({host}))
        wire = Wire(session, ResponseUrls(), time.time, lambda: rooms.now)
        channel = SlackChannel(app, wire, rooms.outside(), erase)
        site = web.Application()
        site.add_routes(channel.routes())
        async with TestServer(site) as bot:
            address = str(bot.make_url("")).rstrip("/")
            yield Slack(session, address, f"https://{host}/response/one", channel, service, rooms, uninstalled)
            await channel.close()
    await outside.close()
