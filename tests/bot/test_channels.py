"""All channels as one."""

import asyncio
from dataclasses import dataclass, field

from aiohttp import web

from bot.channels import Channels
from dialogs.event import Event, SignedIn
from timeoff.person import Speaker


@dataclass
class Chat:
    path: str
    resumed: list[tuple[Speaker, Event]] = field(default_factory=list)
    closed: bool = False

    def routes(self) -> list[web.RouteDef]:
        async def answer(_: web.Request) -> web.Response:
            return web.Response()

        return [web.post(self.path, answer)]

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool]:
        self.resumed.append((speaker, event))
        return asyncio.create_task(asyncio.sleep(0, True))

    async def close(self) -> None:
        self.closed = True


async def test_speakers_are_reached_in_their_own_channel() -> None:
    teams, slack = Chat("/teams"), Chat("/slack")
    channels = Channels({"teams": teams, "slack": slack})
    ann = Speaker("slack", "T0", "U0")
    assert await channels.resume(ann, SignedIn())
    assert (teams.resumed, slack.resumed) == ([], [(ann, SignedIn())])
    assert not await channels.resume(Speaker("pager", "p", "1"), SignedIn())


async def test_all_channels_answer_and_close() -> None:
    teams, slack = Chat("/teams"), Chat("/slack")
    channels = Channels({"teams": teams, "slack": slack})
    assert [route.path for route in channels.routes()] == ["/teams", "/slack"]
    await channels.close()
    assert teams.closed
    assert slack.closed
