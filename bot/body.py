"""The body of a request, as it came."""

import asyncio

from aiohttp import ClientError, web

from bot.rejected import Rejected


async def read(request: web.Request, largest: int, slowest: float) -> bytes:
    """At most so many bytes, within so many seconds. Raises Rejected."""
    try:
        async with asyncio.timeout(slowest):
            return await _read(request, largest)
    except TimeoutError:
        raise Rejected(408, "the body did not come in time") from None
    except (ClientError, web.RequestPayloadError, ConnectionResetError):
        raise Rejected(400, "the body cannot be read") from None


async def _read(request: web.Request, largest: int) -> bytes:
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > largest:
            raise Rejected(413, "the body is too large")
    return bytes(body)
