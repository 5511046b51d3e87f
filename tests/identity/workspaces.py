"""Sign in with Slack, over real https: a workspace, and who is in it."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from aiohttp.test_utils import unused_port

from tests.identity.provider import Provider
from tests.stand_in import StandIn
from timeoff.person import Speaker

TEAM = "T0CONTOSO01"
ISSUER = "https://slack.com"


def member(name: str) -> Speaker:
    return Speaker("slack", TEAM, f"U0{name.upper()}00001")


def claims(speaker: Speaker, name: str) -> dict[str, Any]:
    """What Slack says of a member: https://docs.slack.dev/reference/methods/openid.connect.token"""
    return {
        "sub": speaker.user,
        "name": name,
        "https://slack.com/user_id": speaker.user,
        "https://slack.com/team_id": speaker.tenant,
        "https://slack.com/team_name": "Contoso",
    }


@dataclass(frozen=True)
class Workspace:
    provider: Provider

    def sign_in(self, url: str, speaker: Speaker, name: str = "Ann Example") -> str:
        """The member signs in at the address; where the browser is sent."""
        answer = self.provider.sign_in(url, claims(speaker, name))
        return f"{self.provider.redirect_uri}?{urlencode(answer)}"

    async def answer(self, request: web.Request) -> web.Response:
        form: Mapping[str, str] = dict(await request.post())  # type: ignore[arg-type]  # nobody sends files
        answer = self.provider.answer(request.path, form)
        return web.json_response({"ok": "error" not in answer, **answer})


@asynccontextmanager
async def run(stand_in: StandIn) -> AsyncIterator[Workspace]:
    """Until the end of the block. Its faults are those of "slack"."""
    url = f"https://localhost:{unused_port()}"
    workspace = Workspace(Provider(ISSUER, url, f"{stand_in.public_url}/signin/slack"))
    app = web.Application(middlewares=[stand_in.faults.middleware("slack")])
    app.router.add_route("*", "/{path:.*}", workspace.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = int(url.rpartition(":")[2])
    await web.TCPSite(runner, "localhost", port, ssl_context=stand_in.certificate.server_context()).start()
    yield workspace
    await runner.cleanup()
