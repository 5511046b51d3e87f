"""Sending to Teams: the Bot Framework connector's REST calls, over one session.

botbuilder's own client fetches a token for each turn and blocks the event loop meanwhile, and retries nothing.
Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
"""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NamedTuple, Protocol
from urllib.parse import quote

from aiohttp import ClientConnectionError, ClientError, ClientSession, ClientTimeout
from yarl import URL

from bot.chat import Undelivered
from bot.host_list import trusted
from bot.placement import NoSuchMessage
from bot.teams.retry import pause
from timeoff.errors import TimeOffError

Json = dict[str, Any]

TIMEOUT = ClientTimeout(total=10, connect=5)  # seconds


class NotDelivered(Undelivered):
    """Teams did not take what was sent; the status is None where there was no answer. No words of a person in it."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.status = status


class MessageGone(NotDelivered, NoSuchMessage):
    """The message that was to be changed no longer exists."""


class Tokens(Protocol):
    """The bot's own access to the connector."""

    async def bot(self, *, fresh: bool = False) -> str:
        """A token, kept while it is good; `fresh` where the last one was refused. Raises TimeOffError."""


@dataclass(frozen=True)
class Place:
    """A conversation at the connector that serves it."""

    service_url: str
    conversation: str

    def activities(self, *path: str) -> URL:
        parts = "/".join(quote(part, safe="") for part in (self.conversation, "activities", *path))
        return URL(f"{self.service_url.rstrip('/')}/v3/conversations/{parts}", encoded=True)


class Answer(NamedTuple):
    """What the connector said."""

    status: int
    retry_after: str | None
    body: bytes

    def json(self) -> Json:
        """Raises NotDelivered unless the call succeeded."""
        if self.status == 404:
            raise MessageGone("there is no such message", 404)
        if not 200 <= self.status < 300:
            raise NotDelivered(f"the connector says {self.status}", self.status)
        try:
            told = json.loads(self.body or b"{}")
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}


# A connection that broke, often one kept open too long: it may have arrived, but twice is better than never.
BROKEN_OFF = Answer(HTTPStatus.GATEWAY_TIMEOUT, None, b"")


class Connector:
    """Sends to places on the listed hosts only, since the bot's token goes with each call."""

    def __init__(
        self,
        session: ClientSession,
        tokens: Tokens,
        hosts: frozenset[str],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._session = session
        self._tokens = tokens
        self._hosts = hosts
        self._sleep = sleep

    async def send(self, place: Place, activity: Json, reply_to: str | None = None) -> str | None:
        """The id of the new message. Raises NotDelivered, as all of these do."""
        answer = await self._call("POST", place, (reply_to,) if reply_to else (), activity)
        return answer.get("id")

    async def update(self, place: Place, message: str, activity: Json) -> None:
        """Raises NoSuchMessage too."""
        await self._call("PUT", place, (message,), activity)

    async def delete(self, place: Place, message: str) -> None:
        """Raises NoSuchMessage too."""
        await self._call("DELETE", place, (message,), None)

    async def _call(self, method: str, place: Place, path: tuple[str, ...], body: Json | None) -> Json:
        if not trusted(place.service_url, self._hosts):
            raise NotDelivered("the service URL is not on the list")
        url = place.activities(*path)
        answer = await self._patiently(method, url, await _got(self._tokens.bot()), body)
        if answer.status == 401:
            answer = await self._patiently(method, url, await _got(self._tokens.bot(fresh=True)), body)
        return answer.json()

    async def _patiently(self, method: str, url: URL, token: str, body: Json | None) -> Answer:
        answer, retries = await self._once(method, url, token, body), 0
        while (wait := pause(answer.status, answer.retry_after, retries, random.random())) is not None:
            await self._sleep(wait)
            answer, retries = await self._once(method, url, token, body), retries + 1
        return answer

    async def _once(self, method: str, url: URL, token: str, body: Json | None) -> Answer:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json; charset=utf-8"}
        data = (
            None
            if body is None
            else json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
        )
        try:
            async with self._session.request(
                method, url, data=data, headers=headers, allow_redirects=False, timeout=TIMEOUT
            ) as response:
                return Answer(response.status, response.headers.get("Retry-After"), await response.read())
        except ClientConnectionError:
            return BROKEN_OFF
        except (ClientError, TimeoutError) as error:
            raise NotDelivered(f"the connector does not answer: {type(error).__name__}") from None


async def _got(token: Awaitable[str]) -> str:
    """A turn must not take this for a fault of the person's own access."""
    try:
        return await token
    except TimeOffError as error:
        raise NotDelivered(f"there is no token for the connector: {type(error).__name__}") from None
