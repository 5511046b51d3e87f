"""Signing in with the browser: our pages and the stand-in's, over real HTTP."""

import logging
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from aiohttp.test_utils import TestClient, TestServer

from emulator.faults import Fault
from emulator.people import Person, named
from emulator.signing import SigningKey
from identity import browser
from identity.accounts import Accounts
from identity.microsoft import Microsoft
from identity.sign_ins import SignIns
from identity.tokens import Tokens
from tests.identity.kept import Kept
from tests.identity.surfer import Surfer, Told
from tests.stand_in import StandIn, person, speaker

ANN, BEN = named("ann"), named("ben")


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
    page = await surfer.get(link)
    await surfer.start(link)
    again = [await surfer.get(link), await surfer.post(link.partition("?")[0], page.fields)]
    assert [(page.status, "no longer works" in page.text) for page in again] == [(410, True)] * 2


async def test_a_link_works_for_a_while(surfer: Surfer, sign_ins: SignIns, kept: Kept) -> None:
    link = await sign_ins.begin(speaker(ANN.oid))
    page = await surfer.get(link)
    kept.expire()
    pages = [await surfer.get(link), await surfer.post(link.partition("?")[0], page.fields)]
    assert [page.status for page in pages] == [410, 410]


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
    page = await surfer.another().post(back.action, back.fields)
    assert (page.status, kept.secrets, surfer.told) == (410, {}, Told())


async def test_an_answer_is_taken_once(surfer: Surfer, sign_ins: SignIns) -> None:
    back = await surfer.through_entra(await surfer.start(await sign_ins.begin(speaker(ANN.oid))), ANN)
    assert back.action
    cookie = surfer.cookie
    pages = [await replace(surfer, cookie=cookie).post(back.action, back.fields) for _ in range(2)]
    assert [page.status for page in pages] == [200, 410]
    assert len(surfer.told.signed_in) == 1


@pytest.mark.parametrize(
    ("change", "status"),
    [
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
    kept: Kept, accounts: Accounts, microsoft: Microsoft, public_url: str, cookie: str
) -> None:
    sign_ins = SignIns(kept, accounts, microsoft, public_url)
    ticket = (await sign_ins.begin(speaker(ANN.oid))).removeprefix(f"{public_url.rstrip('/')}/signin/start?ticket=")
    server = TestServer(browser.application(sign_ins, Told().hooks))
    async with TestClient(server) as client:
        left = await client.post("/start", data={"ticket": ticket}, allow_redirects=False)
        assert left.status == 303
        assert re.sub("signin=[A-Za-z0-9_-]{43}", "signin=SECRET", left.headers["Set-Cookie"]) == cookie
