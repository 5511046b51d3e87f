"""Sign in with Slack: what a browser and the app meet."""

from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import urlencode

import jwt
import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError

from tests.emulator.browser import Browser, Page
from tests.emulator.tiny_app import ANN, Json, TinyApp, Workplace, button, text, workplace

# The SDK itself uses what aiohttp is about to give up.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated")

UPN = "ann@contoso.example"


async def silent(app: TinyApp, kind: str, told: Json) -> web.Response:
    return web.Response()


@pytest.fixture
async def here() -> AsyncIterator[Workplace]:
    async with workplace(silent) as here:
        yield here


def asked(here: Workplace, **more: str | None) -> dict[str, str]:
    """What the app asks the authorize endpoint for; None takes away."""
    app = here.registration
    usual = {
        "response_type": "code",
        "client_id": app.client_id,
        "redirect_uri": app.redirect_uris[0],
        "scope": "openid profile",
        "state": "state & all",
        "nonce": "nonce",
        "team": "T0CONTOSO01",
    }
    return {name: value for name, value in {**usual, **more}.items() if value is not None}


def address(here: Workplace, **more: str | None) -> str:
    return f"{here.address}/openid/connect/authorize?{urlencode(asked(here, **more))}"


async def signed_in(here: Workplace, answer: str = "accept", **more: str | None) -> Mapping[str, str]:
    return await Browser(here.session).sign_in(address(here, **more), UPN, answer)


async def redeem(here: Workplace, code: str, **more: str) -> Any:
    """By the unmodified SDK."""
    app = here.registration
    usual = {"client_id": app.client_id, "client_secret": app.client_secret, "redirect_uri": app.redirect_uris[0]}
    return await here.app.api.openid_connect_token(code=code, **{**usual, **more})


async def refused(here: Workplace, code: str, **more: str) -> str:
    with pytest.raises(SlackApiError) as refusal:
        await redeem(here, code, **more)
    return str(refusal.value.response["error"])


async def test_what_slack_says_about_itself_leads_to_a_proven_identity(here: Workplace) -> None:
    async with here.session.get(f"{here.address}/.well-known/openid-configuration") as response:
        metadata = await response.json()
    assert metadata["issuer"] == "https://slack.com"
    assert metadata["authorization_endpoint"] == f"{here.address}/openid/connect/authorize"
    back = await signed_in(here)
    assert back["state"] == "state & all"
    form = {
        "client_id": here.registration.client_id,
        "client_secret": here.registration.client_secret,
        "code": back["code"],
        "redirect_uri": here.registration.redirect_uris[0],
        "grant_type": "authorization_code",
    }
    async with here.session.post(metadata["token_endpoint"], data=form) as response:
        answer = await response.json()
    async with here.session.get(metadata["jwks_uri"]) as response:
        keys = {key["kid"]: jwt.PyJWK(key) for key in (await response.json())["keys"]}
    id_token = answer["id_token"]
    claims = jwt.decode(
        id_token,
        keys[jwt.get_unverified_header(id_token)["kid"]],
        algorithms=["RS256"],
        audience=here.registration.client_id,
        issuer="https://slack.com",
    )
    assert claims["sub"] == claims["https://slack.com/user_id"] == ANN
    assert (claims["https://slack.com/team_id"], claims["nonce"]) == ("T0CONTOSO01", "nonce")
    assert (claims["name"], claims["https://slack.com/team_name"], claims["https://slack.com/team_domain"]) == (
        "Ann Ash",
        "Contoso",
        "contoso",
    )


async def test_the_sdk_redeems_a_code_and_asks_who_it_was(here: Workplace) -> None:
    answer = await redeem(here, (await signed_in(here))["code"])
    assert answer["token_type"] == "Bearer"
    who = await here.app.api.openid_connect_userInfo(token=answer["access_token"])
    assert (who["https://slack.com/user_id"], who["name"]) == (ANN, "Ann Ash")
    with pytest.raises(SlackApiError, match="invalid_auth"):
        await here.app.api.openid_connect_userInfo(token="xoxp-other")


async def test_without_profile_no_name_is_told(here: Workplace) -> None:
    answer = await redeem(here, (await signed_in(here, scope="openid", nonce=None, team=None))["code"])
    claims = jwt.decode(answer["id_token"], options={"verify_signature": False})
    assert claims["sub"] == ANN
    assert not {"name", "nonce"} & claims.keys()


