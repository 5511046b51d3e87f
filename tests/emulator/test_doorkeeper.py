"""Only this machine drives the stand-in."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from emulator.doorkeeper import doorkeeper


async def ok(_: web.Request) -> web.Response:
    return web.Response()


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/teams/say", {}, 200),
        ("/teams/say", {"Origin": "http://localhost:8365"}, 200),
        ("/teams/say", {"Origin": "https://evil.example"}, 403),
        ("/teams/say", {"Origin": "null"}, 403),
        ("/slack/press", {"Origin": "https://evil.example"}, 403),
        ("/faults", {"Origin": "https://evil.example"}, 403),
        ("/entra/authorize", {"Origin": "null"}, 200),
        ("/teams/say", {"Host": "evil.example"}, 403),
        ("/", {"Host": "127.0.0.1:8365"}, 200),
    ],
)
async def test_who_may_drive(path: str, headers: dict[str, str], status: int) -> None:
    app = web.Application(middlewares=[doorkeeper])
    app.router.add_post("/{any:.*}", ok)
    async with TestClient(TestServer(app)) as client:
        assert (await client.post(path, headers=headers)).status == status
