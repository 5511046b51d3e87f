"""The sign-in pages over HTTP, to be mounted at /signin."""

import re
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from identity import form, pages
from identity.sign_ins import LIFETIME, Arrival, Ending, SignIns
from timeoff.errors import TimeOffError
from timeoff.person import Speaker

Hook = Callable[[Speaker], Awaitable[None]]  # tells the chat; raises nothing
SECRET = re.compile(r"[A-Za-z0-9_-]{43}")  # tickets, and what the cookie holds
ENDINGS: Mapping[Ending, tuple[Callable[[], str], int]] = {
    Ending.SIGNED_IN: (pages.signed_in, 200),
    Ending.DECLINED: (pages.declined, 200),
    Ending.OTHER_ACCOUNT: (pages.other_account, 403),
    Ending.EXPIRED: (pages.expired, 410),
    Ending.FAILED: (pages.failed, 400),
    Ending.UNAVAILABLE: (pages.failed, 503),
}


def application(sign_ins: SignIns, on_signed_in: Hook, on_refused: Hook) -> web.Application:
    """The pages, and what is done in the chat when somebody has signed in, or declined."""
    browser = Browser(sign_ins, on_signed_in, on_refused)
    app = web.Application()
    app.router.add_get("/start", browser.show)
    app.router.add_post("/start", browser.depart)
    app.router.add_post("/callback", browser.arrive)
    return app


class Browser:
    """One handler for each step."""

    def __init__(self, sign_ins: SignIns, on_signed_in: Hook, on_refused: Hook) -> None:
        self._sign_ins = sign_ins
        self._on_signed_in = on_signed_in
        self._on_refused = on_refused
        self._https = sign_ins.public_url.startswith("https:")
        self._cookie = "__Host-signin" if self._https else "signin"

    async def show(self, request: web.Request) -> web.Response:
        """A page with a button. The ticket is left alone: scanners follow links, but press no buttons."""
        ticket = _secret(request.query.get("ticket"))
        return self._page(pages.start(ticket)) if ticket else self._page(pages.expired(), 410)

    async def depart(self, request: web.Request) -> web.Response:
        """Off to Entra ID, with a cookie to know the browser by."""
        try:
            ticket = _secret((await form.read(request)).get("ticket"))
            departure = await self._sign_ins.depart(ticket) if ticket else None
        except form.NotAForm as refused:
            return self._page(pages.failed(), refused.status)
        except TimeOffError:
            return self._page(pages.failed(), 503)
        if departure is None:
            return self._page(pages.expired(), 410)
        response = self._page("", 303)
        response.headers["Location"] = departure.address
        self._set_cookie(response, departure.secret)
        return response

    async def arrive(self, request: web.Request) -> web.Response:
        """Back from Entra ID, which has the browser post its answer here."""
        try:
            arrival = await self._arrival(_secret(request.cookies.get(self._cookie)), await form.read(request))
        except form.NotAForm as refused:
            return self._page(pages.failed(), refused.status)
        await self._tell(arrival)
        page, status = ENDINGS[arrival.ending]
        response = self._page(page(), status)
        response.del_cookie(self._cookie, path="/", secure=self._https, httponly=True)
        return response

    async def _arrival(self, secret: str | None, answer: Mapping[str, str]) -> Arrival:
        return await self._sign_ins.arrive(secret, answer) if secret else Arrival(Ending.EXPIRED)

    async def _tell(self, arrival: Arrival) -> None:
        if arrival.speaker and arrival.ending is Ending.SIGNED_IN:
            await self._on_signed_in(arrival.speaker)
        if arrival.speaker and arrival.ending is Ending.DECLINED:
            await self._on_refused(arrival.speaker)

    def _set_cookie(self, response: web.Response, secret: str) -> None:
        """Entra ID's page posts to us, so the cookie has to come along from another site."""
        response.set_cookie(
            self._cookie,
            secret,
            max_age=LIFETIME,
            path="/",
            httponly=True,
            secure=self._https,
            samesite="None" if self._https else "Lax",
        )

    def _page(self, html: str, status: int = 200) -> web.Response:
        """The form may lead on to Entra ID, and from there to wherever an organisation has its people sign in."""
        targets = "'self' https:" if self._https else "'self' https: http://localhost:*"
        policy = (
            f"default-src 'none'; style-src 'sha256-{pages.STYLE_HASH}'; form-action {targets}; "
            "frame-ancestors 'none'; base-uri 'none'"
        )
        headers = {
            "Content-Security-Policy": policy,
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(text=html, status=status, content_type="text/html", headers=headers)


def _secret(told: str | None) -> str | None:
    """None for what can be none of ours."""
    return told if told and SECRET.fullmatch(told) else None
