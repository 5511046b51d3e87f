"""The pages of the authorize endpoint, as a browser without scripts sees them."""

from collections.abc import Mapping
from urllib.parse import urlencode

import pytest

from emulator.people import PEOPLE, Person, named
from tests.emulator.browser import Browser, Page
from tests.emulator.conftest import CLIENT_ID, REDIRECT_URI, Services

ANN, BEN = named("ann"), named("ben")
ASKED = {
    "client_id": CLIENT_ID,
    "response_type": "code",
    "redirect_uri": REDIRECT_URI,
    "scope": "Calendars.ReadWrite MailboxSettings.Read openid profile offline_access",
    "state": 'with "quotes" & <angles>',
}
Query = Mapping[str, str]


def url(services: Services, asked: Query = ASKED, /, **more: str) -> str:
    return f"{services.authorize_endpoint}?{urlencode({**asked, **more})}"


async def test_offers_all_people_the_hinted_one_first(services: Services) -> None:
    page = await Browser(services.client).open(url(services, login_hint=BEN.upn))
    assert page.buttons == [("username", BEN.upn), *(("username", person.upn) for person in PEOPLE if person != BEN)]
    assert "Time Off" in page.text


@pytest.mark.parametrize("mode", ["query", "form_post"])
async def test_who_has_consented_is_sent_back_at_once(services: Services, mode: str) -> None:
    browser = Browser(services.client)
    handed = await browser.press(await browser.open(url(services, response_mode=mode)), "username", ANN.upn)
    assert isinstance(handed, Mapping)
    assert set(handed) == {"code", "state"}
    assert handed["state"] == ASKED["state"]


async def test_who_has_not_consented_is_shown_what_is_asked_for(services: Services) -> None:
    browser = Browser(services.client)
    page = await browser.press(await browser.open(url(services)), "username", BEN.upn)
    assert isinstance(page, Page)
    assert page.buttons == [("consent", "cancel"), ("consent", "accept")]
    for scope in ASKED["scope"].split():
        assert f"<small>{scope}</small>" in page.text
    assert BEN.upn in page.text


async def test_consent_is_asked_for_once(services: Services) -> None:
    browser = Browser(services.client)
    await browser.sign_in(url(services), BEN.upn)
    assert services.entra.consented(BEN)
    handed = await browser.press(await browser.open(url(services)), "username", BEN.upn)
    assert not isinstance(handed, Page)


@pytest.mark.parametrize(("person", "more"), [(BEN, {}), (ANN, {"prompt": "consent"})])
async def test_cancelling_goes_back_with_the_refusal(services: Services, person: Person, more: dict[str, str]) -> None:
    handed = await Browser(services.client).sign_in(url(services, **more), person.upn, "cancel")
    assert (handed["error"], handed["error_subcode"], handed["state"]) == ("access_denied", "cancel", ASKED["state"])
    assert handed["error_description"].startswith("AADSTS65004: ")
    assert services.entra.consented(person) == person.consented


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"prompt": "none"}, "login_required"),
        ({"prompt": "maybe"}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": ""}, "invalid_request"),
        ({"scope": "Mail.Send"}, "invalid_client"),
        ({"response_mode": "fragment"}, "invalid_request"),
        ({"code_challenge": "x"}, "invalid_request"),
        ({"code_challenge": "x", "code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "x", "code_challenge_method": "S256"}, "invalid_request"),
    ],
)
async def test_sends_back_what_is_wrong_with_the_question(services: Services, more: dict[str, str], error: str) -> None:
    async with services.client.get(url(services, **more), allow_redirects=False) as response:
        assert response.status == 302
        location = response.headers["Location"]
    assert location.startswith(f"{REDIRECT_URI}?error={error}&")
    assert "state=" in location


async def test_without_state_none_is_sent_back(services: Services) -> None:
    asked = {name: value for name, value in ASKED.items() if name != "state"}
    assert set(await Browser(services.client).sign_in(url(services, asked), ANN.upn)) == {"code"}


@pytest.mark.parametrize(
    "more",
    [
        {"redirect_uri": f"{REDIRECT_URI}/"},
        {"redirect_uri": "https://evil.example/"},
        {"redirect_uri": ""},
        {"client_id": "<script>"},
    ],
)
async def test_never_sends_anybody_to_an_address_that_is_not_registered(
    services: Services, more: dict[str, str]
) -> None:
    async with services.client.get(url(services, **more), allow_redirects=False) as response:
        assert (response.status, response.content_type) == (400, "text/html")
        assert "<script>" not in await response.text()


async def test_somebody_unknown_is_asked_again(services: Services) -> None:
    form = {"username": "eve@contoso.example"}
    async with services.client.post(url(services), data=form, allow_redirects=False) as response:
        assert "Pick an account" in await response.text()


async def test_the_bots_own_scope_needs_no_consent(services: Services) -> None:
    asked = url(services, scope=f"{CLIENT_ID}/access_as_user")
    browser = Browser(services.client)
    assert not isinstance(await browser.press(await browser.open(asked), "username", BEN.upn), Page)


async def test_the_default_scope_asks_for_all_that_is_registered(services: Services) -> None:
    browser = Browser(services.client)
    page = await browser.press(await browser.open(url(services, scope=".default")), "username", BEN.upn)
    assert isinstance(page, Page)
    assert "Calendars.ReadWrite" in page.text
    assert "MailboxSettings.Read" in page.text
