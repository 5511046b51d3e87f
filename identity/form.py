"""Forms that a browser sends, as the HTML standard has them."""

import asyncio
from collections.abc import Mapping
from urllib.parse import parse_qsl

from aiohttp import ClientError, web

LARGEST = 64 * 1024  # bytes
SLOWEST = 5.0  # seconds
MOST = 50  # fields
OWN = {"same-origin", "none"}  # none: the person has opened it by hand, as by loading it again
KIND = "application/x-www-form-urlencoded"


class NotAForm(Exception):
    """The HTTP status that says why."""

    def __init__(self, status: int) -> None:
        super().__init__(f"{status}")
        self.status = status


async def read(request: web.Request, slowest: float = SLOWEST) -> Mapping[str, str]:
    """The fields, of UTF-8 and urlencoded alone. Raises NotAForm.

    https://url.spec.whatwg.org/#application/x-www-form-urlencoded
    """
    if request.content_type != KIND or (request.charset or "utf-8").lower() != "utf-8":
        raise NotAForm(415)
    try:
        async with asyncio.timeout(slowest):
            body = await _body(request)
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST))
    except TimeoutError:
        raise NotAForm(408) from None
    except (ClientError, web.RequestPayloadError, ValueError):
        raise NotAForm(400) from None


async def read_own(request: web.Request) -> Mapping[str, str]:
    """As `read`, for forms on our own pages: no page of another site may fill them in. Raises NotAForm.

    Old browsers do not say where a form was, and pass: what counts in the end is the secret in it.
    https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in OWN:
        raise NotAForm(403)
    return await read(request)


async def _body(request: web.Request) -> bytes:
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LARGEST:
            raise NotAForm(413)
    return bytes(body)
