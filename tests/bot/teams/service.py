"""A small stand-in for Teams' connector: keeps what was sent, and can be told to fail."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    token: str
    activity: dict[str, Any]


@dataclass(frozen=True)
class Failure:
    status: int
    headers: dict[str, str] = field(default_factory=dict)


BREAK_OFF = Failure(0)  # no answer at all


@dataclass
class Service:
    """Failures are answered first, in order. `body` is what a new message is answered with, in place of its id."""

    calls: list[Call] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    body: bytes | None = None
    called: asyncio.Event = field(default_factory=asyncio.Event)

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._take)
        return app

    @property
    def sent(self) -> list[dict[str, Any]]:
        """New messages, in order."""
        return [call.activity for call in self.calls if call.method == "POST" and call.activity["type"] == "message"]

    @property
    def updates(self) -> list[Call]:
        return [call for call in self.calls if call.method == "PUT"]

    async def _take(self, request: web.Request) -> web.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        activity = await request.json() if request.can_read_body else {}
        self.calls.append(Call(request.method, request.raw_path, token, activity))
        self.called.set()
        if self.failures:
            failure = self.failures.pop(0)
            if failure is BREAK_OFF and request.transport:
                request.transport.close()
            return web.json_response({"error": {}}, status=failure.status, headers=failure.headers)
        if self.body is not None:
            return web.Response(body=self.body)
        return web.json_response({"id": f"m{len(self.calls)}"} if request.method == "POST" else {})


@dataclass
class Tokens:
    """The bot's own tokens: a fresh one has another number."""

    number: int = 1

    async def bot(self, *, fresh: bool = False) -> str:
        self.number += fresh
        return f"token{self.number}"
