"""Sign in with Slack: what it is asked, and which of its answers are believed."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from emulator.faults import Fault
from emulator.signing import SigningKey
from tests.identity.clock import Clock
from tests.identity.journey import ANN, SLACK_ANN, Journey, changed, nothing_came_of_it
from tests.identity.kept import Kept
from tests.identity.workspaces import TEAM
from tests.stand_in import StandIn


async def test_asks_slack_as_it_should_be_asked(journey: Journey, stand_in: StandIn) -> None:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(await journey.to_slack()).query).items()}
    assert asked["redirect_uri"] == f"{stand_in.public_url}/signin/slack"
    assert (asked["response_type"], asked["scope"], asked["team"]) == ("code", "openid profile", TEAM)
    assert len({asked["state"], asked["nonce"], journey.surfer.cookie.partition("=")[2]}) == 3


LIES: Mapping[str, dict[str, Any]] = {
    "another application's": {"aud": "another"},
    "several audiences": {"aud": ["the client", "another"]},
    "another issuer": {"iss": "https://example.com"},
    "expired": {"iat": 1_000_000_000, "exp": 1_000_000_300},
    "without an end": {"exp": None},
    "for another sign-in": {"nonce": "another"},
    "for a nonce that is no text": {"nonce": 7},
    "for no sign-in": {"nonce": None},
    "without a member": {"https://slack.com/user_id": None},
    "without a workspace": {"https://slack.com/team_id": None},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
async def test_an_id_token_of_slack_that_proves_nothing_is_refused(
    journey: Journey, kept: Kept, lie: dict[str, Any]
) -> None:
    journey.workspace.provider.lie = lie
    page = await journey.surfer.get(await journey.back_from_slack())
    assert (page.status, "did not work" in page.text) == (400, True)
    assert nothing_came_of_it(kept, journey.surfer.told)


@pytest.mark.parametrize(
    "lie",
    [{"https://slack.com/user_id": 7}, {"https://slack.com/team_id": [TEAM]}, {"https://slack.com/user_id": ""}],
    ids=str,
)
async def test_a_member_that_is_none_is_another_one(journey: Journey, kept: Kept, lie: dict[str, Any]) -> None:
    journey.workspace.provider.lie = lie
    page = await journey.surfer.get(await journey.back_from_slack())
    assert (page.status, kept.links, kept.secrets) == (403, {}, {})


async def test_an_id_token_of_slack_that_is_forged_is_refused(journey: Journey, kept: Kept) -> None:
    journey.workspace.provider.signing = SigningKey()
    page = await journey.surfer.get(await journey.back_from_slack())
    assert page.status == 400
    assert nothing_came_of_it(kept, journey.surfer.told)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"code": "another"}, 400),
        ({"code": None}, 400),
        ({"code": ""}, 400),
        ({"iss": "https://login.microsoftonline.com"}, 400),
        ({"iss": ""}, 400),
        ({"code": None, "error": "invalid_scope"}, 400),
        ({"code": None, "error": "x" * 500}, 400),
        ({"code": None, "error": "server_error"}, 503),
    ],
    ids=str,
)
async def test_an_answer_of_slack_that_was_changed_is_refused(
    journey: Journey, kept: Kept, change: dict[str, str | None], status: int
) -> None:
    page = await journey.surfer.get(changed(await journey.back_from_slack(), **change))
    assert (page.status, "did not work" in page.text) == (status, True)
    assert nothing_came_of_it(kept, journey.surfer.told)


async def test_an_answer_that_says_whom_it_is_from_is_taken_from_that_one(journey: Journey, stand_in: StandIn) -> None:
    """Neither says so today: RFC 9207."""
    back = changed(await journey.back_from_slack(), iss="https://slack.com")
    entra = await journey.surfer.through_entra(journey.surfer.sent(await journey.surfer.get(back)), ANN)
    entra.fields["iss"] = stand_in.entra.issuer.name
    assert (await journey.post(entra)).action == "confirm"


NO_ANSWER: tuple[dict[str, object], ...] = (
    {"status": 503},
    {"status": 429},
    {"status": 302, "headers": {"Location": "https://example.invalid/"}},
    {"status": 200, "body": []},
    {"status": 200, "body": "text"},
    {"status": 200, "body": {}},
    {"status": 200, "body": {"ok": False, "error": "internal_error"}},
    {"status": 200, "body": {"ok": True, "id_token": 7}},
    {"status": 200, "body": {"ok": True, "id_token": "x" * 1024 * 1024}},
    {"drop": "before", "times": 2},
)


@pytest.mark.parametrize("path", ["openid-configuration", "keys"])
@pytest.mark.parametrize("how", NO_ANSWER, ids=lambda how: str(how)[:60])
async def test_slack_may_be_down_or_answer_nonsense_at_the_start(
    journey: Journey, stand_in: StandIn, kept: Kept, path: str, how: dict[str, object]
) -> None:
    link = await journey.link()
    fields = (await journey.surfer.get(link)).fields
    stand_in.faults.add(Fault.from_json({"service": "slack", "path": path, **how}))
    page = await journey.surfer.post(link.partition("?")[0], fields)
    assert (page.status, "did not work" in page.text) == (503, True)
    assert nothing_came_of_it(kept, journey.surfer.told)


@pytest.mark.parametrize("name", ["authorization_endpoint", "token_endpoint"])
@pytest.mark.parametrize(
    "address", [None, 7, "", "http://elsewhere.example/", "javascript:alert(1)", "https://[", "https://"]
)
async def test_slack_may_say_nowhere_to_go(
    journey: Journey, stand_in: StandIn, kept: Kept, name: str, address: object
) -> None:
    body = {**journey.workspace.provider.metadata, name: address}
    stand_in.faults.add(Fault("slack", path="openid-configuration", status=200, body=body))
    link = await journey.link()
    page = await journey.surfer.post(link.partition("?")[0], (await journey.surfer.get(link)).fields)
    if name == "token_endpoint":
        page = await journey.surfer.get(journey.workspace.sign_in(journey.surfer.sent(page), SLACK_ANN))
    assert page.status == 503
    assert nothing_came_of_it(kept, journey.surfer.told)


@pytest.mark.parametrize(("name", "status"), [("authorization_endpoint", 303), ("token_endpoint", 503)])
async def test_only_the_browser_may_stay_on_its_own_machine(
    journey: Journey, stand_in: StandIn, name: str, status: int
) -> None:
    body = {**journey.workspace.provider.metadata, name: "http://localhost:1/"}
    stand_in.faults.add(Fault("slack", path="openid-configuration", status=200, body=body))
    link = await journey.link()
    page = await journey.surfer.post(link.partition("?")[0], (await journey.surfer.get(link)).fields)
    if name == "token_endpoint":
        page = await journey.surfer.get(journey.workspace.sign_in(journey.surfer.sent(page), SLACK_ANN))
    assert page.status == status


@pytest.mark.parametrize("how", NO_ANSWER, ids=lambda how: str(how)[:60])
async def test_slack_may_be_down_or_answer_nonsense_at_the_end(
    journey: Journey, stand_in: StandIn, kept: Kept, how: dict[str, object]
) -> None:
    back = await journey.back_from_slack()
    stand_in.faults.add(Fault.from_json({"service": "slack", "path": "token", **how}))
    page = await journey.surfer.get(back)
    assert (page.status, "did not work" in page.text) == (503, True)
    assert nothing_came_of_it(kept, journey.surfer.told)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, {"ok": False, "error": "invalid_code"}),
        (200, {"ok": False, "error": "bad_client_secret", "id_token": "x"}),
        (200, {"ok": False, "error": ["ratelimited"]}),
        (200, {"ok": True, "id_token": "no JWT"}),
        (400, {"error": "invalid_grant"}),
        (401, {}),
    ],
)
async def test_slack_may_refuse(
    journey: Journey, stand_in: StandIn, kept: Kept, status: int, body: dict[str, object]
) -> None:
    back = await journey.back_from_slack()
    stand_in.faults.add(Fault("slack", path="token", status=status, body=body))
    page = await journey.surfer.get(back)
    assert (page.status, "did not work" in page.text) == (400, True)
    assert nothing_came_of_it(kept, journey.surfer.told)


async def test_slack_may_change_its_key(journey: Journey, slack_clock: Clock) -> None:
    back = await journey.back_from_slack()
    journey.workspace.provider.key = SigningKey()
    slack_clock.seconds += 60
    assert (await journey.surfer.get(back)).status == 303


async def test_slack_may_keep_its_new_key_to_itself(
    journey: Journey, stand_in: StandIn, kept: Kept, slack_clock: Clock
) -> None:
    back = await journey.back_from_slack()
    journey.workspace.provider.key = SigningKey()
    slack_clock.seconds += 60
    stand_in.faults.add(Fault("slack", path="keys", status=503))
    page = await journey.surfer.get(back)
    assert page.status == 503
    assert nothing_came_of_it(kept, journey.surfer.told)
