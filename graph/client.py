"""The only sender to Graph."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from uuid import uuid4

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHandlerType,
    ClientOSError,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    ServerDisconnectedError,
)
from yarl import URL

from graph import answer, retry
from graph.answer import Answer
from graph.json_value import Json
from graph.request import Request
from timeoff.errors import TimeOffError, Unreachable

GRAPH = "https://graph.microsoft.com"
CONCURRENT = 4  # Outlook's limit for one application: https://learn.microsoft.com/graph/throttling-limits
BODY_LIMIT = 4 * 1024 * 1024  # bytes
REFUSAL = "%s: %s, client-request-id %s, request-id %s"  # what Microsoft's support asks for

log = logging.getLogger(__name__)


class Client:
    """Sends requests, and sends them again where that cannot do anything twice.

    Redirects are not followed: the token is for this host only.
    """

    def __init__(
        self,
        session: ClientSession,
        root: str = GRAPH,
        version: str = "v1.0",
        *,
        timeout: float = 15,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """The session trusts the host's certificate; the timeout (seconds) is for one request as a whole."""
        self._session = session
        self._base = f"{root.rstrip('/')}/{version}"
        self._timeout = ClientTimeout(total=timeout, connect=min(5, timeout))
        self._pause = pause
        self._slots = asyncio.Semaphore(CONCURRENT)

    async def send(self, request: Request, token: str) -> Json:
        """The answer's JSON object, empty where there is none. Raises TimeOffError."""
        tried, waited = 0, 0.0
        while True:
            got, tried = await self._try(request, token), tried + 1
            wait = retry.pause(request, got, tried, waited)
            if wait is None:
                break
            waited += wait
            await self._pause(wait)
        if isinstance(got, TimeOffError):
            raise got
        return answer.read(request, got)

    def path(self, link: str) -> str | None:
        """The path of a link to a next page; None where it leads elsewhere."""
        return link.removeprefix(self._base) if link.startswith(f"{self._base}/") else None

    async def _try(self, request: Request, token: str) -> Answer | TimeOffError:
        try:
            async with self._slots:
                return await self._sent(request, token)
        except TimeOffError as error:
            return error
        except (ClientConnectorError, ConnectionTimeoutError) as error:
            return Unreachable(f"{request.method}: {type(error).__name__}")
        except (ClientError, OSError) as error:
            return answer.no_answer(request, f"{request.method}: {type(error).__name__}")

    async def _sent(self, request: Request, token: str) -> Answer:
        id_, data = str(uuid4()), None
        headers = {"Authorization": f"Bearer {token}", "client-request-id": id_, "Accept": "application/json"}
        if request.body is not None:
            headers["Content-Type"], data = "application/json", json.dumps(request.body).encode()
        async with self._session.request(
            request.method,
            URL(self._base + request.path, encoded=True),
            data=data,
            headers=headers,
            timeout=self._timeout,
            allow_redirects=False,
            middlewares=(_once,),
        ) as response:
            if response.status >= 400:
                level = logging.INFO if response.status == 404 else logging.WARNING  # some mailboxes have no plan
                log.log(level, REFUSAL, request.method, response.status, id_, response.headers.get("request-id"))
            return Answer(response.status, response.headers, await _body(request, response))


class _TooLong(Exception):
    """The answer exceeds the limit."""


class _BrokenOff(ClientError):
    """The connection ended before the answer."""


async def _once(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
    """Keep aiohttp from sending PUT and DELETE a second time by itself, as it does after these two errors."""
    try:
        return await handler(request)
    except (ClientConnectorError, ConnectionTimeoutError):
        raise
    except (ClientOSError, ServerDisconnectedError):
        raise _BrokenOff from None


async def _body(request: Request, response: ClientResponse) -> bytes:
    """Of a failure the status says enough; raises what it means that a success cannot be read to its end."""
    try:
        return await _bounded(response)
    except (ClientError, OSError, _TooLong) as error:
        if response.ok:
            raise answer.unreadable(request, f"{request.method}: {type(error).__name__}") from None
        return b""


async def _bounded(response: ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > BODY_LIMIT:
            raise _TooLong
    return bytes(body)
