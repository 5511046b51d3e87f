"""People's tokens and the bot's own, with real MSAL against the stand-in's Entra ID."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from emulator.faults import Fault
from emulator.people import named
from identity.entra import Entra
from identity.tokens import AHEAD, MARGIN, THREADS, Tokens
from identity.transport import Transport
from tests.identity.clock import Clock
from tests.identity.kept import Kept
from tests.stand_in import CLIENT_ID, SECRET, StandIn, person
from timeoff.errors import NotAllowed, SignInNeeded, Unreachable

ANN, BEN, DAI = named("ann"), named("ben"), named("dai")
GRAPH, BOT = "https://graph.microsoft.com", "https://api.botframework.com"
DEMAND = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'


@pytest.fixture
async def ann(stand_in: StandIn, tokens: Tokens) -> Tokens:
    await tokens.exchange(person(ANN.oid), stand_in.entra.sso_token(ANN))
    return tokens


async def test_a_token_is_kept_and_handed_out_again(ann: Tokens, stand_in: StandIn) -> None:
    stand_in.faults.add(Fault("entra", path="token", status=503))
    token = await ann.graph(person(ANN.oid))
    assert await ann.graph(person(ANN.oid)) == token
    assert stand_in.entra.verify(token, GRAPH)["oid"] == ANN.oid


async def test_a_refused_token_is_replaced(ann: Tokens, kept: Kept) -> None:
    token = await ann.graph(person(ANN.oid))
    fresh = await ann.graph(person(ANN.oid), fresh=True)
    assert fresh != token
    assert await ann.graph(person(ANN.oid)) == fresh


async def test_nothing_is_kept_again_where_nothing_has_changed(ann: Tokens, kept: Kept) -> None:
    before = dict(kept.secrets)
    await ann.graph(person(ANN.oid))
    assert kept.secrets == before
    assert list(before) == [("msal", person(ANN.oid).key)]


async def test_nobody_gets_the_tokens_of_another(ann: Tokens, kept: Kept) -> None:
    """Not even where their cache holds them, which must never be."""
    kept.secrets["msal", person(BEN.oid).key] = kept.secrets["msal", person(ANN.oid).key]
    with pytest.raises(SignInNeeded):
        await ann.graph(person(BEN.oid))


async def test_nothing_is_left_after_forgetting(ann: Tokens, kept: Kept) -> None:
    await asyncio.gather(ann.graph(person(ANN.oid), fresh=True), ann.forget(person(ANN.oid)))
    assert kept.secrets == {}
    with pytest.raises(SignInNeeded):
        await ann.graph(person(ANN.oid))


async def test_a_revoked_sign_in_asks_for_another(ann: Tokens, stand_in: StandIn) -> None:
    stand_in.entra.revoke(ANN)
    with pytest.raises(SignInNeeded) as needed:
        await ann.graph(person(ANN.oid), fresh=True)
    assert (type(needed.value), needed.value.claims) == (SignInNeeded, None)


async def test_demanded_claims_are_handed_on(ann: Tokens, stand_in: StandIn) -> None:
    stand_in.entra.demand(ANN, DEMAND)
    with pytest.raises(SignInNeeded) as needed:
        await ann.graph(person(ANN.oid), fresh=True)
    assert needed.value.claims == DEMAND


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"status": 503}, Unreachable),
        ({"status": 429, "headers": {"Retry-After": "7"}}, Unreachable),
        ({"drop": "before"}, Unreachable),
        ({"status": 200, "body": "text"}, Unreachable),
        ({"status": 400, "body": {"error": "temporarily_unavailable"}}, Unreachable),
        ({"status": 400, "body": {"error": "unauthorized_client"}}, NotAllowed),
        ({"status": 401, "body": {"error": "invalid_client"}}, NotAllowed),
        ({"status": 400, "body": {"error": "invalid_grant"}}, SignInNeeded),
    ],
    ids=str,
)
async def test_one_error_for_each_reaction(
    ann: Tokens, stand_in: StandIn, fault: dict[str, object], error: type[Exception]
) -> None:
    stand_in.faults.add(Fault.from_json({"service": "entra", "path": "token", **fault}))
    with pytest.raises(error) as raised:
        await ann.graph(person(ANN.oid), fresh=True)
    assert type(raised.value) is error


async def test_a_refusal_is_not_remembered(ann: Tokens, stand_in: StandIn) -> None:
    """MSAL by itself would repeat it for a minute, without asking."""
    refusal = Fault("entra", path="token", status=400, body={"error": "invalid_grant"})
    stand_in.faults.add(refusal)
    with pytest.raises(SignInNeeded):
        await ann.graph(person(ANN.oid), fresh=True)
    assert await ann.graph(person(ANN.oid), fresh=True)


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "HTTPS_PROXY"])
async def test_the_environment_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tokens: Tokens, stand_in: StandIn, name: str
) -> None:
    monkeypatch.setenv(name, "/nowhere")
    await tokens.exchange(person(ANN.oid), stand_in.entra.sso_token(ANN))


async def test_a_failed_discovery_is_not_remembered(tokens: Tokens, stand_in: StandIn) -> None:
    stand_in.faults.add(Fault("entra", path="openid-configuration", status=404))
    with pytest.raises(Unreachable):
        await tokens.exchange(person(ANN.oid), stand_in.entra.sso_token(ANN))
    await tokens.exchange(person(ANN.oid), stand_in.entra.sso_token(ANN))


@pytest.mark.parametrize(("trusted", "patience"), [(False, 10), (True, 0.2)], ids=["certificate", "too slow"])
async def test_a_connection_that_is_given_up(stand_in: StandIn, trusted: bool, patience: float) -> None:
    stand_in.faults.add(Fault("entra", delay=1))
    transport = Transport(str(stand_in.certificate.ca_file) if trusted else None, patience)
    tokens = Tokens(Entra(CLIENT_ID, SECRET, stand_in.authority, transport), Kept(), monotonic=Clock())
    with pytest.raises(Unreachable):
        await tokens.exchange(person(ANN.oid), stand_in.entra.sso_token(ANN))
    tokens.close()
    transport.close()


async def test_msal_runs_in_a_few_threads_of_its_own(tokens: Tokens, stand_in: StandIn) -> None:
    """The stand-in runs on this very loop: it could not answer if MSAL held it up."""
    before = set(threading.enumerate())
    await asyncio.gather(
        *(tokens.exchange(person(ANN.oid[:-1] + str(number)), stand_in.entra.sso_token(ANN)) for number in range(9))
    )
    started = {thread for thread in set(threading.enumerate()) - before if thread.name.startswith("msal")}
    assert 1 <= len(started) <= THREADS


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bot(entra: Entra, kept: Kept, clock: Clock) -> Iterator[Tokens]:
    tokens = Tokens(entra, kept, monotonic=clock)
    yield tokens
    tokens.close()


async def test_the_bot_s_own_token_is_for_the_connector(bot: Tokens, stand_in: StandIn) -> None:
    token = await bot.bot()
    claims = stand_in.entra.verify(token, BOT)
    assert claims["appid"] == CLIENT_ID
    assert await bot.bot() == token


async def test_the_bot_s_own_token_is_renewed_ahead(bot: Tokens, stand_in: StandIn, clock: Clock) -> None:
    token = await bot.bot()
    clock.seconds += 3600 - AHEAD + 1
    assert await bot.bot() == token
    assert await bot.bot(fresh=True) != token


async def test_a_refused_token_of_the_bot_is_replaced(bot: Tokens, clock: Clock) -> None:
    token = await bot.bot()
    clock.seconds += 60
    fresh = await bot.bot(fresh=True)
    assert fresh != token
    assert [await bot.bot(fresh=True) for _ in range(3)] == [fresh] * 3


async def test_the_bot_s_own_token_outlives_a_short_outage(bot: Tokens, stand_in: StandIn, clock: Clock) -> None:
    token = await bot.bot()
    stand_in.faults.add(Fault("entra", status=503, times=9))
    clock.seconds += 3600 - MARGIN - 1
    assert await bot.bot() == token
    clock.seconds += 2
    with pytest.raises(Unreachable):
        await bot.bot()
