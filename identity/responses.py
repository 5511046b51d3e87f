"""The pages as answers over HTTP: the status of each, and what the browser may do with it."""

from collections.abc import Mapping

from aiohttp import web

from identity import pages
from identity.steps import Ending
from identity.wording.choose import choose
from identity.wording.wording import Wording

STATUS: Mapping[Ending, int] = {
    Ending.SIGNED_IN: 200,
    Ending.LINKED: 200,
    Ending.DECLINED: 200,
    Ending.OTHER_ACCOUNT: 403,
    Ending.OTHER_SPEAKER: 403,
    Ending.EXPIRED: 410,
    Ending.STOPPED: 400,
    Ending.FAILED: 400,
    Ending.UNAVAILABLE: 503,
}


def wording(request: web.Request) -> Wording:
    """In the language that the browser asks for."""
    return choose(request.headers.get("Accept-Language", ""))


def end(request: web.Request, ending: Ending, status: int | None = None) -> web.Response:
    """How it ended; with this status instead of the usual one, where that says more."""
    return page(pages.ending(wording(request), ending), status or STATUS[ending])


def away(address: str) -> web.Response:
    """The browser goes to another's page."""
    answer = page("", 303)
    answer.headers["Location"] = address
    return answer


def page(html: str, status: int = 200, *, leads_to: str = "'self'", script: str = "'none'") -> web.Response:
    """Where its form leads, and all that follows from there by redirects, has to be said beforehand.

    That is the provider, and from there wherever an organisation has its people sign in.
    """
    policy = (
        f"default-src 'none'; style-src 'sha256-{pages.STYLE_HASH}'; script-src {script}; form-action {leads_to}; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
    strict = {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(text=html, status=status, content_type="text/html", headers=strict)
