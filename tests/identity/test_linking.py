"""Linking who speaks in Slack with an account of Microsoft 365."""

import logging
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import jwt
import pytest

from emulator.faults import Fault
from emulator.people import named
from identity.accounts import Accounts
from identity.microsoft import Microsoft
from identity.names import Names
from identity.sign_ins import SignIns
from identity.tokens import Tokens
from tests.identity.journey import ANN, SLACK_ANN, Journey, nothing_came_of_it
from tests.identity.kept import Kept
from tests.identity.surfer import Told, surfing
from tests.identity.workspaces import member
from tests.stand_in import StandIn, person
from timeoff.person import Speaker

BEN = named("ben")
SLACK_BEN = member("ben")
CLAIMS = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'


async def test_who_proves_both_and_confirms_is_linked_and_the_chat_goes_on(
    journey: Journey, kept: Kept, tokens: Tokens
) -> None:
    question = await journey.to_end()
    assert "Link Slack <bdi>Ann Example</bdi> in <bdi>Contoso</bdi> with <bdi>" + ANN.upn in question.text
    assert (kept.links, kept.secrets, journey.surfer.told) == ({}, {}, Told())
    page = await journey.confirm(question)
    assert (page.status, "Your accounts are linked" in page.text) == (200, True)
    assert kept.links == {SLACK_ANN: person(ANN.oid)}
    assert await tokens.graph(person(ANN.oid))
    names = Names("Ann Example", "Contoso", ANN.upn)
    assert journey.surfer.told == Told(linked=[(SLACK_ANN, person(ANN.oid), names)])
    assert kept.tickets == {}


async def test_who_is_linked_signs_in_again_without_confirming(journey: Journey, kept: Kept, tokens: Tokens) -> None:
    kept.links[SLACK_ANN] = person(ANN.oid)
    page = await journey.to_end()
    assert (page.status, "You are signed in" in page.text) == (200, True)
    assert journey.surfer.told == Told(signed_in=[SLACK_ANN])
    assert await tokens.graph(person(ANN.oid))


async def test_who_is_linked_gets_no_further_with_another_account(journey: Journey, kept: Kept) -> None:
    kept.links[SLACK_ANN] = person(ANN.oid)
    page = await journey.to_end(BEN)
    assert (page.status, "another account" in page.text) == (403, True)
    assert (kept.links, kept.secrets, journey.surfer.told) == ({SLACK_ANN: person(ANN.oid)}, {}, Told())


async def test_who_was_unlinked_may_be_linked_with_another_account(journey: Journey, kept: Kept) -> None:
    await journey.confirm(await journey.to_end())
    del kept.links[SLACK_ANN]
    await journey.confirm(await journey.to_end(BEN))
    assert kept.links == {SLACK_ANN: person(BEN.oid)}


async def test_who_is_linked_meanwhile_stays_so(journey: Journey, kept: Kept) -> None:
    question = await journey.to_end(BEN)
    kept.links[SLACK_ANN] = person(ANN.oid)
    page = await journey.confirm(question)
    assert (page.status, "another account" in page.text) == (403, True)
    assert (kept.links, kept.secrets, journey.surfer.told) == ({SLACK_ANN: person(ANN.oid)}, {}, Told())


@pytest.mark.parametrize("told_at_once", [True, False])
async def test_what_entra_demands_is_asked_for_after_slack(
    journey: Journey, sign_ins: SignIns, told_at_once: bool
) -> None:
    if not told_at_once:
        await sign_ins.demand(SLACK_ANN, CLAIMS)
    asked = parse_qs(urlsplit(await journey.to_entra(CLAIMS if told_at_once else None)).query)
    assert asked["claims"] == [CLAIMS]


@pytest.mark.parametrize("leaves", ["slack", "entra", "question"])
async def test_who_declines_is_told_so_and_the_chat_as_well(
    journey: Journey, stand_in: StandIn, kept: Kept, leaves: str
) -> None:
    if leaves == "slack":
        state = parse_qs(urlsplit(await journey.to_slack()).query)["state"][0]
        declined = {"error": "access_denied", "state": state}
        page = await journey.surfer.get(f"{stand_in.public_url}/signin/slack?{urlencode(declined)}")
    elif leaves == "entra":
        page = await journey.to_end(BEN, "cancel")
    else:
        page = await journey.confirm(await journey.to_end(), "cancel")
    assert (page.status, "You did not allow it" in page.text) == (200, True)
    assert journey.surfer.told == Told(refused=[SLACK_ANN])
    assert (kept.links, kept.secrets, kept.tickets) == ({}, {}, {})


