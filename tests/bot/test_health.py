"""Health: alive whatever others do, ready only while all that a turn needs can be had."""

import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.health import Health, Probe


async def fit() -> None:
    pass


async def broken() -> None:
    raise OSError("disk full")


async def stuck() -> None:
    await asyncio.Event().wait()


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
