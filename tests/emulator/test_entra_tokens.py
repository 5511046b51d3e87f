"""The token endpoint by hand: what it refuses, and with which of Entra's errors."""

import base64
from dataclasses import replace
from typing import Any

import jwt
import pytest

from emulator.entra.errors import EntraError
from emulator.entra.grants import Authorization, Grants
from emulator.entra.token_endpoint import ON_BEHALF_OF
from emulator.people import named
from emulator.signing import SigningKey
from tests.emulator.browser import Browser
from tests.emulator.conftest import CLIENT_ID, REDIRECT_URI, SECRET, TENANT, Services

ANN = named("ann")
CLIENT = {"client_id": CLIENT_ID, "client_secret": SECRET}
SCOPE = "Calendars.ReadWrite openid offline_access"
PASSWORD = {**CLIENT, "grant_type": "password", "username": ANN.upn, "password": ANN.password, "scope": SCOPE}
BEHALF = {**CLIENT, "grant_type": ON_BEHALF_OF, "requested_token_use": "on_behalf_of", "scope": SCOPE}
APPLICATION = {**CLIENT, "grant_type": "client_credentials", "scope": "https://graph.microsoft.com/.default"}
Form = dict[str, str]


async def post(services: Services, form: Form, status: int = 200, **headers: str) -> Any:
    async with services.client.post(services.token_endpoint, data=form, headers=headers) as response:
        answer = await response.json()
        assert (response.status, answer) == (status, answer)
        assert "no-store" in response.headers["Cache-Control"]
        return answer


def without(form: Form, *names: str, **more: str) -> Form:
    return {name: value for name, value in {**form, **more}.items() if name not in names}


@pytest.mark.parametrize(
    ("form", "error", "number", "status"),
    [
        ({}, "invalid_request", 900144, 400),
        (without(PASSWORD, "grant_type"), "invalid_request", 900144, 400),
        (without(PASSWORD, "client_id"), "invalid_request", 900144, 400),
        (without(PASSWORD, "client_secret"), "invalid_client", 7000218, 401),
        ({**PASSWORD, "client_secret": "ungültig"}, "invalid_client", 7000215, 401),
        ({**PASSWORD, "client_id": "another"}, "unauthorized_client", 700016, 400),
        ({**PASSWORD, "grant_type": "device_code"}, "unsupported_grant_type", 70003, 400),
        (without(PASSWORD, "username"), "invalid_request", 900144, 400),
        ({**PASSWORD, "username": "eve@contoso.example"}, "invalid_grant", 50034, 400),
        ({**PASSWORD, "password": "guess"}, "invalid_grant", 50126, 400),
        ({**PASSWORD, "scope": "Calendars.Write"}, "invalid_client", 650053, 400),
        ({**PASSWORD, "scope": "https://vault.azure.net/.default"}, "invalid_resource", 500011, 400),
        ({**PASSWORD, "scope": "https://api.botframework.com/.default"}, "invalid_resource", 650057, 400),
        ({**PASSWORD, "scope": f"User.Read {CLIENT_ID}/access_as_user"}, "invalid_scope", 700022, 400),
        ({**PASSWORD, "scope": "User.Read .default"}, "invalid_scope", 70011, 400),
        ({**PASSWORD, "scope": "User.Read"}, "invalid_grant", 65001, 400),
        ({**APPLICATION, "scope": "Calendars.ReadWrite"}, "invalid_scope", 1002012, 400),
        ({**APPLICATION, "scope": "https://vault.azure.net/.default"}, "invalid_resource", 500011, 400),
        (BEHALF, "invalid_request", 900144, 400),
        ({**BEHALF, "assertion": "x", "requested_token_use": "own"}, "invalid_request", 90023, 400),
        ({**BEHALF, "assertion": "not a token"}, "invalid_grant", 50013, 400),
        ({**CLIENT, "grant_type": "refresh_token", "refresh_token": "made up"}, "invalid_grant", 70000, 400),
        ({**CLIENT, "grant_type": "authorization_code", "code": "made up"}, "invalid_grant", 70000, 400),
    ],
)
async def test_refuses(services: Services, form: Form, error: str, number: int, status: int) -> None:
    answer = await post(services, form, status, **{"client-request-id": "57d2a8a3-3c1f-4a5b-9f8e-000000000000"})
    assert (answer["error"], answer["error_codes"]) == (error, [number])
    assert answer["error_description"].startswith(f"AADSTS{number}: ")
    assert answer["correlation_id"] == "57d2a8a3-3c1f-4a5b-9f8e-000000000000"
    assert {"timestamp", "trace_id", "error_uri"} <= set(answer)


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (b"\xff=\xff", "application/x-www-form-urlencoded"),
        (b"a=b", "application/x-www-form-urlencoded; charset=klingon"),
    ],
)
async def test_refuses_what_is_no_form(services: Services, data: bytes, content_type: str) -> None:
    headers = {"Content-Type": content_type}
    async with services.client.post(services.token_endpoint, data=data, headers=headers) as response:
        assert (response.status, (await response.json())["error_codes"]) == (400, [9002313])


