"""Commands, direct messages and mentions: from what Slack sends to what it gets."""

import asyncio
import re

import pytest

from bot.chat import Chat, Heard
from bot.slack import members, turn_taking
from dialogs.event import Installed, Wrote
from languages.said import Said, SignInRequest
from tests.bot.slack.conftest import ANN, DIRECT, Slack, direct_message
from tests.bot.slack.service import ANN as PROFILE
from tests.bot.slack.service import BROKEN_OFF, Failure


async def echo(heard: Heard, chat: Chat) -> None:
    assert isinstance(heard.event, Wrote)
    await chat.show(Said(f"You said {heard.event.text}", ("Twice *over*",)))


async def ask(heard: Heard, chat: Chat) -> None:
    await chat.show(SignInRequest("Sign in", ("I wait.",), "Sign in", "claims"))


async def broken(heard: Heard, chat: Chat) -> None:
    raise RuntimeError(f"cannot {heard.event}")


async def test_a_direct_message_is_heard_and_answered_there(slack: Slack) -> None:
    slack.rooms.turns.answering = echo
    assert await slack.say("off next Monday") == 200
    assert slack.rooms.turns.heard == [Heard(ANN, Wrote("off next Monday"), "Europe/London", "en-GB")]
    (sent,) = slack.service.of("chat.postMessage")
    assert (sent["channel"], sent["text"]) == (DIRECT, "You said off next Monday\nTwice *over*")
    assert (sent["unfurl_links"], sent["unfurl_media"]) == (False, False)


async def test_a_command_is_answered_where_it_was_used_and_only_to_who_used_it(slack: Slack) -> None:
    slack.rooms.turns.answering = echo
    assert await slack.command("next Monday") == 200
    assert [heard.event for heard in slack.rooms.turns.heard] == [Wrote("next Monday")]
    (sent,) = slack.service.of("response")
    assert (sent["response_type"], sent["replace_original"]) == ("ephemeral", False)
    assert sent["text"] == "You said next Monday\nTwice *over*"
    assert not slack.service.of("chat.postMessage", "chat.postEphemeral")


@pytest.mark.parametrize("text", ["", "  ", "help"])
async def test_the_command_alone_asks_for_help(slack: Slack, text: str) -> None:
    await slack.command(text)
    assert [heard.event for heard in slack.rooms.turns.heard] == [Wrote("help")]


async def test_a_mention_is_answered_privately(slack: Slack) -> None:
    slack.rooms.turns.answering = echo
    await slack.event({"type": "app_mention", "channel": "C0", "user": ANN.user, "text": "<@U0BOT> off <@U0BEN>"})
    assert [heard.event for heard in slack.rooms.turns.heard] == [Wrote("off @U0BEN")]
    (sent,) = slack.service.of("chat.postEphemeral")
    assert (sent["channel"], sent["user"]) == ("C0", ANN.user)
    assert not slack.service.of("chat.postMessage", "response")


async def test_a_mention_of_an_app_that_slack_does_not_name_is_heard_as_it_is(slack: Slack) -> None:
    mention = {"type": "app_mention", "channel": "C0", "user": ANN.user, "text": "<@U0BOT>"}
    await slack.event(mention)
    await slack.event(mention, authorizations=None)
    assert [heard.event for heard in slack.rooms.turns.heard] == [Wrote("help"), Wrote("@U0BOT")]


@pytest.mark.parametrize("error", ["user_not_in_channel", "not_in_channel", "channel_not_found"])
async def test_what_cannot_be_said_privately_there_is_said_in_the_direct_message(slack: Slack, error: str) -> None:
    slack.rooms.turns.answering = echo
    slack.service.failures = [Failure("chat.postEphemeral", error)]
    await slack.event({"type": "app_mention", "channel": "C0", "user": ANN.user, "text": "off Monday"})
    (sent,) = slack.service.of("chat.postMessage")
    assert sent["channel"] == "DU0ANN"


