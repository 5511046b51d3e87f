"""A small stand-in for Slack's side: keeps what was called, answers as Slack does, and can be told to fail."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

Json = dict[str, Any]

ANN = {
    "id": "U0ANN",
    "team_id": "T0TEAM",
    "tz": "Europe/London",
    "locale": "en-GB",
    "deleted": False,
    "is_bot": False,
    "is_restricted": False,
}


@dataclass(frozen=True)
class Call:
    """A method of the Web API, or "response" for a response URL."""

    method: str
    sent: Json


@dataclass(frozen=True)
class Failure:
    """What the next call of a method gets instead; without an error it is a status."""

    method: str
    error: str | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


BROKEN_OFF = 0  # no answer at all


@dataclass
class Service:
    users: dict[str, Json] = field(default_factory=lambda: {"U0ANN": dict(ANN)})
    calls: list[Call] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    stamps: Any = field(default_factory=lambda: count(1))
    called: asyncio.Event = field(default_factory=asyncio.Event)

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/response/{name}", self._response)
        return app

    def of(self, *methods: str) -> list[Json]:
        """What was sent to these methods, in order."""
        return [call.sent for call in self.calls if call.method in methods]

    def texts(self, *methods: str) -> list[str]:
        return [str(sent["text"]) for sent in self.of(*methods)]

    async def _api(self, request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == "Bearer xoxb-token"
        sent = dict(request.query) | (await _fields(request))
        method = request.match_info["method"]
        failed = self._take(request, Call(method, sent))
        if failed:
            return failed
        answers: dict[str, Callable[[Json], Json]] = {
            "users.info": self._user,
            "conversations.open": lambda sent: {"channel": {"id": f"D{sent['users']}"}},
            "chat.postMessage": lambda sent: {"channel": sent["channel"], "ts": f"{next(self.stamps)}.0"},
        }
        return web.json_response({"ok": True} | (answers[method](sent) if method in answers else {}))

    async def _response(self, request: web.Request) -> web.Response:
        return self._take(request, Call("response", await request.json())) or web.Response(text="ok")

    def _take(self, request: web.Request, call: Call) -> web.Response | None:
        self.calls.append(call)
        self.called.set()
        failure = next((failure for failure in self.failures if failure.method == call.method), None)
        if failure is None:
            return None
        self.failures.remove(failure)
        if failure.status == BROKEN_OFF and request.transport:
            request.transport.close()
        body = {"ok": False, "error": failure.error}
        return web.json_response(body, status=failure.status, headers=failure.headers)

    def _user(self, sent: Json) -> Json:
        user = self.users.get(sent["user"])
        return {"user": user} if user else {"ok": False, "error": "user_not_found"}


async def _fields(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {name: str(value) for name, value in (await request.post()).items()}
