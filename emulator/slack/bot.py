"""The app, as Slack calls it."""

import asyncio
import json
import secrets
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp

from emulator.slack import events
from emulator.slack.registration import Registration
from emulator.slack.signature import signed
from emulator.speaking import BotFailed

Json = dict[str, Any]

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


@dataclass(frozen=True)
class Timing:
    """Seconds: how long Slack waits for an answer, and before each of the three times that it tells an event again.

    Slack itself tells it again at once, after one minute and after five.
    """

    answer: float = 3.0
    again: tuple[float, ...] = (0.0, 1.0, 5.0)


USUAL = Timing()


@dataclass(frozen=True)
class Answer:
    """What the app said, or why there is nothing (http_timeout, connection_failed)."""

    status: int = 0
    kind: str = ""
    text: str = ""
    final: bool = False
    missing: str | None = None

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    @property
    def reason(self) -> str:
        """As told along with an event that is told again."""
        return self.missing or "http_error"


@dataclass(frozen=True)
class Bot:
    """Everything is signed. Each call raises BotFailed where the app does not take what it is told."""

    app: Registration
    session: aiohttp.ClientSession
    timing: Timing = USUAL

    async def command(self, form: dict[str, str]) -> Answer:
        """Whatever comes of it; raises nothing."""
        return await self._send("commands", FORM, urlencode(form).encode())

    async def interact(self, payload: Json) -> None:
        answer = await self._send("interactions", FORM, urlencode({"payload": json.dumps(payload)}).encode())
        if not answer.ok:
            raise BotFailed(f"the app did not take a pressed button: {_why(answer)}")

    async def notify(self, event: Json) -> None:
        """Tell an event, up to four times: https://docs.slack.dev/apis/events-api#retries."""
        body = json.dumps(event).encode()
        again: dict[str, str] = {}
        for number, wait in enumerate((0.0, *self.timing.again), start=1):
            await asyncio.sleep(wait)
            answer = await self._send("events", JSON, body, again)
            if answer.ok:
                return
            if answer.final:
                break
            again = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": answer.reason}
        raise BotFailed(f"the app did not take an event of type {event['event']['type']}: {_why(answer)}")

    async def verify(self) -> None:
        """Whether the app answers at its address for events."""
        challenge = secrets.token_urlsafe(32)
        body = json.dumps(events.url_verification(challenge, self.app)).encode()
        answer = await self._send("events", JSON, body)
        if not (answer.ok and challenge in answer.text):
            raise BotFailed(f"the app did not answer with the challenge: {_why(answer)}")

    async def _send(self, where: str, kind: str, body: bytes, more: dict[str, str] | None = None) -> Answer:
        headers = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            **signed(self.app.signing_secret, body, int(time.time())),
            **(more or {}),
        }
        patience = aiohttp.ClientTimeout(total=self.timing.answer)
        address = f"{self.app.address}/{where}"
        try:
            async with self.session.post(
                address, data=body, headers=headers, timeout=patience, allow_redirects=False
            ) as response:
                final = response.headers.get("X-Slack-No-Retry") == "1"
                return Answer(response.status, response.content_type, await response.text(), final)
        except TimeoutError:
            return Answer(missing="http_timeout")
        except aiohttp.ClientError:
            return Answer(missing="connection_failed")


def _why(answer: Answer) -> str:
    reasons = {"http_timeout": "it took too long", "connection_failed": "nobody answers"}
    return reasons.get(answer.missing or "", f"it answered {answer.status}")
