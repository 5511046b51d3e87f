"""The sign-in pages over HTTP, to be mounted at /signin."""

from collections.abc import Mapping
from typing import assert_never

from aiohttp import web
from aiohttp.typedefs import Handler

from identity import cookie, form, pages, responses
from identity.cookie import Cookie
from identity.failing import answer_failures
from identity.hooks import Hooks
from identity.sign_ins import SignIns
from identity.steps import Arrival, Departure, Ending, Question, Stage


def application(sign_ins: SignIns, hooks: Hooks) -> web.Application:
    """The pages, and what is done in the chat when a sign-in ends."""
    browser = Browser(sign_ins, hooks)
    app = web.Application(middlewares=[answer_failures, browser.refuse])
    app.router.add_get("/start", browser.show)
    app.router.add_post("/start", browser.start)
    app.router.add_get("/slack", browser.from_slack, allow_head=False)
    app.router.add_post("/callback", browser.from_microsoft)
    app.router.add_get("/callback", browser.stop)
    app.router.add_post("/confirm", browser.confirm)
    return app


class Browser:
    """One handler for each stage. A secret leads from each to the next: the ticket to the first, then the cookie."""

    def __init__(self, sign_ins: SignIns, hooks: Hooks) -> None:
        self._sign_ins, self._hooks = sign_ins, hooks
        https = sign_ins.public_url.startswith("https:")
        self._cookie = Cookie(https=https)
        self._anywhere = "'self' https:" if https else "'self' https: http://localhost:*"

    async def show(self, request: web.Request) -> web.Response:
        """A page with a button. The ticket is left alone: scanners follow links, but press no buttons."""
        ticket = cookie.secret(request.query.get("ticket"))
        asker = await self._sign_ins.asker(ticket) if ticket else None
        if ticket is None or asker is None:
            return responses.end(request, Ending.EXPIRED)
        html = pages.start(responses.wording(request), ticket, in_slack=asker.channel == "slack")
        return responses.page(html, leads_to=self._anywhere)

    async def start(self, request: web.Request) -> web.Response:
        """Off to Slack or Entra ID, with a cookie to know the browser by."""
        answer = await form.read_own(request)
        return await self._go_on(request, Stage.START, cookie.secret(answer.get("ticket")), answer)

    async def from_slack(self, request: web.Request) -> web.Response:
        """Back from Slack, and on to Entra ID."""
        return await self._go_on(request, Stage.SLACK, self._cookie.read(request), dict(request.query))

    async def from_microsoft(self, request: web.Request) -> web.Response:
        """Back from Entra ID, which has the browser post its answer here."""
        answer = await form.read(request)
        return await self._go_on(request, Stage.MICROSOFT, self._cookie.read(request), answer)

    async def stop(self, request: web.Request) -> web.Response:
        """Back from an address of Entra ID's that somebody has changed, so that the answer is in the address bar.

        A cookie stays: the browser may be on its way through another sign-in.
        """
        await self._hooks.tell(await self._sign_ins.stop(request.query))
        html = pages.stopped(responses.wording(request))
        return responses.page(html, responses.STATUS[Ending.STOPPED], script=f"'sha256-{pages.SCRIPT_HASH}'")

    async def confirm(self, request: web.Request) -> web.Response:
        """The answer to our own question."""
        answer = await form.read_own(request)
        return await self._go_on(request, Stage.CONFIRM, self._cookie.read(request), answer)

    @web.middleware
    async def refuse(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """What is no form of a browser's gets a page as well."""
        try:
            return await handler(request)
        except form.NotAForm as refused:
            return responses.end(request, Ending.FAILED, refused.status)

    async def _go_on(
        self, request: web.Request, stage: Stage, secret: str | None, answer: Mapping[str, str]
    ) -> web.Response:
        step = await self._sign_ins.go_on(stage, secret or "", answer)
        match step:
            case Departure():
                return self._cookie.put(responses.away(step.address), step.secret)
            case Question():
                html = pages.question(responses.wording(request), step)
                return self._cookie.put(responses.page(html), step.secret)
            case Arrival():
                return await self._arrive(request, step)
            case _:
                assert_never(step)

    async def _arrive(self, request: web.Request, arrival: Arrival) -> web.Response:
        """The cookie ends with its sign-in; where none is known, it may belong to one that has gone on."""
        await self._hooks.tell(arrival)
        response = responses.end(request, arrival.ending)
        return self._cookie.end(response) if arrival.speaker else response
