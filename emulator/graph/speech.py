"""The outside of every answer: Graph's headers, and its shape for whatever went wrong."""

import json
from collections.abc import Mapping
from typing import Any, Final
from uuid import uuid4

from aiohttp import web
from aiohttp.typedefs import Handler

from emulator.graph import errors
from emulator.graph.errors import GraphError
from emulator.people import Person

CONTENT_TYPE: Final = (
    "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8"
)


@web.middleware
async def speak(request: web.Request, handler: Handler) -> web.StreamResponse:
    request_id = str(uuid4())
    ids = {"request-id": request_id, "client-request-id": request.headers.get("client-request-id", request_id)}
    response = await _answer(request, handler, ids)
    response.headers.update(ids)
    return response


async def _answer(request: web.Request, handler: Handler, ids: Mapping[str, str]) -> web.StreamResponse:
    try:
        response = await handler(request)
    except GraphError as error:
        return _refuse(error, ids)
    except web.HTTPMethodNotAllowed as error:
        allowed = ", ".join(sorted(error.allowed_methods))
        return _refuse(errors.not_supported(allowed, "The method is not supported for this resource."), ids)
    except web.HTTPNotFound:
        return _refuse(errors.no_such_segment(request.path), ids)
    except web.HTTPException as error:
        return _refuse(errors.with_status(error.status, {}), ids)
    if response.status >= 400 and isinstance(response, web.Response) and not response.body:
        return _refuse(errors.with_status(response.status, response.headers), ids)
    return response


def say(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    return web.Response(
        text=json.dumps(body), status=status, headers={**_kept(headers or {}), "Content-Type": CONTENT_TYPE}
    )


def metadata(request: web.Request) -> str:
    """Contexts name the real service, wherever the stand-in runs."""
    return f"https://graph.microsoft.com/{request.match_info['version']}/$metadata"


def context(request: web.Request, person: Person, of: str) -> str:
    return f"{metadata(request)}#users('{person.oid}')/{of}"


def _refuse(error: GraphError, ids: Mapping[str, str]) -> web.Response:
    return say(error.body(ids), error.status, error.headers)


def _kept(headers: Mapping[str, str]) -> Mapping[str, str]:
    """All headers but those that describe another body."""
    return {name: value for name, value in headers.items() if name not in ("Content-Type", "Content-Length")}
