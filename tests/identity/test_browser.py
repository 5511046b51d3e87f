"""Signing in with the browser: our pages and the stand-in's, over real HTTP."""

import logging
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from aiohttp import ClientSession, DummyCookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from multidict import CIMultiDictProxy

from emulator.faults import Fault
from emulator.people import Person, named
from emulator.signing import SigningKey
from identity import browser
from identity.assertions import Assertions
from identity.sign_ins import SignIns
from identity.tokens import Tokens
from tests.emulator.browser import Page
from tests.identity.kept import Kept
from tests.stand_in import StandIn, person, speaker
from timeoff.person import Speaker

ANN, BEN = named("ann"), named("ben")


@dataclass
class Told:
    """What the chat was told."""

    signed_in: list[Speaker] = field(default_factory=list)
    refused: list[Speaker] = field(default_factory=list)

    async def on_signed_in(self, speaker: Speaker) -> None:
        self.signed_in.append(speaker)

    async def on_refused(self, speaker: Speaker) -> None:
        self.refused.append(speaker)


@dataclass
class Surfer:
    """A browser without scripts that is at most on its way through one sign-in."""

    session: ClientSession
    told: Told = field(default_factory=Told)
    cookie: str = ""
    headers: CIMultiDictProxy[str] | None = None

    async def get(self, url: str) -> Page:
        return await self._send("GET", url)

    async def post(self, url: str, form: dict[str, str]) -> Page:
        return await self._send("POST", url, form)

    async def start(self, link: str) -> str:
        """Presses the only button of our page; the address that it leads to."""
        page = await self.get(link)
        assert (page.status, page.action) == (200, "start")
        left = await self.post(link.partition("?")[0], page.fields)
        assert left.status == 303
        assert self.headers is not None
        return self.headers["Location"]

    async def through_entra(self, url: str, who: Person, answer: str = "accept") -> Page:
        """Signs in at the stand-in; the page that posts us back."""
        page = await self.post(url, {"username": who.upn})
        if page.buttons:
            page = await self.post(url, {**page.fields, "consent": answer})
        return page

    async def sign_in(self, link: str, who: Person, answer: str = "accept") -> Page:
        """The page that it all ends with."""
        back = await self.through_entra(await self.start(link), who, answer)
        assert back.action
        return await self.post(back.action, back.fields)

    async def _send(self, method: str, url: str, form: dict[str, str] | None = None) -> Page:
        headers = {"Cookie": self.cookie} if self.cookie else {}
        async with self.session.request(method, url, data=form, headers=headers, allow_redirects=False) as response:
            self.headers = response.headers
            for name, morsel in SimpleCookie(response.headers.get("Set-Cookie", "")).items():
                self.cookie = f"{name}={morsel.value}"
            return Page(url, response.status, await response.text())


@pytest.fixture
async def surfer(stand_in: StandIn, sign_ins: SignIns) -> AsyncIterator[Surfer]:
    app, told = web.Application(), Told()
    app.add_subapp("/signin", browser.application(sign_ins, told.on_signed_in, told.on_refused))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "localhost", urlsplit(stand_in.public_url).port).start()
    async with ClientSession(cookie_jar=DummyCookieJar()) as session:
        yield Surfer(session, told)
    await runner.cleanup()


@pytest.mark.parametrize("who", [ANN, BEN], ids=lambda who: who.name)
async def test_a_person_signs_in_and_the_chat_goes_on(
    surfer: Surfer, sign_ins: SignIns, tokens: Tokens, who: Person
) -> None:
    page = await surfer.sign_in(await sign_ins.begin(speaker(who.oid)), who)
    assert (page.status, "You are signed in" in page.text) == (200, True)
    assert surfer.told == Told(signed_in=[speaker(who.oid)])
    assert await tokens.graph(person(who.oid))


