"""The gate: what must not pass, with the status that it gets. None of it reaches a turn, and none is a 500."""

import asyncio
import base64
import json
import time
from typing import Any
from urllib.parse import urlsplit

import jwt
import pytest
from aiohttp import ClientResponse
from cryptography.hazmat.primitives.asymmetric import rsa
from multidict import CIMultiDict

from bot.teams.endpoint import LARGEST
from tests.bot.teams.activities import OID
from tests.bot.teams.conftest import Teams
from tests.bot.teams.signing import NAMED, UNENDORSED, claims
from tests.raw_http import post, status

DEEP = b"[" * 100_000


def unsigned(header: bytes, payload: bytes = b"{}") -> str:
    parts = (base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in (header, payload, b"signature"))
    return ".".join(parts)


async def refused(teams: Teams, response: ClientResponse) -> int:
    """The status of a refusal: a reason stands in it, and nothing has happened."""
    assert (await response.json())["error"]
    assert not teams.rooms.turns.heard
    assert not teams.service.calls
    return response.status


@pytest.mark.parametrize(
    "header",
    [
        "Basic dXNlcjpwYXNz",
        "Bearer",
        "Bearer ",
        "Bearer abc",
        "Bearer a.b.c",
        "Bearer \x80\xff",
        "Bearer " + unsigned(b"no json"),
        "Bearer " + unsigned(b"[]"),
        "Bearer " + unsigned(b"[" * 5000),
        "Bearer " + unsigned(b'{"alg":"RS256"}'),
        "Bearer " + unsigned(b'{"alg":"RS256","kid":7}'),
        "Bearer " + unsigned(b'{"alg":"RS256","kid":"named"}'),
        "Bearer " + unsigned(b'{"alg":"none","kid":"named"}'),
    ],
)
async def test_what_is_no_signed_token_is_refused(teams: Teams, header: str) -> None:
    response = await teams.post_raw(teams.activity("message"), {"Authorization": header})
    assert await refused(teams, response) == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"


async def test_a_token_that_is_no_text_is_refused(teams: Teams) -> None:
    port = urlsplit(teams.bot).port
    assert port
    assert await status(port, post("/api/messages", b"{}", b"Authorization: Bearer \xff")) == 401


async def test_exactly_one_token_is_needed(teams: Teams) -> None:
    header = f"Bearer {teams.issuer.token(claims(teams.service_url))}"
    for headers in ([], [("Authorization", header)] * 2):
        response = await teams.post_raw(teams.activity("message"), CIMultiDict(headers))
        assert await refused(teams, response) == 401


@pytest.mark.parametrize(
    "other",
    [
        {"exp": None},
        {"exp": "soon"},
        {"exp": 1e400},
        {"nbf": None},
        {"aud": "00000000-0000-4000-8000-000000000000"},
        {"aud": None},
        {"aud": ["b07b07b0-0000-4000-8000-000000000b07", "another"]},
        {"iss": "https://login.microsoftonline.com/botframework.com/v2.0"},
        {"iss": None},
    ],
    ids=str,
)
async def test_a_token_with_wrong_claims_is_refused(teams: Teams, other: dict[str, Any]) -> None:
    assert await refused(teams, await teams.post(teams.activity("message"), **other)) == 401


@pytest.mark.parametrize(("claim", "seconds"), [("exp", -301), ("nbf", 310)])
async def test_a_token_out_of_its_time_is_refused(teams: Teams, claim: str, seconds: int) -> None:
    assert await refused(teams, await teams.post(teams.activity("message"), **{claim: time.time() + seconds})) == 401


@pytest.mark.parametrize("kid", ["unknown", "", "../keys", "é"])
async def test_an_unknown_key_is_refused(teams: Teams, kid: str) -> None:
    token = teams.issuer.token(claims(teams.service_url), kid)
    response = await teams.post_raw(teams.activity("message"), {"Authorization": f"Bearer {token}"})
    assert await refused(teams, response) == 401


async def test_a_forged_signature_is_refused(teams: Teams) -> None:
    forger = rsa.generate_private_key(65537, 2048)
    for key, algorithm in ((forger, "RS256"), (forger, "RS512"), (forger, "PS256"), ("s" * 64, "HS256")):
        token = jwt.encode(claims(teams.service_url), key, algorithm, {"kid": NAMED})
        response = await teams.post_raw(teams.activity("message"), {"Authorization": f"Bearer {token}"})
        assert await refused(teams, response) == 401


async def test_a_key_of_another_channel_is_refused(teams: Teams) -> None:
    token = teams.issuer.token(claims(teams.service_url), UNENDORSED)
    response = await teams.post_raw(teams.activity("message"), {"Authorization": f"Bearer {token}"})
    assert await refused(teams, response) == 403


async def test_without_keys_nothing_can_be_said(teams: Teams) -> None:
    teams.issuer.reachable = False
    assert (await teams.say("hello")).status == 503
    assert not teams.rooms.turns.heard


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"hello", 400),
        (b'{"type":', 400),
        (b'"\xff"', 400),
        (b"[]", 400),
        (b"null", 400),
        (b"7", 400),
        (b"{}", 400),
        (DEEP, 400),
        (b'{"a":' * 40_000, 400),
        (b" " * (LARGEST + 1), 413),
        (b" " * 2_000_000, 400),
    ],
    ids=lambda value: str(value)[:20],
)
async def test_a_body_that_is_no_activity_is_refused(teams: Teams, body: bytes, status: int) -> None:
    assert await refused(teams, await teams.post(body)) == status


