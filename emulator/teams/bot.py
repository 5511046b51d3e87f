"""The bot, as Teams calls it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import aiohttp

from emulator.speaking import BotFailed

Json = dict[str, Any]

PATIENCE = aiohttp.ClientTimeout(total=15)  # seconds; as long as the Bot Framework waits for an answer


@dataclass(frozen=True)
class Answer:
    """An HTTP status, and the JSON object that came with it, if one did."""

    status: int
    body: Json | None = None

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


@dataclass(frozen=True)
class Bot:
    """The messaging endpoint, e.g. https://bot.example.com/api/messages, and who signs what is sent there."""

    endpoint: str
    token: Callable[[], str]
    session: aiohttp.ClientSession

    async def deliver(self, activity: Json) -> Answer:
        """Raises BotFailed where no answer comes within 15 seconds."""
        headers = {"Authorization": f"Bearer {self.token()}", "Content-Type": "application/json; charset=utf-8"}
        body = BytesIO(json.dumps(activity).encode())  # a stream, since what a person says may be very long
        try:
            async with self.session.post(self.endpoint, data=body, headers=headers, timeout=PATIENCE) as response:
                return Answer(response.status, await _body(response))
        except (TimeoutError, aiohttp.ClientError) as error:
            raise BotFailed(f"the bot did not answer: {error or 'it took too long'}") from error

    async def tell(self, activity: Json) -> None:
        """Deliver something that asks for no more than to be accepted. Raises BotFailed."""
        answer = await self.deliver(activity)
        if not answer.ok:
            raise BotFailed(f"the bot answered {answer.status} to an activity of type {activity['type']}")


async def _body(response: aiohttp.ClientResponse) -> Json | None:
    if not await response.read():
        return None
    try:
        body = await response.json(content_type=None)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
