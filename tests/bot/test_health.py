"""Health: alive whatever others do, ready only while all that a turn needs can be had."""

import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.health import Health, Probe, Probing


async def fit() -> None:
    pass


async def broken() -> None:
    raise OSError("disk full")


async def stuck() -> None:
    await asyncio.Event().wait()


async def test_however_many_ask_a_probe_works_once_at_a_time() -> None:
    asked, begun, held = [], asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        asked.append("once")
        begun.set()
        await held.wait()

    probing = Probing(slow)
    answers = asyncio.gather(*(probing.passes() for _ in range(5)))
    await begun.wait()
    held.set()
    assert await answers == [True] * 5
    assert asked == ["once"]
    assert await probing.passes()
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("probes", "stopping", "status"),
    [((fit,), False, 200), ((), False, 200), ((fit, broken), False, 503), ((stuck,), False, 503), ((fit,), True, 503)],
)
async def test_health(probes: tuple[Probe, ...], stopping: bool, status: int) -> None:
    health = Health(probes)
    health.stopping = stopping
    app = web.Application()
    app.add_routes(health.routes())
    async with TestClient(TestServer(app)) as client:
        assert (await client.get("/livez")).status == 200
        answer = await client.get("/readyz")
        assert answer.status == status
        assert "disk" not in await answer.text()
