"""How Entra ID refuses a program: JSON in its own shape, never to be kept."""

from collections.abc import Mapping
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from emulator.entra import errors
from emulator.entra.errors import EntraError

NO_STORE: Final = {"Cache-Control": "no-store, no-cache", "Pragma": "no-cache"}


@web.middleware
async def speak(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Put an empty refusal, which only a fault makes, into words."""
    response = await handler(request)
    if response.status < 400 or not isinstance(response, web.Response) or response.body:
        return response
    waits = {name: value for name, value in response.headers.items() if name == "Retry-After"}
    return refuse(errors.unavailable(response.status), request, waits)


def refuse(error: EntraError, request: web.Request, headers: Mapping[str, str] | None = None) -> web.Response:
    body = error.body(request.headers.get("client-request-id"))
    return web.json_response(body, status=error.status, headers={**NO_STORE, **(headers or {})})
