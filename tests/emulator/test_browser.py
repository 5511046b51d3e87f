"""Pressing a button that opens a page: what a person's browser makes of it."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from emulator.browser import Browser, SignInFailed
from emulator.people import named
from tests.emulator.listening import Listening
from tests.emulator.tiny_bot import Json, TinyBot, office

CHOOSE = """<form method="post"><input type="hidden" name="ticket" value="t&amp;1">
<button name="username" value="ann@contoso.example">Ann</button>
<button name="username" value="ben@contoso.example">Ben</button></form>"""
CONSENT = """<form method="post" action="/done"><button name="consent" value="cancel">No</button>
<button name="consent" value="accept">Yes</button></form>"""


async def site(request: web.Request) -> web.Response:
    """Asks who it is, then whether that is fine, and shows what was answered, with a cookie to be brought along."""
    pages = {("GET", "/start"): CHOOSE, ("POST", "/start"): CONSENT, ("GET", "/loop"): '<form action="/loop"></form>'}
    if request.path == "/gone":
        return web.Response(status=410)
    page = pages.get((request.method, request.path))
    if page is None:
        return web.Response(text=f"{await request.text()} {request.cookies.get('answered', '')}")
    response = web.Response(text=page, content_type="text/html")
    response.set_cookie("answered", (await request.text()).replace("&", " "), samesite="Lax")
    return response


@pytest.fixture
async def address() -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{page:.*}", site)
    async with Listening() as listening:
        await listening.serve(app)
        yield listening.address


@pytest.mark.parametrize(("accepts", "consent"), [(True, "accept"), (False, "cancel")])
async def test_a_browser_answers_as_its_person_would(address: str, accepts: bool, consent: str) -> None:
    async with Browser(named("ben"), accepts=accepts) as browser:
        last = await browser.sign_in(f"{address}/start")
    assert last.startswith(f"consent={consent} ")
    assert "ticket=t%261 username=ben%40contoso.example" in last


@pytest.mark.parametrize("path", ["/loop", "/gone"])
async def test_pages_that_lead_nowhere_are_a_failure(address: str, path: str) -> None:
    async with Browser(named("ben")) as browser:
        with pytest.raises(SignInFailed):
            await browser.sign_in(address + path)


async def test_a_page_that_cannot_be_opened_is_a_bad_gateway() -> None:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "message":
            button = {"type": "signin", "title": "Anmelden", "value": "http://localhost:1/start"}
            content = {"text": "Wer bist du?", "buttons": [button]}
            card = {"contentType": "application/vnd.microsoft.card.oauth", "content": content}
            await bot.post(activity, attachments=[card])
        return web.Response()

    async with office(turn) as here:
        asked = await here.ask("say", **{"as": "chloe", "text": "frei"})
        pressed = await here.ask("press", **{"as": "chloe", "label": "Sign in"})
    assert asked[1] == {"replies": [{"text": "Wer bist du?", "buttons": ["Anmelden"]}]}
    assert pressed == (502, {"error": "/start could not be opened"})
