"""Bodies come as they are: a few compressed bytes can stand for more than a process can hold."""

from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler


@web.middleware
async def refuse_compressed(request: web.Request, handler: Handler) -> web.StreamResponse:
    """415, before anything of the body is read. The server must not decompress by itself (`auto_decompress`).

    https://www.rfc-editor.org/rfc/rfc9110#section-8.4
    """
    codings = {coding.strip().lower() for coding in request.headers.getall("Content-Encoding", ())}
    if codings - {"", "identity"}:
        return web.Response(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE, headers={"Accept-Encoding": "identity"})
    return await handler(request)