async def test_logs_hold_no_secret(surfer: Surfer, sign_ins: SignIns, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    link = await sign_ins.begin(speaker(ANN.oid))
    back = await surfer.through_entra(await surfer.start(link), BEN)
    cookie = surfer.cookie
    assert back.action
    await surfer.post(back.action, back.fields)
    secrets = [link.partition("=")[2], cookie.partition("=")[2], *back.fields.values()]
    assert [secret for secret in secrets if secret in caplog.text] == []
    assert "urllib3" in {record.name.partition(".")[0] for record in caplog.records}


async def test_what_only_follows_the_link_does_not_use_it_up(surfer: Surfer, sign_ins: SignIns) -> None:
    link = await sign_ins.begin(speaker(ANN.oid))
    for _ in range(3):
        assert (await surfer.get(link)).status == 200
    assert (await surfer.sign_in(link, ANN)).status == 200


async def test_a_link_works_once(surfer: Surfer, sign_ins: SignIns) -> None:
    link = await sign_ins.begin(speaker(ANN.oid))
    await surfer.start(link)
    again = await surfer.post(link.partition("?")[0], (await surfer.get(link)).fields)
    assert (again.status, "no longer works" in again.text) == (410, True)


async def test_a_link_works_for_a_while(surfer: Surfer, sign_ins: SignIns, kept: Kept) -> None:
    link = await sign_ins.begin(speaker(ANN.oid))
    kept.expire()
    page = await surfer.post(link.partition("?")[0], (await surfer.get(link)).fields)
    assert page.status == 410


@pytest.mark.parametrize("query", ["", "?ticket=", "?ticket=short", "?ticket=" + 43 * "%3C", "?ticket=" + 50 * "a"])
async def test_a_link_that_is_none_shows_no_form(surfer: Surfer, stand_in: StandIn, query: str) -> None:
    page = await surfer.get(f"{stand_in.public_url}/signin/start{query}")
    assert (page.status, page.action) == (410, None)


async def test_asks_entra_as_it_should_be_asked(surfer: Surfer, sign_ins: SignIns, stand_in: StandIn) -> None:
    url = urlsplit(await surfer.start(await sign_ins.begin(speaker(ANN.oid), '{"access_token":{}}')))
    asked = {name: values[0] for name, values in parse_qs(url.query).items()}
    assert asked["redirect_uri"] == f"{stand_in.public_url}/signin/callback"
    assert asked["code_challenge_method"] == "S256"
    assert asked["response_mode"] == "form_post"
    assert asked["claims"] == '{"access_token":{}}'
    assert asked["nonce"] != asked["state"] != ""
    assert "https://graph.microsoft.com/Calendars.ReadWrite" in asked["scope"].split()


async def test_who_declines_is_told_so_and_the_chat_as_well(surfer: Surfer, sign_ins: SignIns, kept: Kept) -> None:
    page = await surfer.sign_in(await sign_ins.begin(speaker(BEN.oid)), BEN, "cancel")
    assert (page.status, "You did not allow it" in page.text) == (200, True)
    assert surfer.told == Told(refused=[speaker(BEN.oid)])
    assert kept.secrets == {}


async def test_another_account_is_refused_and_nothing_kept(surfer: Surfer, sign_ins: SignIns, kept: Kept) -> None:
    page = await surfer.sign_in(await sign_ins.begin(speaker(ANN.oid)), BEN)
    assert (page.status, "another account" in page.text) == (403, True)
    assert (kept.secrets, surfer.told) == ({}, Told())


async def test_another_browser_cannot_end_a_sign_in(surfer: Surfer, sign_ins: SignIns, kept: Kept) -> None:
    back = await surfer.through_entra(await surfer.start(await sign_ins.begin(speaker(ANN.oid))), ANN)
    assert back.action
    page = await Surfer(surfer.session, surfer.told).post(back.action, back.fields)
    assert (page.status, kept.secrets, surfer.told) == (410, {}, Told())


async def test_an_answer_is_taken_once(surfer: Surfer, sign_ins: SignIns) -> None:
    back = await surfer.through_entra(await surfer.start(await sign_ins.begin(speaker(ANN.oid))), ANN)
    assert back.action
    cookie = surfer.cookie
    pages = [await Surfer(surfer.session, surfer.told, cookie).post(back.action, back.fields) for _ in range(2)]
    assert [page.status for page in pages] == [200, 410]
    assert len(surfer.told.signed_in) == 1


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"state": "another"}, 400),
        ({"state": "né"}, 400),
        ({"state": ""}, 400),
        ({"code": "another"}, 400),
        ({"code": "", "error": "login_required"}, 400),
        ({"code": "", "error": "server_error"}, 503),
        ({"code": ""}, 503),
    ],
)
async def test_an_answer_that_was_changed_is_refused(
    surfer: Surfer, sign_ins: SignIns, kept: Kept, change: dict[str, str], status: int
) -> None:
    back = await surfer.through_entra(await surfer.start(await sign_ins.begin(speaker(ANN.oid))), ANN)
    assert back.action
    page = await surfer.post(back.action, {**back.fields, **change})
    assert (page.status, "did not work" in page.text) == (status, True)
    assert (kept.secrets, surfer.told) == ({}, Told())


