"""The stream that keeps the page up to date."""

import asyncio
import json
from collections.abc import Awaitable
from contextlib import suppress
from typing import Any, NoReturn

from aiohttp import web

from emulator.changes import Changes
from emulator.clock import Clock
from emulator.organisation import Organisation
from emulator.page.snapshot import snapshot
from emulator.slack.client import Client
from emulator.speaking import Nobody
from emulator.teams.conversation import Conversation

MINUTE = 60.0  # seconds, after which the page shows another time


class Live:
    """Server-sent events: a snapshot now, after each change and each minute, until the page is closed."""

    def __init__(self, organisation: Organisation, clock: Clock, changes: Changes) -> None:
        """`changes` are those outside of the chats: of the plan, and of the clock."""
        self._organisation, self._clock, self._changes = organisation, clock, changes
        self._streams: set[asyncio.Task[Any]] = set()

    async def get(self, request: web.Request) -> web.StreamResponse:
        """GET /page/live?as=NAME"""
        name = request.query.get("as", "")
        try:
            teams, slack = self._organisation.teams.speaking(name), self._organisation.slack.speaking(name)
        except Nobody as error:
            return web.json_response({"error": str(error)}, status=404)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        await response.prepare(request)
        stream = asyncio.ensure_future(self._stream(teams.conversation, slack.client, response))
        self._streams.add(stream)
        stream.add_done_callback(self._streams.discard)
        with suppress(ConnectionResetError, asyncio.CancelledError):  # closed by the page, or by `end`
            await stream
        return response

    async def end(self, _: web.Application) -> None:
        for stream in self._streams:
            stream.cancel()

    async def _stream(self, chat: Conversation, slack: Client, response: web.StreamResponse) -> NoReturn:
        watched = (chat.changes, slack.inbox.changes, self._changes)
        while True:
            seen = [changes.count for changes in watched]
            shown = snapshot(chat, slack, self._organisation.graph.stored(slack.person.oid), self._clock)
            await response.write(f"data: {json.dumps(shown)}\n\n".encode())
            await _first(*(changes.beyond(count) for changes, count in zip(watched, seen, strict=True)))


async def _first(*awaited: Awaitable[None]) -> None:
    """Wait until one of them is through, or a minute has passed."""
    tasks = [asyncio.ensure_future(each) for each in awaited]
    try:
        await asyncio.wait(tasks, timeout=MINUTE, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