async def test_a_sign_in_is_offered_to_nobody_else(slack: Slack) -> None:
    slack.rooms.turns.answering = ask
    await slack.command("next Monday")
    (sent,) = slack.service.of("response")
    assert "https://bot.example/sign-in?for=U0ANN" in sent["text"]
    assert sent["response_type"] == "ephemeral"
    assert slack.rooms.sign_ins.claims == ["claims"]
    slack.service.failures = [Failure("response", status=404)]
    await slack.command("next Monday")
    assert slack.service.of("chat.postMessage")[0]["channel"] == "DU0ANN"
    await slack.say("next Monday")
    assert slack.service.of("chat.postMessage")[1]["channel"] == DIRECT


@pytest.mark.parametrize("url", ["https://evil.example/response", "http://localhost/response", "", "hooks.slack.com"])
async def test_a_response_url_that_leads_elsewhere_is_not_used(slack: Slack, url: str) -> None:
    slack.rooms.turns.answering = echo
    status = await slack.command("next Monday", response_url=url)
    assert not slack.service.of("response")
    if status == 200:
        assert slack.service.of("chat.postMessage")[0]["channel"] == "DU0ANN"
    else:
        assert (url, status) == ("", 400)


async def test_a_command_that_says_too_much_goes_on_in_the_direct_message(slack: Slack) -> None:
    async def chatty(heard: Heard, chat: Chat) -> None:
        for number in range(7):
            await chat.show(Said(f"{number}"))

    slack.rooms.turns.answering = chatty
    await slack.command("help")
    assert slack.service.texts("response") == ["0", "1", "2", "3", "4"]
    assert slack.service.texts("chat.postMessage") == ["5", "6"]


@pytest.mark.parametrize(
    "other",
    [
        {"subtype": "message_changed"},
        {"subtype": "bot_message", "bot_id": "B0"},
        {"bot_id": "B0"},
        {"channel_type": "channel"},
        {"type": "reaction_added"},
        {"type": "app_home_opened", "tab": "home"},
        {"type": "app_mention", "bot_id": "B0"},
    ],
    ids=str,
)
async def test_what_is_no_message_of_a_person_is_ignored(slack: Slack, other: dict[str, str]) -> None:
    assert await slack.event(direct_message("off Monday", **other)) == 200
    assert not slack.rooms.turns.heard
    assert not slack.service.calls


async def test_an_event_delivered_again_is_heard_once(slack: Slack) -> None:
    for number in range(3):
        await slack.say("hi", event_id="Ev-same", retry=number)
    for _ in range(3):
        await slack.command("hi", trigger_id="the same")
    assert len(slack.rooms.turns.heard) == 2
    assert slack.rooms.inbox.finished == slack.rooms.inbox.seen


async def test_opening_the_direct_message_greets_who_has_never_spoken(slack: Slack) -> None:
    opened = {"type": "app_home_opened", "tab": "messages", "user": ANN.user, "channel": DIRECT}
    for _ in range(2):
        await slack.event(opened)
    assert [heard.event for heard in slack.rooms.turns.heard] == [Installed()]


@pytest.mark.parametrize("channel", ["C0GENERAL", "G0GROUP", "", None])
async def test_what_is_no_direct_message_is_not_taken_for_one(slack: Slack, channel: str | None) -> None:
    assert await slack.event(direct_message("off Monday", channel=channel)) == 400
    payload = slack.pressed("book", "card1", "1.0")
    payload["container"]["channel_id"] = channel
    status = (await slack.interaction(payload)).status
    await slack.channel.close()
    assert status == (200 if channel else 400)
    assert not slack.service.of("chat.postMessage", "chat.update")


@pytest.mark.parametrize("status", [302, 303, 307, 308])
async def test_redirects_are_not_followed(slack: Slack, status: int) -> None:
    away = {"Location": f"{slack.bot}/slack/events"}
    slack.rooms.turns.answering = ask
    slack.service.failures = [
        Failure("response", status=status, headers=away),
        Failure("chat.postMessage", status=status, headers=away),
    ]
    await slack.command("next Monday")
    assert [call.method for call in slack.service.calls] == [
        "users.info",
        "response",
        "conversations.open",
        "chat.postMessage",
    ]


async def test_a_guest_who_only_looks_is_told_nothing(slack: Slack) -> None:
    slack.service.users[ANN.user] = PROFILE | {"is_restricted": True}
    await slack.event({"type": "app_home_opened", "tab": "messages", "user": ANN.user, "channel": DIRECT})
    assert not slack.service.of("chat.postMessage")


