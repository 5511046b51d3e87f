"""Microsoft's own client library, unmodified, against the stand-in's Entra ID."""

import asyncio
import json
from typing import Any

import jwt
import msal
import pytest

from emulator.faults import Fault
from emulator.people import Person, named
from tests.emulator.browser import Browser
from tests.emulator.conftest import CLIENT_ID, REDIRECT_URI, SECRET, TENANT, Services

SCOPES = ["Calendars.ReadWrite", "MailboxSettings.Read"]
GRAPH = "https://graph.microsoft.com"
DEMAND = json.dumps(
    {"access_token": {"polids": {"essential": True, "values": ["9ab03e19-ed42-4168-b6b7-7001fb3e933a"]}}}
)
ANN, BEN = named("ann"), named("ben")
Answer = dict[str, Any]


class Msal:
    """One confidential client of MSAL, with a cache of its own, called off the loop."""

    def __init__(self, services: Services, **settings: Any) -> None:
        self._services = services
        self._settings = {"authority": services.authority, "client_credential": SECRET, **settings}
        self._client: msal.ConfidentialClientApplication | None = None

    async def call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        return await asyncio.to_thread(self._call, method, *args, **kwargs)

    async def on_behalf_of(self, person: Person, **kwargs: Any) -> Answer:
        token = self._services.entra.sso_token(person)
        answer: Answer = await self.call("acquire_token_on_behalf_of", token, SCOPES, **kwargs)
        return answer

    def _call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        if self._client is None:
            self._client = msal.ConfidentialClientApplication(
                CLIENT_ID, instance_discovery=False, http_client=self._services.msal_session, **self._settings
            )
        return getattr(self._client, method)(*args, **kwargs)


def refusal(answer: Answer) -> tuple[str, list[int], str | None]:
    assert answer["error_description"].startswith(f"AADSTS{answer['error_codes'][0]}: ")
    return answer["error"], answer["error_codes"], answer.get("suberror")


async def test_client_credentials_give_the_bots_own_token(services: Services) -> None:
    answer = await Msal(services).call("acquire_token_for_client", ["https://api.botframework.com/.default"])
    said = services.entra.verify(answer["access_token"], "https://api.botframework.com")
    assert (said["appid"], said["tid"], said["iss"]) == (CLIENT_ID, TENANT, f"https://sts.windows.net/{TENANT}/")
    assert "scp" not in said


async def test_on_behalf_of_then_silently_from_the_cache(services: Services) -> None:
    app = Msal(services)
    answer = await app.on_behalf_of(ANN)
    said = services.entra.verify(answer["access_token"], GRAPH)
    assert (said["oid"], said["appid"], said["scp"].split()) == (ANN.oid, CLIENT_ID, [*SCOPES, "openid", "profile"])
    [account] = await app.call("get_accounts")
    assert (account["home_account_id"], account["username"]) == (f"{ANN.oid}.{TENANT}", ANN.upn)
    again = await app.call("acquire_token_silent", SCOPES, account)
    assert (again["access_token"], again["token_source"]) == (answer["access_token"], "cache")


async def test_silently_with_the_refresh_token_which_keeps_working(services: Services) -> None:
    app = Msal(services)
    first = await app.on_behalf_of(ANN)
    [account] = await app.call("get_accounts")
    second = await app.call("acquire_token_silent", SCOPES, account, force_refresh=True)
    third = await app.call("acquire_token_by_refresh_token", first["refresh_token"], SCOPES)
    assert len({answer["access_token"] for answer in (first, second, third)}) == 3


async def test_whole_names_of_scopes_serve_the_cache_too(services: Services) -> None:
    app, whole = Msal(services), [f"{GRAPH}/{scope}" for scope in SCOPES]
    await app.call("acquire_token_on_behalf_of", services.entra.sso_token(ANN), whole)
    [account] = await app.call("get_accounts")
    assert (await app.call("acquire_token_silent", whole, account))["token_source"] == "cache"


async def test_the_default_scope_stands_for_all_that_is_registered(services: Services) -> None:
    token = services.entra.sso_token(ANN)
    answer = await Msal(services).call("acquire_token_on_behalf_of", token, [f"{GRAPH}/.default"])
    assert answer["scope"].split() == ["openid", "profile", *(f"{GRAPH}/{scope}" for scope in [*SCOPES, ".default"])]


async def test_the_authority_may_be_given_as_openid_connect_has_it(services: Services) -> None:
    app = Msal(services, authority=None, oidc_authority=f"{services.authority}/v2.0")
    assert "access_token" in await app.on_behalf_of(ANN)


