"""What the page gets of the stand-in, and what it can do."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from emulator.addresses import Addresses
from emulator.clock import Clock
from emulator.organisation import Organisation, Site, founded
from emulator.page.server import Page
from emulator.people import PEOPLE, named
from emulator.sites import Port, served
from tests.emulator.tiny_app import ANN, BOT, card

Json = dict[str, Any]

MONDAY: Json = {
    "start": {"dateTime": "2026-11-23T00:00:00.0000000", "timeZone": "GMT Standard Time"},
    "end": {"dateTime": "2026-11-23T23:59:59.0000000", "timeZone": "GMT Standard Time"},
    "workLocationType": "timeOff",
    "timeOffDetails": {"isAllDay": True, "subject": "Time off"},
}


@dataclass
class Visit:
    """The page of an organisation whose bot takes everything and says nothing, or fails."""

    organisation: Organisation
    clock: Clock
    address: str
    session: aiohttp.ClientSession
    got: list[Json]

    async def post(self, what: str, **body: Any) -> int:
        async with self.session.post(f"{self.address}/page/{what}", json=body) as response:
            return response.status

    @asynccontextmanager
    async def live(self, name: str) -> AsyncIterator[AsyncIterator[Json]]:
        async with self.session.get(f"{self.address}/page/live", params={"as": name}) as response:
            yield _snapshots(response)


async def _snapshots(response: aiohttp.ClientResponse) -> AsyncIterator[Json]:
    async for line in response.content:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


@pytest.fixture
async def visit(tmp_path: Path) -> AsyncIterator[Visit]:
    got: list[Json] = []

    async def messages(request: web.Request) -> web.Response:
        got.append(await request.json())
        return web.Response(status=500 if got[-1].get("text") == "break" else 200)

    async def slack(request: web.Request) -> web.Response:
        if request.path == "/slack/commands":
            return web.json_response({"text": "Sure?", "blocks": card("Sure?", "Yes")})
        told = await request.text()
        if request.path == "/slack/interactions":
            organisation.slack.workspace.post(organisation.slack.workspace.general, BOT, "Done", [], ANN)
        got.append({"path": request.path, "told": told})
        return web.Response()

    bot = web.Application()
    bot.router.add_post("/api/messages", messages)
    bot.router.add_post("/slack/{kind}", slack)
    clock = Clock(datetime(2026, 11, 20, 9, tzinfo=UTC))
    with Port() as plain, Port() as own:
        addresses = Addresses("https://localhost:1", plain.address())
        async with founded(PEOPLE, Site(own.address()), addresses, tmp_path) as organisation:
            root = web.Application()
            organisation.mount(root)
            Page(organisation, clock).mount(root)
            async with (
                aiohttp.ClientSession() as session,
                served(bot, (own, None)),
                served(root, (plain, None)),
            ):
                yield Visit(organisation, clock, plain.address(), session, got)


async def book(visit: Visit, name: str, body: Json) -> int:
    """As any other client would: a token by password, then Graph."""
    client, person = visit.organisation.client, named(name)
    form = {
        "grant_type": "password",
        "client_id": client.id,
        "client_secret": client.secret,
        "scope": "Calendars.ReadWrite",
        "username": person.upn,
        "password": person.password,
    }
    tenant = "c0570500-7e4a-4000-8000-000000000365"
    async with visit.session.post(f"{visit.address}/entra/{tenant}/oauth2/v2.0/token", data=form) as response:
        headers = {"Authorization": f"Bearer {(await response.json())['access_token']}"}
    path = "/graph/v1.0/me/settings/workHoursAndLocations/occurrences"
    async with visit.session.post(f"{visit.address}{path}", json=body, headers=headers) as response:
        return response.status


@pytest.mark.parametrize(
    "path", ["/", "/page/main.js", "/page/slack.js", "/page/slack.css", "/page/icon.svg", "/page/adaptivecards.js"]
)
async def test_every_file_of_the_page_is_there(visit: Visit, path: str) -> None:
    async with visit.session.get(visit.address + path) as response:
        assert response.status == 200
        assert await response.read()


async def test_all_people_can_be_spoken_for(visit: Visit) -> None:
    async with visit.session.get(f"{visit.address}/page/people") as response:
        assert [person["name"] for person in await response.json()] == [person.name for person in PEOPLE]


async def test_what_is_booked_shows_at_once_in_the_persons_own_time(visit: Visit) -> None:
    async with visit.live("chloe") as snapshots:
        first = await anext(snapshots)
        assert await book(visit, "chloe", MONDAY) == 201
        second = await anext(snapshots)
    assert (first["timeOff"], first["now"]) == ([], "2026-11-20T10:00")
    assert second["timeOff"] == [
        {"start": "2026-11-23T01:00:00", "end": "2026-11-24T00:59:59", "allDay": True, "subject": "Time off"}
    ]


async def test_what_is_said_shows_at_once(visit: Visit) -> None:
    here = visit.organisation.teams.speaking("ann").conversation
    async with visit.live("ann") as snapshots:
        assert (await anext(snapshots))["messages"] == []
        here.add({"type": "message", "text": "Hello"}, by_bot=True)
        shown = (await anext(snapshots))["messages"]
    assert [(message["text"], message["byBot"]) for message in shown] == [("Hello", True)]


async def test_what_is_said_in_slack_shows_at_once_and_can_be_pressed(visit: Visit) -> None:
    async with visit.live("ann") as snapshots:
        assert (await anext(snapshots))["slack"]["messages"] == []
        assert await visit.post("slack/say", **{"as": "ann", "text": "/timeoff", "channel": "C0GENERAL01"}) == 204
        shown = await anext(snapshots)
        while len(shown["slack"]["messages"]) < 2:
            shown = await anext(snapshots)
    command, card = shown["slack"]["messages"]
    assert [channel["name"] for channel in shown["slack"]["channels"]] == ["general", "directmessage"]
    assert (command["text"], command["kind"], command["author"]) == ("/timeoff", "me", "Ann Ash")
    assert (card["kind"], card["channel"], card["ephemeral"]) == ("app", "C0GENERAL01", True)
    [button] = card["blocks"][1]["elements"]
    pressed = {"message": card["id"], "block": card["blocks"][1]["block_id"], "action": button["action_id"]}
    assert await visit.post("slack/press", **{"as": "ann", **pressed}) == 204
    assert await visit.post("slack/press", **{"as": "ann", **pressed, "action": "other"}) == 404
    assert visit.organisation.slack.speaking("ann").messages[-1].text == "Done"


async def test_each_visit_to_the_direct_message_is_told(visit: Visit) -> None:
    assert await visit.post("slack/arrive", **{"as": "ann"}) == 204
    assert [told["path"] for told in visit.got] == ["/slack/events"]
    assert "app_home_opened" in visit.got[0]["told"]


async def test_what_is_no_object_is_refused(visit: Visit) -> None:
    async with visit.session.post(f"{visit.address}/page/teams/say", json=["hello"]) as response:
        assert response.status == 400


async def test_now_is_a_wall_time_of_who_speaks(visit: Visit) -> None:
    assert await visit.post("now", **{"as": "dai", "now": "2026-12-01T08:00"}) == 204
    assert visit.clock.said_at() == datetime(2026, 11, 30, 23, tzinfo=UTC)
    assert await visit.post("now", **{"as": "dai", "now": None}) == 204
    assert visit.clock.set_to is None


async def test_arriving_installs_the_bot_once(visit: Visit) -> None:
    assert await visit.post("teams/arrive", **{"as": "ann"}) == 204
    assert await visit.post("teams/arrive", **{"as": "ann"}) == 204
    assert [activity["type"] for activity in visit.got] == ["installationUpdate", "conversationUpdate"]


@pytest.mark.parametrize(
    ("what", "body", "status"),
    [
        ("teams/say", {"as": "zoe", "text": "hello"}, 404),
        ("teams/say", {"as": "ann", "text": "break"}, 502),
        ("teams/say", {"as": "ann"}, 400),
        ("teams/say", {"as": "ann", "text": ["hello"]}, 400),
        ("teams/act", {"as": "ann", "message": "1", "action": {}}, 404),
        ("teams/act", {"as": "ann", "message": "1"}, 400),
        ("slack/say", {"as": "zoe", "text": "hello"}, 404),
        ("slack/say", {"as": "ann"}, 400),
        ("slack/press", {"as": "ann", "message": "1", "block": "a", "action": "b"}, 404),
        ("slack/press", {"as": "ann", "message": "1"}, 400),
        ("now", {"as": "ann", "now": "soon"}, 400),
    ],
)
async def test_what_does_not_work_is_told(visit: Visit, what: str, body: Json, status: int) -> None:
    assert await visit.post(what, **body) == status


async def test_nobody_has_no_chat(visit: Visit) -> None:
    async with visit.session.get(f"{visit.address}/page/live", params={"as": "zoe"}) as response:
        assert response.status == 404