async def test_a_changed_key_is_published_beside_the_old_one(here: Workplace) -> None:
    here.slack.open_id.identity.rotate()
    answer = await redeem(here, (await signed_in(here))["code"])
    async with here.session.get(f"{here.address}/openid/connect/keys") as response:
        kids = [key["kid"] for key in (await response.json())["keys"]]
    assert len(kids) == 2
    assert jwt.get_unverified_header(answer["id_token"])["kid"] == kids[-1]


async def test_somebody_of_another_team_is_told_to_be_so(here: Workplace) -> None:
    here.slack.workspace.users[ANN].team_id = "T0FABRIKAM1"
    answer = await redeem(here, (await signed_in(here))["code"])
    claims = jwt.decode(answer["id_token"], options={"verify_signature": False})
    assert claims["https://slack.com/team_id"] == "T0FABRIKAM1"


async def test_who_refuses_is_sent_back_with_nothing(here: Workplace) -> None:
    assert await signed_in(here, "cancel") == {"error": "access_denied", "state": "state & all"}


async def test_who_has_left_cannot_sign_in(here: Workplace) -> None:
    here.slack.workspace.users[ANN].deleted = True
    page = await Browser(here.session).open(address(here))
    assert ("username", "ben@contoso.example") in page.buttons
    assert ("username", UPN) not in page.buttons


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"client_id": "other"}, "invalid_client_id"),
        ({"redirect_uri": "http://localhost/other"}, "bad_redirect_uri"),
        ({"redirect_uri": None}, "bad_redirect_uri"),
        ({"response_type": "token"}, "invalid_response_type"),
        ({"scope": "profile"}, "invalid_scope"),
        ({"scope": "openid users:read"}, "invalid_scope"),
        ({"team": "T0FABRIKAM1"}, "invalid_team_for_non_distributed_app"),
    ],
)
async def test_what_the_app_asks_wrongly_is_told_to_the_person(here: Workplace, more: Any, error: str) -> None:
    page: Page = await Browser(here.session).open(address(here, **more))
    assert page.status == 400
    assert error in page.text


async def test_a_code_works_once(here: Workplace) -> None:
    code = (await signed_in(here))["code"]
    await redeem(here, code)
    assert await refused(here, code) == "code_already_used"


async def test_a_code_grows_old(here: Workplace) -> None:
    here.slack.open_id.grants.lifetime = 0
    assert await refused(here, (await signed_in(here))["code"]) == "invalid_code"


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"client_id": "other"}, "invalid_client_id"),
        ({"client_secret": "other"}, "bad_client_secret"),
        ({"redirect_uri": "http://localhost/other"}, "bad_redirect_uri"),
        ({"code": "other"}, "invalid_code"),
        ({"grant_type": "refresh_token"}, "invalid_grant_type"),
    ],
)
async def test_a_code_works_for_the_app_alone(here: Workplace, more: dict[str, str], error: str) -> None:
    code = (await signed_in(here))["code"]
    assert await refused(here, **{"code": code, **more}) == error


async def test_credentials_that_cannot_be_read_are_refused(here: Workplace) -> None:
    headers = {"Authorization": "Basic ???"}
    async with here.session.post(f"{here.address}/api/openid.connect.token", headers=headers) as response:
        assert (await response.json())["error"] == "invalid_client_id"


@pytest.mark.parametrize(("consents", "said"), [(True, "Got code state"), (False, "Got error state")])
async def test_a_button_with_an_address_opens_a_browser_that_signs_in(consents: bool, said: str) -> None:

    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        if kind == "commands":
            sign_in = button("Anmelden", url=f"{app.back}/start")
            return web.json_response({"text": "Hello", "blocks": [text("Hello") | {"accessory": sign_in}]})
        return web.Response()

    async def start(_: web.Request) -> web.Response:
        raise web.HTTPFound(address(office))

    async def end(request: web.Request) -> web.Response:
        await office.app.api.chat_postMessage(channel=ANN, text=f"Got {' '.join(request.query)}")
        return web.Response(text="Fine")

    async with workplace(turn, pages={"/start": start, "/signin/slack": end}) as office:
        await office.ask("say", text="/timeoff")
        status, body = await office.ask("press", label="Sign in", consent=consents)
    assert (status, [reply["text"] for reply in body["replies"]]) == (200, [said])
    assert [kind for kind, _ in office.app.got if kind == "interactions"] == ["interactions"]