def basic(name: str, secret: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{secret}".encode()).decode()


@pytest.mark.parametrize(
    ("authorization", "status"),
    [
        (basic(CLIENT_ID, "s3cret%2Fwith%2Bodd%3Dcharacters%25"), 200),
        (basic(CLIENT_ID, "guess"), 401),
        (basic("another", SECRET), 400),
        ("Basic ???", 400),
    ],
)
async def test_the_secret_may_come_in_the_header(services: Services, authorization: str, status: int) -> None:
    form = without(PASSWORD, "client_id", "client_secret")
    await post(services, form, status, Authorization=authorization)


async def test_a_person_gets_what_was_asked_for_and_no_more(services: Services) -> None:
    bare = await post(services, without(PASSWORD, scope="Calendars.ReadWrite"))
    assert {"refresh_token", "id_token", "client_info"}.isdisjoint(bare)
    assert (bare["token_type"], bare["expires_in"]) == ("Bearer", 3600)
    full = await post(services, {**PASSWORD, "client_info": "1"})
    assert {"refresh_token", "id_token", "client_info"} <= set(full)


@pytest.mark.parametrize("resource", [CLIENT_ID, f"api://{CLIENT_ID}", f"api://botid-{CLIENT_ID}"])
async def test_any_client_can_get_what_teams_hands_over(services: Services, resource: str) -> None:
    own = await post(services, {**PASSWORD, "scope": f"{resource}/access_as_user"})
    said = services.entra.verify(own["access_token"], CLIENT_ID)
    assert (said["ver"], said["scp"], said["oid"], said["azp"]) == ("2.0", "access_as_user", ANN.oid, CLIENT_ID)
    exchanged = await post(services, {**BEHALF, "assertion": own["access_token"]})
    assert services.entra.verify(exchanged["access_token"], "https://graph.microsoft.com")["oid"] == ANN.oid


async def test_an_assertion_is_for_this_application_and_about_a_person(services: Services) -> None:
    for_graph = (await post(services, PASSWORD))["access_token"]
    id_token = (await post(services, PASSWORD))["id_token"]
    for_nobody = (await post(services, {**APPLICATION, "scope": f"{CLIENT_ID}/.default"}))["access_token"]
    said = services.entra.verify(services.entra.sso_token(ANN), CLIENT_ID)
    forged = SigningKey().sign(said)
    for assertion, number in [(for_graph, 500131), (id_token, 240002), (for_nobody, 7000114), (forged, 50013)]:
        answer = await post(services, {**BEHALF, "assertion": assertion}, 400)
        assert (answer["error"], answer["error_codes"]) == ("invalid_grant", [number])


async def test_refreshing_goes_on_until_it_is_revoked(services: Services) -> None:
    first = (await post(services, PASSWORD))["refresh_token"]
    refresh = {**CLIENT, "grant_type": "refresh_token"}
    second = (await post(services, {**refresh, "refresh_token": first}))["refresh_token"]
    assert first != second
    assert "access_token" in await post(services, {**refresh, "refresh_token": first})
    services.entra.revoke(ANN)
    for token in (first, second):
        answer = await post(services, {**refresh, "refresh_token": token}, 400)
        assert (answer["error"], answer["suberror"], answer["error_codes"]) == ("invalid_grant", "bad_token", [50173])


VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"  # RFC 7636, appendix B


async def code(services: Services, **query: str) -> Form:
    """What to send for a new code that ann has allowed."""
    asked = {"client_id": CLIENT_ID, "response_type": "code", "redirect_uri": REDIRECT_URI, "scope": SCOPE, **query}
    url = f"{services.authorize_endpoint}?" + "&".join(f"{name}={value}" for name, value in asked.items())
    handed = await Browser(services.client).sign_in(url, ANN.upn)
    return {**CLIENT, "grant_type": "authorization_code", "redirect_uri": REDIRECT_URI, "code": handed["code"]}


async def test_a_code_works_once_and_carries_the_nonce(services: Services) -> None:
    form = await code(services, nonce="n-0S6_WzA2Mj")
    answer = await post(services, form)
    said = jwt.decode(answer["id_token"], options={"verify_signature": False})
    assert (said["nonce"], said["oid"], said["iss"]) == (
        "n-0S6_WzA2Mj",
        ANN.oid,
        f"https://login.microsoftonline.com/{TENANT}/v2.0",
    )
    again = await post(services, form, 400)
    assert (again["error"], again["error_codes"]) == ("invalid_grant", [54005])


@pytest.mark.parametrize(
    ("change", "number"),
    [
        ({"redirect_uri": f"{REDIRECT_URI}/"}, 500112),
        ({"redirect_uri": ""}, 900144),
        ({"code_verifier": ""}, 900144),
        ({"code_verifier": "guess"}, 501481),
        ({"code_verifier": CHALLENGE}, 501481),
    ],
)
async def test_a_code_is_bound_to_who_asked_for_it(services: Services, change: Form, number: int) -> None:
    form = await code(services, code_challenge=CHALLENGE, code_challenge_method="S256")
    answer = await post(services, {**form, "code_verifier": VERIFIER, **change}, 400)
    assert answer["error_codes"] == [number]


async def test_the_right_verifier_opens_the_code(services: Services) -> None:
    form = await code(services, code_challenge=CHALLENGE, code_challenge_method="S256")
    assert "access_token" in await post(services, {**form, "code_verifier": VERIFIER})


def test_a_code_expires() -> None:
    grants = Grants(code_lifetime=0)
    code = grants.code(Authorization(ANN, SCOPE, REDIRECT_URI, None, None))
    with pytest.raises(EntraError) as raised:
        grants.redeem(code)
    assert (raised.value.error, raised.value.number) == ("invalid_grant", 70008)


async def test_an_assertion_about_somebody_unknown_is_refused(services: Services) -> None:
    stranger = replace(ANN, oid="00000000-0000-4000-8000-000000000000")
    answer = await post(services, {**BEHALF, "assertion": services.entra.sso_token(stranger)}, 400)
    assert answer["error_codes"] == [50034]