@pytest.mark.parametrize(
    "somebody",
    [SLACK_BEN, Speaker("slack", "T0ANOTHER01", SLACK_ANN.user)],
    ids=["another member", "another workspace"],
)
async def test_who_follows_the_link_of_another_is_stopped_and_the_asker_told(
    journey: Journey, kept: Kept, somebody: Speaker
) -> None:
    page = await journey.surfer.get(await journey.back_from_slack(somebody))
    assert (page.status, "This sign-in is not yours" in page.text) == (403, True)
    assert journey.surfer.told == Told(intruded=[SLACK_ANN])
    assert (kept.links, kept.secrets, kept.tickets) == ({}, {}, {})


@pytest.mark.parametrize("party", [SLACK_ANN.key, person(ANN.oid).key], ids=["in Slack", "in Teams"])
async def test_who_is_forgotten_on_either_side_meanwhile_is_not_linked(
    journey: Journey, kept: Kept, party: str
) -> None:
    question = await journey.to_end()
    kept.forget(party)
    assert (await journey.confirm(question)).status == 410
    assert nothing_came_of_it(kept, journey.surfer.told)


async def test_where_slack_is_not_set_up_nobody_of_slack_gets_in(
    stand_in: StandIn, kept: Kept, accounts: Accounts, microsoft: Microsoft
) -> None:
    sign_ins = SignIns(kept, accounts, microsoft, stand_in.public_url)
    async with surfing(sign_ins) as surfer:
        link = await sign_ins.begin(SLACK_ANN)
        page = await surfer.post(link.partition("?")[0], (await surfer.get(link)).fields)
    assert page.status == 400
    assert nothing_came_of_it(kept, surfer.told)


async def test_an_answer_of_entra_that_says_it_is_another_s_is_refused(journey: Journey, kept: Kept) -> None:
    entra = await journey.back_from_entra()
    entra.fields["iss"] = "https://slack.com"
    assert (await journey.post(entra)).status == 400
    assert nothing_came_of_it(kept, journey.surfer.told)


async def test_an_account_of_another_tenant_is_refused(journey: Journey, stand_in: StandIn, kept: Kept) -> None:
    url = await journey.to_entra()
    entra = await journey.surfer.through_entra(url, ANN)
    issuer = stand_in.entra.issuer
    claims = jwt.decode(issuer.id_token(ANN, 600, _nonce(url)), options={"verify_signature": False})
    other = {**claims, "tid": "another", "iss": issuer.name.replace(issuer.tenant, "another")}
    body = {"access_token": "x", "expires_in": 3600, "id_token": issuer.keys[-1].sign(other)}
    stand_in.faults.add(Fault("entra", path="token", status=200, body=body))
    assert (await journey.post(entra)).status == 400
    assert nothing_came_of_it(kept, journey.surfer.told)


def _nonce(url: str) -> str:
    return parse_qs(urlsplit(url).query)["nonce"][0]


@pytest.mark.parametrize("path", ["openid-configuration", "token", "keys"])
async def test_entra_may_be_down(journey: Journey, stand_in: StandIn, kept: Kept, path: str) -> None:
    if path == "openid-configuration":
        back = await journey.back_from_slack()
        stand_in.faults.add(Fault("entra", path=path, status=503))
        page = await journey.surfer.get(back)
    else:
        entra = await journey.back_from_entra()
        stand_in.faults.add(Fault("entra", path=path, status=503))
        page = await journey.post(entra)
    assert (page.status, "did not work" in page.text) == (503, True)
    assert nothing_came_of_it(kept, journey.surfer.told)


async def test_logs_hold_no_secret_and_no_name(journey: Journey, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    link = await journey.link()
    secrets = [link.partition("=")[2]]
    back = journey.workspace.sign_in(await journey.surfer.start(link), SLACK_ANN)
    secrets += [*dict(parse_qsl(urlsplit(back).query)).values(), journey.surfer.cookie.partition("=")[2]]
    entra = await journey.surfer.through_entra(journey.surfer.sent(await journey.surfer.get(back)), ANN)
    secrets += [*entra.fields.values(), journey.surfer.cookie.partition("=")[2]]
    question = await journey.post(entra)
    secrets += [question.fields["token"], "Ann Example", "Contoso", ANN.upn, journey.workspace.provider.client_secret]
    await journey.surfer.post(journey.confirm_url, {**question.fields, "answer": "neither"})
    await journey.surfer.get(await journey.back_from_slack(SLACK_BEN))
    assert [secret for secret in secrets if secret in caplog.text] == []
    assert "neither confirmed nor cancelled" in caplog.text
    assert "somebody else in Slack" in caplog.text
