"""The Web API, called by Slack's own unmodified SDK."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientSession, web
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from emulator.addresses import Addresses
from emulator.certificate import Certificate
from emulator.faults import Fault
from emulator.people import PEOPLE
from emulator.sites import Port, served
from emulator.slack.bot import Bot
from emulator.slack.registration import Registration
from emulator.slack.service import Slack
from emulator.traffic import Traffic
from tests.emulator.tiny_app import ANN, BOT, Json, TinyApp, Workplace, card, text, workplace

GENERAL, DIRECT = "C0GENERAL01", "D0ANN00001"

Call = Callable[[AsyncWebClient], Awaitable[Any]]


async def silent(app: TinyApp, kind: str, told: Json) -> web.Response:
    return web.Response()


@pytest.fixture
async def here() -> AsyncIterator[Workplace]:
    async with workplace(silent) as here:
        yield here


@pytest.fixture
def api(here: Workplace) -> AsyncWebClient:
    return here.app.api


async def refusal(call: Awaitable[Any]) -> Json:
    with pytest.raises(SlackApiError) as refused:
        await call
    data: Json = refused.value.response.data
    return data


def seen(here: Workplace, name: str = "ann") -> list[str]:
    return [message.text for message in here.slack.speaking(name).messages]


async def test_the_app_asks_who_it_is(api: AsyncWebClient) -> None:
    who = await api.auth_test()
    assert (who["team_id"], who["user_id"], who["bot_id"]) == ("T0CONTOSO01", BOT, "B0TIMEOFF01")


def mounted(slack: Slack) -> web.Application:
    root = web.Application()
    root.add_subapp("/slack", slack.routes())
    return root


async def test_it_answers_over_https_too(local_certificate: Certificate) -> None:
    context = local_certificate.client_context()
    with Port() as secure:
        base = f"{secure.address('https')}/slack"
        registration = Registration("", (), base)
        async with (
            ClientSession() as session,
            Slack(PEOPLE, Bot(registration, session), Addresses(base, base), Traffic()) as slack,
            served(mounted(slack), (secure, local_certificate.server_context())),
        ):
            api = AsyncWebClient(slack.installation.bot_token, base_url=f"{base}/api/", ssl=context)
            assert (await api.auth_test())["team"] == "Contoso"


async def test_a_user_has_a_zone_and_a_language_where_asked_for(api: AsyncWebClient) -> None:
    chloe = (await api.users_info(user="U0CHLOE001", include_locale=True))["user"]
    assert (chloe["real_name"], chloe["tz"], chloe["locale"]) == ("Chloe Cedar", "Europe/Berlin", "de-DE")
    assert chloe["tz_offset"] in (3600, 7200)
    assert "locale" not in (await api.users_info(user="U0CHLOE001"))["user"]


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        ({"deleted": True}, {"deleted": True}),
        ({"is_restricted": True}, {"is_restricted": True}),
        ({"is_ultra_restricted": True}, {"is_ultra_restricted": True}),
        ({"is_bot": True}, {"is_bot": True}),
        ({"team_id": "T0FABRIKAM1"}, {"team_id": "T0FABRIKAM1"}),
        ({"tz": None}, {}),
    ],
)
async def test_a_user_may_be_something_else_than_a_usual_member(here: Workplace, flags: Json, told: Json) -> None:
    ann = here.slack.workspace.user("ann")
    for name, value in flags.items():
        setattr(ann, name, value)
    user = (await here.app.api.users_info(user=ANN))["user"]
    assert {name: user[name] for name in told} == told
    assert ("tz" in user) == ("tz" not in flags and "deleted" not in flags)


async def test_a_direct_message_is_opened_by_its_user_or_its_id(api: AsyncWebClient) -> None:
    assert (await api.conversations_open(users=ANN))["channel"]["id"] == DIRECT
    assert (await api.conversations_open(channel=DIRECT))["channel"]["id"] == DIRECT


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({}, "users_list_not_supplied"),
        ({"users": "U0NOBODY"}, "user_not_found"),
        ({"users": BOT}, "cannot_dm_bot"),
        ({"users": "U0DAI00001"}, "user_disabled"),
        ({"users": f"{ANN},U0BEN00001"}, "missing_scope"),
        ({"channel": "D0NOBODY"}, "channel_not_found"),
        ({"channel": GENERAL}, "method_not_supported_for_channel_type"),
    ],
)
async def test_a_direct_message_that_cannot_be_opened(here: Workplace, asked: Json, error: str) -> None:
    here.slack.workspace.user("dai").deleted = True
    assert (await refusal(here.app.api.api_call("conversations.open", json=asked)))["error"] == error


@pytest.mark.parametrize("channel", [ANN, DIRECT, GENERAL, "general", "#general"])
async def test_a_message_is_posted_wherever_the_app_is(here: Workplace, channel: str) -> None:
    posted = await here.app.api.chat_postMessage(channel=channel, text="hello", unfurl_links=False)
    assert posted["channel"] == (DIRECT if channel in (ANN, DIRECT) else GENERAL)
    assert (posted["message"]["text"], posted["message"]["ts"]) == ("hello", posted["ts"])
    assert seen(here) == ["hello"]
    assert seen(here, "ben") == ([] if posted["channel"] == DIRECT else ["hello"])


async def test_blocks_get_the_ids_that_they_lack(api: AsyncWebClient) -> None:
    blocks = [
        text("a") | {"block_id": "mine", "accessory": {"type": "button", "text": {"type": "plain_text", "text": "b"}}},
        {"type": "divider"},
        *card("c", "d"),
    ]
    posted = (await api.chat_postMessage(channel=ANN, text="x", blocks=blocks))["message"]["blocks"]
    assert posted[0]["block_id"] == "mine"
    assert all(block["block_id"] for block in posted)
    assert posted[0]["accessory"]["action_id"]
    assert posted[3]["elements"][0]["action_id"] == "d"


async def test_a_message_is_changed_and_taken_back(here: Workplace) -> None:
    api = here.app.api
    ts = (await api.chat_postMessage(channel=ANN, text="x", blocks=card("one", "two")))["ts"]
    changed = await api.chat_update(channel=DIRECT, ts=ts, text="three")
    assert (changed["ts"], changed["text"]) == (ts, "three")
    assert seen(here) == ["three"]
    assert (await api.chat_delete(channel=DIRECT, ts=ts))["ts"] == ts
    assert seen(here) == []


async def test_an_ephemeral_message_is_for_one_and_cannot_be_found_again(here: Workplace) -> None:
    api = here.app.api
    ts = (await api.chat_postEphemeral(channel=GENERAL, user=ANN, text="psst"))["message_ts"]
    assert (seen(here), seen(here, "ben")) == (["psst"], [])
    for call in (api.chat_update(channel=GENERAL, ts=ts, text="x"), api.chat_delete(channel=GENERAL, ts=ts)):
        assert (await refusal(call))["error"] == "message_not_found"


@pytest.mark.parametrize(
    ("method", "asked", "error"),
    [
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": ANN}, "no_text"),
        ("chat.postMessage", {"channel": ANN, "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": ANN, "text": 5}, "invalid_arguments"),
        ("chat.postMessage", {"channel": 5, "text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": ANN, "text": "x", "attachments": []}, "invalid_arguments"),
        ("chat.postMessage", {"channel": ANN, "blocks": "{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": ANN, "blocks": {"type": "divider"}}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": ANN, "blocks": [{"type": "video"}]}, "invalid_blocks"),
        ("chat.postMessage", {"channel": ANN, "blocks": [text("x" * 3000)] * 5}, "msg_blocks_too_long"),
        ("chat.postEphemeral", {"channel": GENERAL, "user": "U0NOBODY", "text": "x"}, "user_not_in_channel"),
        ("chat.postEphemeral", {"channel": DIRECT, "user": "U0BEN00001", "text": "x"}, "user_not_in_channel"),
        ("chat.postEphemeral", {"channel": GENERAL, "text": "x"}, "user_not_in_channel"),
        ("chat.postEphemeral", {"channel": GENERAL, "user": ANN}, "no_text"),
        ("chat.update", {"channel": DIRECT, "ts": "1.0", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": ANN, "ts": "1.0", "text": "x"}, "channel_not_found"),
        ("users.info", {"user": ANN}, "user_not_found"),  # this one takes no JSON
        ("chat.shout", {}, "unknown_method"),
    ],
)
async def test_what_cannot_be_done_has_a_name(here: Workplace, method: str, asked: Json, error: str) -> None:
    assert (await refusal(here.app.api.api_call(method, json=asked)))["error"] == error
    assert seen(here) == []


async def test_an_update_has_a_limit_of_its_own_and_an_owner(here: Workplace) -> None:
    api = here.app.api
    own = (await api.chat_postMessage(channel=ANN, text="x"))["ts"]
    await here.slack.speaking("ann").client.write(here.slack.workspace.direct(ANN), "hers")
    hers = here.slack.speaking("ann").messages[-1].ts
    too_long = await refusal(api.chat_update(channel=DIRECT, ts=own, text="x" * 4001))
    assert too_long["error"] == "msg_too_long"
    assert (await refusal(api.chat_update(channel=DIRECT, ts=hers, text="x")))["error"] == "cant_update_message"
    assert (await refusal(api.chat_delete(channel=DIRECT, ts=hers)))["error"] == "cant_delete_message"


async def test_where_the_app_is_not_it_cannot_write(here: Workplace) -> None:
    here.slack.workspace.general.members.discard(BOT)
    for call in (
        here.app.api.chat_postMessage(channel=GENERAL, text="x"),
        here.app.api.chat_postEphemeral(channel=GENERAL, user=ANN, text="x"),
    ):
        assert (await refusal(call))["error"] == "not_in_channel"


@pytest.mark.parametrize(("token", "error"), [("", "not_authed"), ("xoxb-other", "invalid_auth")])
async def test_only_the_app_itself_may_call(here: Workplace, token: str, error: str) -> None:
    api = AsyncWebClient(token, base_url=f"{here.address}/api/", session=here.session)
    assert (await refusal(api.auth_test()))["error"] == error


async def test_a_token_may_come_as_an_argument(here: Workplace) -> None:
    form = {"token": here.slack.installation.bot_token, "user": ANN}
    async with here.session.post(f"{here.address}/api/users.info", data=form) as response:
        assert (await response.json())["user"]["id"] == ANN
    async with here.session.get(f"{here.address}/api/users.info", params=form) as response:
        assert (await response.json())["ok"]


async def test_a_scope_that_was_not_granted_is_named(here: Workplace) -> None:
    here.slack.installation.scopes.difference_update({"users:read", "im:write", "commands"})
    data = await refusal(here.app.api.users_info(user=ANN))
    assert (data["error"], data["needed"], data["provided"]) == (
        "missing_scope",
        "users:read",
        "app_mentions:read,chat:write,im:history",
    )


@pytest.mark.parametrize(("body", "error"), [(b"{", "invalid_json"), (b"[]", "json_not_object")])
async def test_what_is_no_json_object_is_refused(here: Workplace, body: bytes, error: str) -> None:
    headers = {
        "Content-Type": "application/json",
        "Authorization": f"Bearer {here.slack.installation.bot_token}",
    }
    async with here.session.post(f"{here.address}/api/chat.postMessage", data=body, headers=headers) as response:
        assert (response.status, (await response.json())["error"]) == (200, error)


async def test_who_calls_too_often_is_told_how_long_to_wait(here: Workplace) -> None:
    here.faults.add(Fault("slack", path="/api/", status=429, headers={"Retry-After": "7"}))
    with pytest.raises(SlackApiError) as refused:
        await here.app.api.auth_test()
    response = refused.value.response
    assert (response.status_code, response["error"], response.headers["Retry-After"]) == (429, "ratelimited", "7")


async def test_the_sdk_waits_as_it_is_told(here: Workplace) -> None:
    here.faults.add(Fault("slack", path="/api/", status=429, headers={"Retry-After": "0"}))
    here.app.api.retry_handlers.append(AsyncRateLimitErrorRetryHandler())
    assert (await here.app.api.auth_test())["ok"]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"status": 429}, "ratelimited"),
        ({"status": 500}, "internal_error"),
        ({"status": 503}, "service_unavailable"),
        ({"status": 500, "body": {"ok": False, "error": "fatal_error"}}, "fatal_error"),
    ],
)
async def test_what_is_wrong_with_slack_is_said_in_its_way(here: Workplace, fault: Json, error: str) -> None:
    here.faults.add(Fault("slack", **fault))
    assert (await refusal(here.app.api.auth_test()))["error"] == error