async def test_the_code_of_another_sign_in_is_refused(surfer: Surfer, sign_ins: SignIns, kept: Kept) -> None:
    """PKCE: the code was asked for with another challenge."""
    stolen = await surfer.through_entra(await surfer.start(await sign_ins.begin(speaker(ANN.oid))), ANN)
    own = await surfer.through_entra(await surfer.start(await sign_ins.begin(speaker(ANN.oid))), ANN)
    assert own.action
    page = await surfer.post(own.action, {**own.fields, "code": stolen.fields["code"]})
    assert (page.status, kept.secrets) == (400, {})


async def test_an_id_token_for_another_sign_in_is_refused(surfer: Surfer, sign_ins: SignIns, kept: Kept) -> None:
    url = await surfer.start(await sign_ins.begin(speaker(ANN.oid)))
    back = await surfer.through_entra(re.sub("nonce=[0-9a-f]+", "nonce=another", url), ANN)
    assert back.action
    page = await surfer.post(back.action, back.fields)
    assert (page.status, kept.secrets) == (400, {})


@pytest.mark.parametrize(("id_token", "status"), [(None, 400), ("no JWT", 503), ("forged", 400)])
async def test_an_id_token_that_proves_nothing_is_refused(
    surfer: Surfer, sign_ins: SignIns, stand_in: StandIn, id_token: str | None, status: int
) -> None:
    """MSAL itself looks at the nonce only."""
    url = await surfer.start(await sign_ins.begin(speaker(ANN.oid)))
    back = await surfer.through_entra(url, ANN)
    sent = _forged(stand_in, parse_qs(urlsplit(url).query)["nonce"][0]) if id_token == "forged" else id_token
    body = {"access_token": "x", "expires_in": 3600, **({"id_token": sent} if sent else {})}
    stand_in.faults.add(Fault("entra", path="token", status=200, body=body))
    assert back.action
    page = await surfer.post(back.action, back.fields)
    assert (page.status, surfer.told) == (status, Told())
    assert (await surfer.post(back.action, back.fields)).status == 410


def _forged(stand_in: StandIn, nonce: str) -> str:
    """Right in everything but the key."""
    claims = jwt.decode(stand_in.entra.sso_token(ANN), options={"verify_signature": False})
    return SigningKey().sign({**claims, "nonce": nonce})


@pytest.mark.parametrize("path", ["token", "keys"])
async def test_entra_may_be_down_at_the_end(
    surfer: Surfer, sign_ins: SignIns, stand_in: StandIn, kept: Kept, path: str
) -> None:
    back = await surfer.through_entra(await surfer.start(await sign_ins.begin(speaker(ANN.oid))), ANN)
    stand_in.faults.add(Fault("entra", path=path, status=503))
    assert back.action
    page = await surfer.post(back.action, back.fields)
    assert (page.status, kept.secrets, surfer.told) == (503, {}, Told())


async def test_entra_may_be_down_at_the_start(surfer: Surfer, sign_ins: SignIns, stand_in: StandIn) -> None:
    stand_in.faults.add(Fault("entra", status=503))
    link = await sign_ins.begin(speaker(ANN.oid))
    page = await surfer.post(link.partition("?")[0], (await surfer.get(link)).fields)
    assert (page.status, "did not work" in page.text) == (503, True)


async def test_pages_cannot_be_framed_cached_or_made_to_load_anything(surfer: Surfer, sign_ins: SignIns) -> None:
    page = await surfer.get(await sign_ins.begin(speaker(ANN.oid)))
    assert surfer.headers is not None
    assert surfer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors 'none'" in surfer.headers["Content-Security-Policy"]
    assert (surfer.headers["Referrer-Policy"], surfer.headers["Cache-Control"]) == ("no-referrer", "no-store")
    assert "<script" not in page.text


@pytest.mark.parametrize(
    ("public_url", "cookie"),
    [
        ("http://localhost", "signin=SECRET; HttpOnly; Max-Age=600; Path=/; SameSite=Lax"),
        ("https://bot.example/", "__Host-signin=SECRET; HttpOnly; Max-Age=600; Path=/; SameSite=None; Secure"),
    ],
)
async def test_the_cookie_is_as_strict_as_the_address_allows(
    kept: Kept, tokens: Tokens, assertions: Assertions, public_url: str, cookie: str
) -> None:
    told, sign_ins = Told(), SignIns(kept, tokens, assertions, public_url)
    ticket = (await sign_ins.begin(speaker(ANN.oid))).removeprefix(f"{public_url.rstrip('/')}/signin/start?ticket=")
    server = TestServer(browser.application(sign_ins, told.on_signed_in, told.on_refused))
    async with TestClient(server) as client:
        left = await client.post("/start", data={"ticket": ticket}, allow_redirects=False)
        assert left.status == 303
        assert re.sub("signin=[A-Za-z0-9_-]{43}", "signin=SECRET", left.headers["Set-Cookie"]) == cookie
