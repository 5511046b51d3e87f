"""Failures on demand: wrong statuses, slow answers and broken connections, before or after a change was carried out."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import UnionType
from typing import Any, Literal, get_args

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

Moment = Literal["before", "after"]


@dataclass(frozen=True)
class Fault:
    """What happens to the next requests that a service gets (entra, graph, teams …).

    It concerns requests of one method (None: any) whose path contains a text (None: any), `times` times. First comes
    the delay (seconds); then a `drop` closes the connection without an answer, before or after the request was carried
    out; else a `status` is answered with headers and body (JSON; None: the service's own way of saying so, where it has
    one), and the request is carried out only where `applied` is true. Without drop and status it is just slow.
    With `applied`, or with a drop after, the request is carried out first and the delay follows. A client may repeat by
    itself what changes nothing when a kept connection breaks (aiohttp does so once): drop such requests twice.
    """

    service: str
    method: str | None = None
    path: str | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    delay: float = 0
    drop: Moment | None = None
    applied: bool = False
    times: int = 1

    def __post_init__(self) -> None:
        for name, kind in _KINDS.items():
            if not isinstance(getattr(self, name), kind):
                raise ValueError(f"{name}: {getattr(self, name)!r} is not {kind}")
        if self.drop not in (None, *get_args(Moment)):
            raise ValueError("drop is before or after")
        if not all(isinstance(text, str) for header in self.headers.items() for text in header):
            raise ValueError("headers are texts")
        if self.status is not None and not 200 <= self.status < 600:
            raise ValueError("status is one of HTTP")

    @classmethod
    def from_json(cls, value: object) -> "Fault":
        """Raises ValueError that says what is wrong."""
        try:
            return cls(**value)  # type: ignore[arg-type]  # whatever came in: a wrong shape is a TypeError
        except TypeError as error:
            raise ValueError(str(error)) from error

    def concerns(self, service: str, request: web.Request) -> bool:
        return (
            self.service == service
            and self.method in (None, request.method)
            and (self.path is None or self.path in request.path)
        )

    async def befall(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer the request as this fault says."""
        response: web.StreamResponse | None = None
        if self.applied or self.drop == "after":
            response = await handler(request)
        await asyncio.sleep(self.delay)
        if self.drop:
            return _hang_up(request)
        if self.status is not None:
            return self._answer(self.status)
        return response or await handler(request)

    def _answer(self, status: int) -> web.Response:
        if self.body is None:
            return web.Response(status=status, headers=self.headers)
        return web.json_response(self.body, status=status, headers=self.headers)


_KINDS: Mapping[str, type | UnionType] = {
    "service": str,
    "method": str | None,
    "path": str | None,
    "status": int | None,
    "headers": Mapping,
    "delay": int | float,
    "applied": bool,
    "times": int,
}


def _hang_up(request: web.Request) -> web.Response:
    """Reset the connection, so that the caller sees no answer at all."""
    request.protocol.force_close()
    return web.Response()


class Faults:
    """The failures in waiting, in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._waiting.append(fault)

    def clear(self) -> None:
        self._waiting.clear()

    def middleware(self, service: str) -> Middleware:
        """What a service wears to be struck."""

        @web.middleware
        async def strike(request: web.Request, handler: Handler) -> web.StreamResponse:
            fault = self._next(service, request)
            return await (fault.befall(request, handler) if fault else handler(request))

        return strike

    def _next(self, service: str, request: web.Request) -> Fault | None:
        for index, fault in enumerate(self._waiting):
            if fault.concerns(service, request):
                left = fault.times - 1
                self._waiting[index : index + 1] = [replace(fault, times=left)] if left > 0 else []
                return fault
        return None

    def routes(self) -> web.Application:
        """POST adds a fault (its fields as JSON), DELETE takes all back; to be mounted at /faults."""
        app = web.Application()
        app.router.add_post("", self._post)
        app.router.add_delete("", self._delete)
        return app

    async def _post(self, request: web.Request) -> web.Response:
        try:
            self.add(Fault.from_json(await request.json()))
        except ValueError as error:
            return web.json_response({"error": str(error)}, status=400)
        return web.Response(status=204)

    async def _delete(self, _: web.Request) -> web.Response:
        self.clear()
        return web.Response(status=204)
