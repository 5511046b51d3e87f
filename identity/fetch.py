"""JSON objects over HTTP, from a host that is trusted, but not to be up, quick or brief."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from timeoff.errors import Unreachable

SECONDS = 5.0
LARGEST = 1024 * 1024  # bytes

Json = dict[str, Any]


async def fetch(
    session: ClientSession, url: str, form: Mapping[str, str] | None = None, *, seconds: float = SECONDS
) -> tuple[int, Json]:
    """The HTTP status (2xx or 4xx) and the object; with a form it is posted. Redirects are not followed.

    Raises Unreachable, for whatever else comes, or does not; its text has no address in it.
    """
    method, timeout = "GET" if form is None else "POST", ClientTimeout(total=seconds)
    try:
        async with session.request(method, url, data=form, timeout=timeout, allow_redirects=False) as response:
            if not _final(response.status):
                raise Unreachable(f"HTTP {response.status}")
            value = json.loads(await _body(response))
    except (ClientError, OSError, ValueError, RecursionError) as error:
        raise Unreachable(type(error).__name__) from None
    if not isinstance(value, dict):
        raise Unreachable("no JSON object")
    return response.status, value


def _final(status: int) -> bool:
    """Whether it says how the request came out, and asking again, or elsewhere, would not change that."""
    return 200 <= status < 300 or (400 <= status < 500 and status != 429)


async def _body(response: ClientResponse) -> bytes:
    """Raises ValueError where it exceeds the limit."""
    body = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > LARGEST:
            raise ValueError("too long")
    return bytes(body)
