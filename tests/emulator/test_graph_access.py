"""Whom Graph lets in, and how it fails on demand."""

import asyncio
from dataclasses import replace
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from emulator.entra.issuer import Issuer
from emulator.faults import Fault
from emulator.graph.speech import speak
from emulator.graph.throttle import Throttle
from emulator.people import named
from emulator.signing import SigningKey
from tests.emulator.browser import Browser
from tests.emulator.conftest import CLIENT_ID, REDIRECT_URI, SECRET, TENANT, Services
from tests.emulator.graph_caller import BODY, OCCURRENCES, SETTING, Caller, view

ANN = named("ann")
GRAPH = "https://graph.microsoft.com"
SCOPES = ("Calendars.ReadWrite",)


@pytest.mark.parametrize(
    ("authorization", "message"),
    [
        ("", "empty"),
        ("Bearer", "empty"),
        ("Basic YW5uOmFubg==", "empty"),
        ("Bearer x", "CompactToken"),
        ("Bearer e30.e30.e30", "signature"),
    ],
)
async def test_without_a_token_nobody_is_let_in(services: Services, authorization: str, message: str) -> None:
    url = f"{services.addresses.https}/graph/v1.0{view()}"
    async with services.client.get(url, headers={"Authorization": authorization}) as response:
        error = (await response.json())["error"]
        assert (response.status, error["code"]) == (401, "InvalidAuthenticationToken")
        assert message in error["message"]
        assert response.headers["WWW-Authenticate"].startswith("Bearer ")


async def test_nobody_learns_which_addresses_there_are(services: Services) -> None:
    await Caller(services, "x").call("GET", "/nothing/here", 401)


async def test_tokens_that_are_not_good_for_graph(services: Services) -> None:
    good = await Caller.sign_in(services)
    said = services.entra.verify(good.token, GRAPH)
    expired = services.entra.issuer.person_token(ANN, GRAPH, SCOPES, lifetime=-1)
    for token, message in [
        (services.entra.sso_token(ANN), "Invalid audience"),
        (expired, "token is expired"),
        (SigningKey().sign(said), "Invalid signature"),
        (services.entra.issuer.keys[0].sign({**said, "iss": f"https://sts.windows.net/{CLIENT_ID}/"}), "CompactToken"),
        (services.entra.issuer.keys[0].sign({name: said[name] for name in said if name != "exp"}), "CompactToken"),
    ]:
        error = await Caller(services, token).call("GET", view(), 401)
        assert error["error"]["code"] == "InvalidAuthenticationToken"
        assert message in error["error"]["message"]


async def limited(services: Services, scope: str) -> Caller:
    """Ben, who has consented to these scopes only."""
    query = {"client_id": CLIENT_ID, "response_type": "code", "redirect_uri": REDIRECT_URI, "scope": scope}
    await Browser(services.client).sign_in(f"{services.authorize_endpoint}?{urlencode(query)}", named("ben").upn)
    return await Caller.sign_in(services, "ben", scope)


@pytest.mark.parametrize(
    ("scope", "method", "path", "status"),
    [
        ("Calendars.Read", "GET", view(), 200),
        ("Calendars.Read", "GET", f"{SETTING}/recurrences", 200),
        ("Calendars.Read", "GET", SETTING, 200),
        ("Calendars.Read", "POST", OCCURRENCES, 403),
        ("Calendars.Read", "PUT", f"{OCCURRENCES}/AAMk", 403),
        ("Calendars.Read", "DELETE", f"{OCCURRENCES}/AAMk", 403),
        ("Calendars.Read", "GET", "/me/mailboxSettings", 403),
        ("MailboxSettings.Read", "GET", "/me/mailboxSettings/timeZone", 200),
        ("MailboxSettings.Read", "GET", SETTING, 200),
        ("MailboxSettings.Read", "GET", view(), 403),
        ("User.Read", "GET", SETTING, 403),
        ("openid", "GET", view(), 403),
    ],
)
async def test_each_address_needs_its_scope(
    services: Services, scope: str, method: str, path: str, status: int
) -> None:
    ben = await limited(services, scope)
    answer = await ben.call(method, path, status, json=BODY)
    assert status == 200 or answer["error"]["code"] == "ErrorAccessDenied"


async def test_an_application_without_a_person_has_no_access(services: Services) -> None:
    form = {"grant_type": "client_credentials", "client_id": CLIENT_ID, "client_secret": SECRET}
    async with services.client.post(services.token_endpoint, data={**form, "scope": f"{GRAPH}/.default"}) as response:
        application = Caller(services, (await response.json())["access_token"])
    for whose in ("me", f"users/{ANN.oid}"):
        await application.call("GET", view().replace("/me/", f"/{whose}/"), 403)