async def test_removing_the_app_forgets_the_workspace(slack: Slack) -> None:
    assert await slack.event({"type": "app_uninstalled"}) == 200
    assert slack.uninstalled == ["T0TEAM"]


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ({"deleted": True}, "deactivated"),
        ({"is_restricted": True}, "guest"),
        ({"is_ultra_restricted": True}, "guest"),
        ({"is_stranger": True}, "guest"),
        ({"team_id": "T0OTHER"}, "guest"),
    ],
    ids=str,
)
async def test_who_is_not_served_is_told_so(slack: Slack, profile: dict[str, object], told: str) -> None:
    slack.service.users[ANN.user] = PROFILE | profile
    await slack.say("off Monday")
    assert not slack.rooms.turns.heard
    (text,) = slack.service.texts("chat.postMessage")
    assert told in text


@pytest.mark.parametrize("profile", [{"is_bot": True}, {"id": "USLACKBOT"}], ids=str)
async def test_machines_are_not_answered(slack: Slack, profile: dict[str, object]) -> None:
    slack.service.users[ANN.user] = PROFILE | profile
    await slack.say("off Monday")
    assert not slack.rooms.turns.heard
    assert not slack.service.of("chat.postMessage")


@pytest.mark.parametrize(
    ("profile", "zone", "locale"),
    [
        ({"tz": None}, None, "en-GB"),
        ({"tz": "Mars/Olympus", "locale": "de-DE"}, None, "de-DE"),
        ({"tz": "Asia/Tokyo", "locale": "<b>"}, "Asia/Tokyo", "en-US"),
    ],
    ids=str,
)
async def test_zone_and_locale_are_the_profiles(
    slack: Slack, profile: dict[str, object], zone: str | None, locale: str
) -> None:
    slack.service.users[ANN.user] = PROFILE | profile
    await slack.say("hi")
    (heard,) = slack.rooms.turns.heard
    assert (heard.zone, heard.locale) == (zone, locale)


async def test_a_profile_is_asked_for_again_after_a_while(slack: Slack) -> None:
    for passed in (0, 599, 1):
        slack.rooms.now += passed
        await slack.say("hi")
    assert len(slack.service.of("users.info")) == 2


async def test_where_no_profile_can_be_had_what_was_told_last_is_good(slack: Slack) -> None:
    await slack.say("hi")
    slack.rooms.now += 600
    slack.service.failures = [Failure("users.info", "fatal_error")]
    await slack.say("hi")
    assert [heard.zone for heard in slack.rooms.turns.heard] == ["Europe/London", "Europe/London"]


async def test_somebody_whom_the_workspace_does_not_know_is_heard_without_a_zone(slack: Slack) -> None:
    slack.service.users.clear()
    await slack.say("hi")
    assert [(heard.zone, heard.locale) for heard in slack.rooms.turns.heard] == [(None, "en-US")]


async def test_who_writes_too_fast_is_told_so_once_and_then_not_heard_for_a_while(slack: Slack) -> None:
    for _ in range(23):
        assert await slack.say("hi") == 200
    assert len(slack.rooms.turns.heard) == 20
    assert slack.service.texts("chat.postMessage") == [
        "That is faster than I can follow.\nWait a minute, then write again."
    ]
    assert await slack.press("book", "card1") == 200
    assert len(slack.rooms.turns.heard) == 20


async def test_a_turn_that_breaks_is_owned_up_to(slack: Slack, caplog: pytest.LogCaptureFixture) -> None:
    slack.rooms.turns.answering = broken
    await slack.say("ill on Monday", event_id="one")
    (text,) = slack.service.texts("chat.postMessage")
    assert text.startswith("Something broke on my side")
    assert "RuntimeError" not in text
    (entry,) = caplog.messages
    assert re.search(r"turn \w+ broke: RuntimeError at tests/bot/slack/test_hearing\.py:\d+$", entry)
    await slack.say("ill on Monday", event_id="one")  # it was acknowledged, so this is a stray one
    assert len(slack.rooms.turns.heard) == 1


