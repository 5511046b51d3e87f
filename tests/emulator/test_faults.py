"""Failures on demand, worn by a service of one address."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer

from emulator.faults import Fault, Faults

Client = TestClient[web.Request, web.Application]


class Counter:
    """A service that counts what reaches it."""

    def __init__(self) -> None:
        self.reached = 0

    async def answer(self, _: web.Request) -> web.Response:
        self.reached += 1
        return web.Response(text="done")


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
async def client(counter: Counter, faults: Faults) -> AsyncIterator[Client]:
    service = web.Application(middlewares=[faults.middleware("counter")])
    service.router.add_route("*", "/{path:.*}", counter.answer)
    app = web.Application()
    app.add_subapp("/counter", service)
    app.add_subapp("/faults", faults.routes())
    async with TestClient(TestServer(app)) as client:
        yield client


async def post(client: Client, fault: Any) -> int:
    async with client.post("/faults", json=fault) as response:
        return response.status


async def get(client: Client, path: str = "/counter/a", method: str = "GET") -> tuple[int, str]:
    async with client.request(method, path) as response:
        return response.status, await response.text()


@pytest.mark.parametrize(
    ("fault", "method", "path", "status"),
    [
        ({"service": "counter", "status": 500}, "GET", "/a", 500),
        ({"service": "another", "status": 500}, "GET", "/a", 200),
        ({"service": "counter", "status": 500, "method": "POST"}, "GET", "/a", 200),
        ({"service": "counter", "status": 500, "method": "POST"}, "POST", "/a", 500),
        ({"service": "counter", "status": 500, "path": "/b"}, "GET", "/a", 200),
        ({"service": "counter", "status": 500, "path": "/b"}, "GET", "/a/b/c", 500),
        ({"service": "counter", "delay": 0.001}, "GET", "/a", 200),
    ],
)
async def test_strikes_what_it_concerns(client: Client, fault: Any, method: str, path: str, status: int) -> None:
    assert await post(client, fault) == 204
    assert (await get(client, f"/counter{path}", method))[0] == status
    assert (await get(client))[0] == 200 or status == 200


async def test_strikes_as_often_as_asked_in_the_order_asked(client: Client, counter: Counter) -> None:
    busy: dict[str, Any] = {"status": 429, "headers": {"Retry-After": "2.128"}, "body": {"a": 1}}
    for fault in [{"status": 502, "times": 2}, busy]:
        assert await post(client, {"service": "counter", **fault}) == 204
    assert [await get(client) for _ in range(4)] == [(502, ""), (502, ""), (429, '{"a": 1}'), (200, "done")]
    assert counter.reached == 1


async def test_takes_all_back(client: Client) -> None:
    assert await post(client, {"service": "counter", "status": 500, "times": 9}) == 204
    async with client.delete("/faults") as response:
        assert response.status == 204
    assert (await get(client))[0] == 200


@pytest.mark.parametrize(("drop", "reached"), [("before", 0), ("after", 1)])
async def test_breaks_the_connection(client: Client, counter: Counter, drop: Any, reached: int) -> None:
    assert await post(client, {"service": "counter", "drop": drop}) == 204
    async with ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.post(client.make_url("/counter/a"))
    assert counter.reached == reached


@pytest.mark.parametrize("fault", [{"status": 500, "applied": True}, {"applied": True}])
async def test_what_is_applied_reaches_the_service_first(client: Client, counter: Counter, fault: Any) -> None:
    assert await post(client, {"service": "counter", **fault}) == 204
    assert (await get(client))[0] == fault.get("status", 200)
    assert counter.reached == 1


@pytest.mark.parametrize(
    "fault",
    [
        [],
        "text",
        {},
        {"service": 1},
        {"service": "counter", "drop": "sometimes"},
        {"service": "counter", "status": "500"},
        {"service": "counter", "headers": "Retry-After: 1"},
        {"service": "counter", "headers": {"Retry-After": 1}},
        {"service": "counter", "status": 99},
        {"service": "counter", "delay": "1"},
        {"service": "counter", "weather": "rain"},
    ],
)
async def test_says_what_is_wrong_with_a_fault(client: Client, fault: Any) -> None:
    assert await post(client, fault) == 400
    assert (await get(client))[0] == 200


async def test_says_that_it_takes_json(client: Client) -> None:
    async with client.post("/faults", data=b"{") as response:
        assert response.status == 400


def test_is_checked_when_made_in_a_test_too() -> None:
    with pytest.raises(ValueError, match="drop"):
        Fault("graph", drop="sometimes")  # type: ignore[arg-type]  # what is tried here
