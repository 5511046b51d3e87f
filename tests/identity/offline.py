"""Ways to providers in memory without a network: for a relying party over aiohttp, and for MSAL."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from identity.transport import Answer
from tests.identity.provider import Provider


@dataclass(frozen=True)
class Response:
    """What is read of an answer."""

    status: int
    body: bytes

    @property
    def content(self) -> "Response":
        return self

    async def iter_chunked(self, _: int) -> AsyncIterator[bytes]:
        yield self.body


@dataclass(frozen=True)
class Session:
    """What a relying party uses of aiohttp.ClientSession."""

    provider: Provider

    @asynccontextmanager
    async def request(
        self, _: str, url: str, data: Mapping[str, str] | None = None, **__: object
    ) -> AsyncIterator[Response]:
        yield Response(200, json.dumps(self.provider.answer(urlsplit(url).path, data or {})).encode())


@dataclass(frozen=True)
class Transport:
    """What MSAL uses of identity.transport.Transport."""

    provider: Provider

    def get(self, url: str, **_: object) -> Answer:
        return Answer(200, json.dumps(self.provider.answer(urlsplit(url).path, {})), {})

    def post(self, url: str, data: Any = None, **_: object) -> Answer:
        answer = self.provider.answer(urlsplit(url).path, data)
        return Answer(400 if "error" in answer else 200, json.dumps(answer), {})