async def test_consent_is_needed_until_it_is_given_and_after_it_is_taken_back(services: Services) -> None:
    assert not services.entra.consented(BEN)
    assert refusal(await Msal(services).on_behalf_of(BEN)) == ("invalid_grant", [65001], "consent_required")
    services.entra.consent(BEN)
    app = Msal(services)
    assert "access_token" in await app.on_behalf_of(BEN)
    services.entra.revoke(BEN)
    assert not services.entra.consented(BEN)
    [account] = await app.call("get_accounts")
    silent = await app.call("acquire_token_silent_with_error", SCOPES, account, force_refresh=True)
    assert refusal(silent) == ("invalid_grant", [50173], "bad_token")


async def test_signing_in_with_a_code_gives_consent(services: Services) -> None:
    app = Msal(services)
    flow = await app.call(
        "initiate_auth_code_flow", SCOPES, REDIRECT_URI, login_hint=BEN.upn, response_mode="form_post"
    )
    handed = await Browser(services.client).sign_in(flow["auth_uri"], BEN.upn)
    answer = await app.call("acquire_token_by_auth_code_flow", flow, dict(handed))
    said = answer["id_token_claims"]
    assert (said["oid"], said["tid"], said["aud"], said["name"]) == (BEN.oid, TENANT, CLIENT_ID, BEN.full_name)
    assert (said["iss"], said["preferred_username"]) == (f"https://login.microsoftonline.com/{TENANT}/v2.0", BEN.upn)
    assert services.entra.verify(answer["access_token"], GRAPH)["oid"] == BEN.oid
    assert "access_token" in await Msal(services).on_behalf_of(BEN)


async def test_demanded_claims_hold_up_everything_until_signed_in_with(services: Services) -> None:
    app = Msal(services)
    await app.on_behalf_of(ANN)
    services.entra.demand(ANN, DEMAND)
    [account] = await app.call("get_accounts")
    silent = await app.call("acquire_token_silent_with_error", SCOPES, account, force_refresh=True)
    assert refusal(silent) == ("interaction_required", [50076], "basic_action")
    assert refusal(await app.on_behalf_of(ANN)) == ("interaction_required", [50076], "basic_action")
    assert silent["claims"] == DEMAND
    await sign_in(services, app, claims_challenge=None)
    assert (await Msal(services).on_behalf_of(ANN))["error"] == "interaction_required"
    await sign_in(services, app, claims_challenge=DEMAND)
    assert "access_token" in await Msal(services).on_behalf_of(ANN)


async def sign_in(services: Services, app: Msal, **more: Any) -> None:
    flow = await app.call("initiate_auth_code_flow", SCOPES, REDIRECT_URI, response_mode="form_post", **more)
    handed = await Browser(services.client).sign_in(flow["auth_uri"], ANN.upn)
    assert "access_token" in await app.call("acquire_token_by_auth_code_flow", flow, dict(handed))


async def test_a_wrong_secret_is_the_clients_fault(services: Services) -> None:
    answer = await Msal(services, client_credential="another").on_behalf_of(ANN)
    assert refusal(answer) == ("invalid_client", [7000215], None)


async def test_an_assertion_has_to_be_fresh(services: Services) -> None:
    stale = services.entra.sso_token(ANN, lifetime=-1)
    answer = await Msal(services).call("acquire_token_on_behalf_of", stale, SCOPES)
    assert refusal(answer) == ("invalid_grant", [500133], None)


async def test_an_outage_is_said_in_entras_own_shape(services: Services) -> None:
    services.faults.add(Fault("entra", "POST", "/token", status=429, headers={"Retry-After": "1"}))
    assert refusal(await Msal(services).on_behalf_of(ANN)) == ("temporarily_unavailable", [90033], None)


async def test_a_new_key_signs_and_the_old_one_stays_published(services: Services) -> None:
    old, ids = services.entra.sso_token(ANN), []
    services.entra.rotate_keys()
    for token in (old, services.entra.sso_token(ANN)):
        assert services.entra.verify(token, CLIENT_ID)["scp"] == "access_as_user"
        ids.append(jwt.get_unverified_header(token)["kid"])
    async with services.client.get(f"{services.authority}/discovery/v2.0/keys") as response:
        published = jwt.PyJWKSet.from_dict(await response.json())
    assert [key.key_id for key in published.keys] == ids
    said = jwt.decode(old, published[ids[0]], algorithms=["RS256"], audience=CLIENT_ID)
    assert said["azp"] == "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"


async def test_says_where_browsers_and_servers_find_it(services: Services) -> None:
    async with services.client.get(f"{services.authority}/v2.0/.well-known/openid-configuration") as response:
        said = await response.json()
    assert said["issuer"] == f"https://login.microsoftonline.com/{TENANT}/v2.0"
    assert said["authorization_endpoint"] == services.authorize_endpoint
    assert said["token_endpoint"] == services.token_endpoint
    assert said["jwks_uri"].startswith(services.addresses.https)


async def test_another_tenant_is_not_found(services: Services) -> None:
    app = Msal(services, authority=f"{services.addresses.https}/entra/common")
    with pytest.raises(ValueError, match="Unable to get authority configuration"):
        await app.on_behalf_of(ANN)
