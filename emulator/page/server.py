"""What the page asks for: its files, a stream of snapshots, and to act for a person."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

from aiohttp import web

from emulator.clock import Clock
from emulator.organisation import Organisation
from emulator.page.snapshot import snapshot, who
from emulator.teams.bot import BotFailed
from emulator.teams.changes import Changes
from emulator.teams.speaking import Nobody, Speaking

Json = dict[str, Any]

FILES = Path(__file__).parent / "static"
RENDERER = Path(__file__).parents[2] / "node_modules" / "adaptivecards" / "dist" / "adaptivecards.min.js"
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-cache",
}


class Page:
    """Answers at the root. The streams end when the application stops."""

    def __init__(self, organisation: Organisation, clock: Clock) -> None:
        self._organisation, self._clock = organisation, clock
        self._outside = Changes()  # of the plan and of the clock
        self._streams: set[asyncio.Task[Any]] = set()
        organisation.graph.on_change(lambda _: self._outside.tell())

    def mount(self, root: web.Application) -> None:
        root.router.add_get("/", self._index)
        root.router.add_get("/page/adaptivecards.js", self._renderer)
        root.router.add_get("/page/people", self._people)
        root.router.add_get("/page/live", self._live)
        root.router.add_post("/page/{act:arrive|say|act|now}", self._act)
        root.router.add_static("/page", FILES)
        root.on_shutdown.append(self._end)

    async def _index(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(FILES / "index.html", headers=HEADERS)

    async def _renderer(self, _: web.Request) -> web.StreamResponse:
        if not RENDERER.is_file():
            return web.Response(status=404, text="The card renderer is not there: make setup")
        return web.FileResponse(RENDERER, headers={"Content-Type": "text/javascript"})

    async def _people(self, _: web.Request) -> web.Response:
        return web.json_response(who(self._organisation.people))

    async def _live(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: a snapshot now, and after each change."""
        try:
            speaking = self._organisation.teams.speaking(request.query.get("as", ""))
        except Nobody as error:
            return _error(404, error)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        await response.prepare(request)
        task = asyncio.current_task()
        assert task is not None
        self._streams.add(task)
        try:
            await self._stream(speaking, response)
        except ConnectionResetError:  # the page has been closed
            return response
        finally:
            self._streams.discard(task)

    async def _stream(self, speaking: Speaking, response: web.StreamResponse) -> NoReturn:
        conversation = speaking.conversation
        while True:
            seen = (conversation.changes.count, self._outside.count)
            booked = self._organisation.graph.stored(speaking.client.person.oid)
            await response.write(f"data: {json.dumps(snapshot(conversation, booked, self._clock))}\n\n".encode())
            await _first(conversation.changes.beyond(seen[0]), self._outside.beyond(seen[1]))

    async def _act(self, request: web.Request) -> web.Response:
        """POST {"as", …}; answers 204, or says what went wrong."""
        acts: dict[str, Callable[[Speaking, Json], Awaitable[object]]] = {
            "arrive": lambda who, _: who.arrive(),
            "say": lambda who, body: who.say(str(body["text"])),
            "act": lambda who, body: who.act(who.conversation.get(body["message"]), body["action"]),
            "now": self._set,
        }
        try:
            body = await request.json()
            await acts[request.match_info["act"]](self._organisation.teams.speaking(body["as"]), body)
        except (ValueError, TypeError) as error:
            return _error(400, error)
        except (Nobody, KeyError) as error:
            return _error(404, error)
        except BotFailed as error:
            return _error(502, error)
        return web.Response(status=204)

    async def _set(self, speaking: Speaking, body: Json) -> None:
        """What "now" is: a wall time of the person, or null for real time."""
        now = body["now"]
        zone = ZoneInfo(speaking.client.person.zone)
        self._clock.set_to = None if now is None else datetime.fromisoformat(now).replace(tzinfo=zone)
        self._outside.tell()

    async def _end(self, _: web.Application) -> None:
        for task in self._streams:
            task.cancel()


async def _first(*awaited: Awaitable[None]) -> None:
    """Wait until one of them is through."""
    tasks = [asyncio.ensure_future(each) for each in awaited]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()


def _error(status: int, error: Exception) -> web.Response:
    return web.json_response({"error": str(error)}, status=status)