async def test_a_turn_breaks_in_english_where_even_the_last_locale_cannot_be_had(
    slack: Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def no_disk(speaker: object) -> bytes:
        raise OSError

    monkeypatch.setattr(slack.rooms.references, "get", no_disk)
    await slack.say("hi")
    assert slack.service.texts("chat.postMessage")[0].startswith("Something broke on my side")


@pytest.mark.parametrize(
    "failure", [Failure("chat.postMessage", "not_authed"), Failure("chat.postMessage", status=400)]
)
async def test_an_answer_that_slack_does_not_take_is_logged_without_words(
    slack: Slack, caplog: pytest.LogCaptureFixture, failure: Failure
) -> None:
    slack.service.failures = [failure]
    slack.rooms.turns.answering = echo
    await slack.say("ill on Monday")
    assert "broke: NotDelivered" in caplog.text
    assert "ill on" not in caplog.text
    assert len(slack.service.of("chat.postMessage")) == 1


async def test_slack_that_is_busy_or_stumbles_gets_it_again(slack: Slack) -> None:
    slack.rooms.turns.answering = echo
    slack.service.failures = [
        Failure("chat.postMessage", "ratelimited", 429, {"Retry-After": "0"}),
        Failure("chat.postMessage", "internal_error", 502),
    ]
    await slack.say("hi")
    assert len(slack.service.of("chat.postMessage")) == 3


async def test_the_request_is_answered_before_the_turn_is_over(slack: Slack) -> None:
    held = asyncio.Event()

    async def slow(heard: Heard, chat: Chat) -> None:
        await held.wait()
        await chat.show(Said("Done"))

    slack.rooms.turns.answering = slow
    said = asyncio.create_task(slack.say("hi"))
    await slack.rooms.turns.begun.wait()
    assert not slack.service.of("chat.postMessage")
    held.set()
    assert await said == 200
    assert slack.service.texts("chat.postMessage") == ["Done"]


async def test_a_connection_that_breaks_is_an_answer_not_taken(slack: Slack, caplog: pytest.LogCaptureFixture) -> None:
    slack.rooms.turns.answering = echo
    slack.service.failures = [Failure("chat.postMessage", status=BROKEN_OFF)] * 9
    await slack.say("ill on Monday")
    assert "broke: NotDelivered" in caplog.text
    slack.service.failures = [Failure("response", status=BROKEN_OFF)] * 9
    await slack.command("ill on Monday")
    assert len(slack.service.of("chat.postMessage")) > 1
    assert "ill on" not in caplog.text


async def test_many_people_are_remembered_but_not_all(slack: Slack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "REMEMBERED", 1)
    for user in ("U1", "U2", "U1"):
        slack.service.users[user] = PROFILE | {"id": user}
        await slack.event(direct_message("hi", user=user))
    assert len(slack.service.of("users.info")) == 3


async def test_a_slow_turn_shows_that_it_is_at_work(slack: Slack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn_taking, "SILENCE", 0.0)

    async def slow(heard: Heard, chat: Chat) -> None:
        while not slack.service.of("chat.postMessage"):
            await slack.service.called.wait()
            slack.service.called.clear()
        await chat.show(Said("Done"))

    slack.rooms.turns.answering = slow
    await slack.say("hi")
    assert slack.service.texts("chat.postMessage") == ["I am asking Microsoft 365 …", "Done"]


async def test_a_sign_of_work_that_fails_stops_nothing(slack: Slack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn_taking, "SILENCE", 0.0)
    slack.service.failures = [Failure("chat.postMessage", "fatal_error")]

    async def slow(heard: Heard, chat: Chat) -> None:
        while not slack.service.of("chat.postMessage"):
            await slack.service.called.wait()
            slack.service.called.clear()
        await chat.show(Said("Done"))

    slack.rooms.turns.answering = slow
    await slack.say("hi")
    assert slack.service.texts("chat.postMessage")[-1] == "Done"


async def test_what_cannot_be_kept_is_not_acknowledged(slack: Slack, monkeypatch: pytest.MonkeyPatch) -> None:
    async def no_disk(card: str) -> str:
        raise OSError

    monkeypatch.setattr(slack.rooms.cards, "owner", no_disk)
    assert await slack.press("book", "card1", "1.0") == 503
    assert not slack.rooms.turns.heard