@pytest.mark.parametrize(
    ("user", "status", "code"),
    [
        (named("ben").oid, 403, "ErrorAccessDenied"),
        (named("ben").upn, 403, "ErrorAccessDenied"),
        ("eve@contoso.example", 404, "ErrorInvalidUser"),
    ],
)
async def test_only_ones_own_work_plan_is_open(services: Services, user: str, status: int, code: str) -> None:
    ann = await Caller.sign_in(services)
    error = await ann.call("GET", view().replace("/me/", f"/users/{user}/"), status)
    assert error["error"]["code"] == code


async def test_somebody_without_a_mailbox_here(services: Services) -> None:
    stranger = replace(ANN, oid="00000000-0000-4000-8000-000000000000")
    token = services.entra.issuer.person_token(stranger, GRAPH, SCOPES, lifetime=60)
    assert (await Caller(services, token).call("GET", view(), 404))["error"]["code"] == "ErrorInvalidUser"


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ({"status": 429, "headers": {"Retry-After": "2.128"}}, 429, "TooManyRequests"),
        ({"status": 503}, 503, "ServiceUnavailable"),
        ({"status": 509}, 509, "UnknownError"),
        ({"status": 409, "body": {"error": {"code": "Conflict", "message": "As it was put."}}}, 409, "Conflict"),
    ],
)
async def test_fails_on_demand_in_the_documented_shape(
    services: Services, fault: dict[str, Any], status: int, code: str
) -> None:
    ann = await Caller.sign_in(services)
    services.faults.add(Fault("graph", "POST", **fault))
    error = await ann.call("POST", OCCURRENCES, status, json=BODY)
    assert error["error"]["code"] == code
    assert ann.headers.get("Retry-After") == fault.get("headers", {}).get("Retry-After")
    assert ann.headers["request-id"]
    assert services.graph.stored(ANN.oid) == []
    await ann.call("POST", OCCURRENCES, 201, json=BODY)


async def test_any_client_can_ask_for_a_failure(services: Services) -> None:
    ann = await Caller.sign_in(services)
    fault = {
        "service": "graph",
        "method": None,
        "path": "occurrencesView",
        "status": 429,
        "headers": {"Retry-After": "2.128"},
        "body": None,
        "delay": 0.001,
        "drop": None,
        "times": 1,
    }
    async with services.client.post(f"{services.addresses.http}/faults", json=fault) as response:
        assert response.status == 204
    await ann.call("POST", OCCURRENCES, 201, json=BODY)
    await ann.call("GET", view(), 429)
    assert ann.headers["Retry-After"] == "2.128"
    await ann.call("GET", view(), 200)


@pytest.mark.parametrize(("drop", "stored"), [("before", []), ("after", [BODY])])
async def test_a_lost_connection_may_come_before_or_after_the_change(
    services: Services, drop: Any, stored: list[Any]
) -> None:
    ann = await Caller.sign_in(services)
    services.faults.add(Fault("graph", "POST", drop=drop))
    with pytest.raises(aiohttp.ClientConnectionError):
        await ann.call("POST", OCCURRENCES, 201, json=BODY)
    assert services.graph.stored(ANN.oid) == stored


async def test_a_change_may_be_made_and_still_be_answered_with_a_failure(services: Services) -> None:
    ann = await Caller.sign_in(services)
    services.faults.add(Fault("graph", "POST", status=504, applied=True))
    await ann.call("POST", OCCURRENCES, 504, json=BODY)
    assert services.graph.stored(ANN.oid) == [BODY]


async def test_the_tenant_is_the_issuers(services: Services) -> None:
    other = Issuer(CLIENT_ID, services.entra.client)
    assert other.name != f"https://login.microsoftonline.com/{TENANT}/v2.0"
    token = other.person_token(ANN, GRAPH, SCOPES, lifetime=60)
    await Caller(services, token).call("GET", view(), 401)


async def test_a_body_that_is_far_too_long(services: Services) -> None:
    ann = await Caller.sign_in(services)
    headers = {"Content-Type": "application/json"}
    await ann.call("POST", OCCURRENCES, 413, data=BytesIO(b" " * 2**20 + b"{}"), headers=headers)


async def test_a_fifth_request_at_once_is_refused() -> None:
    under_way, ready, done = 0, asyncio.Event(), asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        nonlocal under_way
        under_way += 1
        if under_way == 4:
            ready.set()
        await done.wait()
        return web.Response()

    app = web.Application(middlewares=[speak, Throttle().limit])
    app.router.add_get("/", slow)
    ann, ben = ({"Authorization": f"Bearer {name}"} for name in ("ann", "ben"))
    async with TestClient(TestServer(app)) as client:
        four = [asyncio.create_task(status(client, ann)) for _ in range(4)]
        await ready.wait()
        assert await status(client, ann) == 429
        other = asyncio.create_task(status(client, ben))
        done.set()
        assert [await task for task in (*four, other)] == [200] * 5
        assert await status(client, ann) == 200


async def status(client: TestClient[web.Request, web.Application], headers: dict[str, str]) -> int:
    async with client.get("/", headers=headers) as response:
        return response.status