@pytest.mark.parametrize(
    ("other", "status"),
    [
        ({"type": None}, 400),
        ({"type": 7}, 400),
        ({"type": ""}, 400),
        ({"id": {}}, 400),
        ({"id": "line\nbreak"}, 400),
        ({"text": 7}, 400),
        ({"text": ["a"]}, 400),
        ({"text": "half \ud83c a pair"}, 400),
        ({"name": "\ud83c"}, 400),
        ({"locale": 7}, 400),
        ({"localTimezone": []}, 400),
        ({"from": None}, 400),
        ({"from": "29:ann"}, 400),
        ({"from": {"id": 7}}, 400),
        ({"from": {"id": "29:ann"}}, 403),
        ({"from": {"id": "29:ann", "aadObjectId": ""}}, 403),
        ({"recipient": None}, 400),
        ({"conversation": None}, 400),
        ({"conversation": "c"}, 400),
        ({"conversation": {"id": ""}}, 400),
        ({"channelData": "x"}, 400),
        ({"channelData": {"tenant": "x"}}, 400),
        ({"channelData": {"tenant": {"id": 7}}}, 400),
        ({"channelData": {"tenant": {"id": "another tenant"}}}, 403),
        ({"channelData": None, "conversation": {"id": "c"}}, 403),
        ({"channelData": None, "conversation": {"id": "c", "tenantId": "another tenant"}}, 403),
        ({"entities": [{"type": "clientInfo", "timezone": 7}]}, 400),
        ({"channelId": None}, 400),
        ({"channelId": "webchat"}, 403),
        ({"serviceUrl": None}, 400),
        ({"serviceUrl": ""}, 400),
        ({"serviceUrl": "https://smba.trafficmanager.net/teams/"}, 403),
    ],
    ids=str,
)
async def test_an_activity_of_the_wrong_shape_or_origin_is_refused(
    teams: Teams, other: dict[str, Any], status: int
) -> None:
    sent = json.dumps(teams.activity("message", text="hi") | other).encode()
    assert await refused(teams, await teams.post(sent)) == status


@pytest.mark.parametrize(
    "service_url",
    [
        "https://evil.example/teams/",
        "http://{host}/teams/",
        "https://user@{host}/teams/",
        "https://{host}@evil.example/",
        "https://{host}.evil.example/",
        "https://{host}:1/",
        "https://{host}/teams/?to=x",
        "https://{host}\\@evil.example/",
        "https://[::1/",
        "ftp://{host}/",
        "{host}",
    ],
)
async def test_no_token_of_ours_goes_to_other_hosts(teams: Teams, service_url: str) -> None:
    """Even where the Bot Framework itself has signed the address."""
    there = service_url.format(host=teams.service_url.split("/")[2])
    response = await teams.post(teams.activity("message", serviceUrl=there), serviceurl=there)
    assert await refused(teams, response) == 403


@pytest.mark.parametrize("serviceurl", [None, 7, "https://smba.trafficmanager.net/"])
async def test_the_token_names_the_service_url(teams: Teams, serviceurl: object) -> None:
    assert await refused(teams, await teams.post(teams.activity("message"), serviceurl=serviceurl)) == 403


async def test_what_holds_gets_in(teams: Teams) -> None:
    """Skewed clocks and a missing slash do not matter; the tenant is told in either place."""
    now = int(time.time())
    skewed = {"exp": now - 200, "nbf": now + 200, "serviceurl": teams.service_url.rstrip("/")}
    assert (await teams.post(teams.activity("message"), **skewed)).status == 200
    assert (await teams.say("hi", channelData=None)).status == 200
    assert (await teams.say("hi", channelData={"tenant": None})).status == 200
    assert (await teams.say("hi", entities=["odd", {"type": "mention", "deep": [[]]}])).status == 200
    assert [heard.speaker.user for heard in teams.rooms.turns.heard] == [OID] * 4


async def test_any_depth_of_a_value_is_harmless(teams: Teams) -> None:
    value = json.loads("[" * 500 + "]" * 500)
    assert (await teams.say("hi", value={"a": value})).status == 200
    assert (await teams.invoke("adaptiveCard/action", {"action": value})).status == 400


async def test_a_body_must_come_in_time(teams: Teams) -> None:
    """The server waits for the rest of a body only so long."""
    teams.channel._endpoint._slowest = 0.01
    forever = asyncio.Event()

    async def body() -> Any:
        yield b"{"
        await forever.wait()

    token = teams.issuer.token(claims(teams.service_url))
    headers = {"Authorization": f"Bearer {token}"}
    async with teams.session.post(f"{teams.bot}/api/messages", data=body(), headers=headers) as response:
        assert response.status == 408
    forever.set()


async def test_a_body_that_breaks_off_is_refused(teams: Teams) -> None:
    token = teams.issuer.token(claims(teams.service_url))
    headers = {"Authorization": f"Bearer {token}", "Content-Encoding": "gzip"}
    assert await refused(teams, await teams.post_raw(b"not zipped", headers)) == 400
