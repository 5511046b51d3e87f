"""How Slack says that something is wrong with it, or that it is asked too often."""

from aiohttp import web
from aiohttp.typedefs import Handler

WORDS = {429: "ratelimited", 503: "service_unavailable"}


@web.middleware
async def speak(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Put an empty refusal, which only a fault makes, into words: https://docs.slack.dev/apis/web-api/rate-limits."""
    response = await handler(request)
    if response.status < 400 or not isinstance(response, web.Response) or response.body:
        return response
    waits = {"Retry-After": response.headers.get("Retry-After", "30")} if response.status == 429 else {}
    body = {"ok": False, "error": WORDS.get(response.status, "internal_error")}
    return web.json_response(body, status=response.status, headers=waits)
