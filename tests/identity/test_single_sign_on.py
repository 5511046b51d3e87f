"""Teams' single sign-on, with real MSAL against the stand-in's Entra ID."""

import logging

import pytest

from emulator.faults import Fault
from emulator.people import named
from identity.sign_ins import SignIns
from identity.single_sign_on import SingleSignOn
from identity.steps import Departure, Stage
from identity.tokens import Tokens
from tests.identity.kept import Kept
from tests.stand_in import CLIENT_ID, StandIn, person, speaker
from timeoff.errors import SignInNeeded
from timeoff.exchange import Exchange

ANN, BEN = named("ann"), named("ben")
DEMAND = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'


async def test_the_speaker_s_own_token_is_exchanged(
    stand_in: StandIn, single_sign_on: SingleSignOn, tokens: Tokens
) -> None:
    assert await single_sign_on.exchange(speaker(ANN.oid), "1", stand_in.entra.sso_token(ANN)) is Exchange.DONE
    claims = stand_in.entra.verify(await tokens.graph(person(ANN.oid)), "https://graph.microsoft.com")
    assert (claims["oid"], "Calendars.ReadWrite" in claims["scp"]) == (ANN.oid, True)


async def test_ids_are_compared_whatever_their_case(stand_in: StandIn, single_sign_on: SingleSignOn) -> None:
    shouted = speaker(ANN.oid.upper())
    assert await single_sign_on.exchange(shouted, "1", stand_in.entra.sso_token(ANN)) is Exchange.DONE


async def test_consent_is_needed_once_and_the_same_token_works_after_it(
    stand_in: StandIn, single_sign_on: SingleSignOn
) -> None:
    """MSAL itself would repeat its first refusal for a minute."""
    token = stand_in.entra.sso_token(BEN)
    assert await single_sign_on.exchange(speaker(BEN.oid), "1", token) is Exchange.CONSENT_NEEDED
    stand_in.entra.consent(BEN)
    assert await single_sign_on.exchange(speaker(BEN.oid), "2", token) is Exchange.DONE


async def test_what_entra_demands_is_asked_for_in_the_browser(
    stand_in: StandIn, single_sign_on: SingleSignOn, sign_ins: SignIns
) -> None:
    link = await sign_ins.begin(speaker(ANN.oid))
    stand_in.entra.demand(ANN, DEMAND)
    token = stand_in.entra.sso_token(ANN)
    assert await single_sign_on.exchange(speaker(ANN.oid), "1", token) is Exchange.CONSENT_NEEDED
    ticket = link.partition("ticket=")[2]
    departure = await sign_ins.go_on(Stage.START, ticket, {"ticket": ticket})
    assert isinstance(departure, Departure)
    assert "claims=%7B%22access_token%22" in departure.address


@pytest.mark.parametrize(
    "token",
    ["", "garbage", "a.b.c", "another person's", "expired", "the wrong audience's", "an id_token"],
)
async def test_no_other_token_is_taken(
    stand_in: StandIn, single_sign_on: SingleSignOn, tokens: Tokens, kept: Kept, token: str
) -> None:
    forged = {
        "another person's": stand_in.entra.sso_token(BEN),
        "expired": stand_in.entra.sso_token(ANN, lifetime=-3600),
        "an id_token": stand_in.entra.issuer.id_token(ANN, 600, None),
        "the wrong audience's": await _graph_token(stand_in),
    }.get(token, token)
    assert await single_sign_on.exchange(speaker(ANN.oid), "1", forged) is Exchange.REFUSED
    assert kept.secrets == {}
    with pytest.raises(SignInNeeded):
        await tokens.graph(person(ANN.oid))


@pytest.mark.parametrize("path", ["openid-configuration", "keys", "token"])
@pytest.mark.parametrize("how", [{"status": 503}, {"drop": "before"}, {"status": 429}, {"status": 200, "body": []}])
async def test_entra_may_be_down(
    stand_in: StandIn, single_sign_on: SingleSignOn, path: str, how: dict[str, object]
) -> None:
    stand_in.faults.add(Fault.from_json({"service": "entra", "path": path, "times": 9, **how}))
    token = stand_in.entra.sso_token(ANN)
    assert await single_sign_on.exchange(speaker(ANN.oid), "1", token) is Exchange.UNAVAILABLE


async def test_a_wrong_secret_is_nothing_that_a_person_could_mend(
    stand_in: StandIn, single_sign_on: SingleSignOn
) -> None:
    body = {"error": "invalid_client", "error_description": "AADSTS7000215"}
    stand_in.faults.add(Fault("entra", path="token", status=401, body=body))
    token = stand_in.entra.sso_token(ANN)
    assert await single_sign_on.exchange(speaker(ANN.oid), "1", token) is Exchange.UNAVAILABLE


async def test_logs_hold_no_token(
    stand_in: StandIn, single_sign_on: SingleSignOn, tokens: Tokens, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = [stand_in.entra.sso_token(ANN), stand_in.entra.sso_token(BEN)]
    for token in secrets:
        await single_sign_on.exchange(speaker(ANN.oid), "1", token)
    secrets.append(await tokens.graph(person(ANN.oid), fresh=True))
    assert [secret for secret in secrets if secret.split(".")[2] in caplog.text] == []
    assert "refused" in caplog.text


async def _graph_token(stand_in: StandIn) -> str:
    form = {
        "grant_type": "password",
        "client_id": CLIENT_ID,
        "client_secret": stand_in.entra.client.secret,
        "username": ANN.upn,
        "password": ANN.password,
        "scope": "Calendars.ReadWrite",
    }
    async with stand_in.session.post(f"{stand_in.authority}/oauth2/v2.0/token", data=form) as response:
        token: str = (await response.json())["access_token"]
        return token
