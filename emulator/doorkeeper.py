"""Who may drive the stand-in: programs of this machine, and its own page; no page of another site."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

LOCAL = ("localhost", "127.0.0.1")
DRIVING = ("/teams/say", "/teams/press", "/slack/say", "/slack/press", "/faults", "/page/")


@web.middleware
async def doorkeeper(request: web.Request, handler: Handler) -> web.StreamResponse:
    """403 for a name of this machine that is not its own, and for a page of another site that wants to drive."""
    if urlsplit(f"//{request.host}").hostname not in LOCAL or _foreign(request):
        return web.json_response({"error": "only this machine may do that"}, status=403)
    return await handler(request)


def _foreign(request: web.Request) -> bool:
    """Browsers name the page that a request comes from; programs name none."""
    origin = request.headers.get("Origin")
    return origin is not None and request.path.startswith(DRIVING) and urlsplit(origin).hostname not in LOCAL
