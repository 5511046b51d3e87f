"""Messages, installation and all that is not a press: from what Teams sends to what it gets."""

import asyncio
import re
from typing import Any

import pytest

from bot.chat import Chat, Heard
from bot.delivery import Delivery
from bot.teams.turn_taking import Pace
from dialogs.event import Installed, Wrote
from languages.said import Said
from tests.bot.teams.activities import ANN, CONVERSATION
from tests.bot.teams.conftest import HASTY, Teams
from tests.bot.teams.service import Failure


async def echo(heard: Heard, chat: Chat) -> None:
    assert isinstance(heard.event, Wrote)
    await chat.show(Said(f"You said {heard.event.text}", ("Twice *over*",)))


async def broken(heard: Heard, chat: Chat) -> None:
    raise RuntimeError(f"cannot {heard.event}")


async def test_a_message_is_heard_and_answered_in_the_chat(teams: Teams) -> None:
    teams.rooms.turns.answering = echo
    response = await teams.say("off next Monday", id="f:1")
    assert response.status == 200
    delivery = Delivery("teams", f"{CONVERSATION}/f:1")
    assert teams.rooms.turns.heard == [Heard(ANN, Wrote("off next Monday"), "Europe/London", "en-GB", delivery)]
    (sent,) = teams.service.sent
    assert (sent["text"], sent["textFormat"]) == ("You said off next Monday\nTwice *over*", "plain")
    assert (sent["conversation"]["id"], sent["recipient"]["id"]) == (CONVERSATION, "29:ann")


@pytest.mark.parametrize(
    ("other", "zone", "locale"),
    [
        ({}, "Europe/London", "en-GB"),
        ({"localTimezone": "Asia/Tokyo"}, "Europe/London", "en-GB"),
        ({"entities": None, "localTimezone": "Asia/Tokyo"}, "Asia/Tokyo", "en-GB"),
        ({"entities": None}, None, "en-GB"),
        ({"entities": [{"type": "clientInfo", "timezone": "Mars/Olympus"}]}, None, "en-GB"),
        ({"entities": [{"type": "clientInfo", "timezone": "../../etc/passwd"}]}, None, "en-GB"),
        ({"entities": [{"type": "clientInfo", "timezone": "America"}]}, None, "en-GB"),
        ({"locale": None}, "Europe/London", "en-GB"),
        ({"locale": "de-DE"}, "Europe/London", "de-DE"),
        ({"locale": "<b>"}, "Europe/London", "en-US"),
        ({"locale": None, "entities": None}, None, "en-US"),
    ],
    ids=str,
)
async def test_zone_and_locale_are_the_clients(
    teams: Teams, other: dict[str, Any], zone: str | None, locale: str
) -> None:
    await teams.say("hi", **other)
    (heard,) = teams.rooms.turns.heard
    assert (heard.zone, heard.locale) == (zone, locale)


async def test_a_zone_is_remembered_for_activities_that_tell_none(teams: Teams) -> None:
    await teams.say("hi")
    await teams.say("hi", entities=None)
    assert [heard.zone for heard in teams.rooms.turns.heard] == ["Europe/London", "Europe/London"]


@pytest.mark.parametrize("text", ["", "x" * 200_000, "👩‍👩‍👧 \x00 \u202e"], ids=len)
async def test_every_text_is_heard_as_it_was_written(teams: Teams, text: str) -> None:
    await teams.say(text)
    assert [heard.event for heard in teams.rooms.turns.heard] == [Wrote(text)]


async def test_a_message_without_text_is_heard(teams: Teams) -> None:
    await teams.post(teams.activity("message", value={"of": "another card"}))
    assert [heard.event for heard in teams.rooms.turns.heard] == [Wrote("")]


async def test_a_message_delivered_again_is_heard_once(teams: Teams) -> None:
    for _ in range(3):
        assert (await teams.say("hi", id="the same")).status == 200
    assert len(teams.rooms.turns.heard) == 1
    assert teams.rooms.inbox.finished == teams.rooms.inbox.seen


async def test_messages_without_an_id_cannot_be_told_apart(teams: Teams) -> None:
    await teams.say("hi", id=None)
    await teams.say("hi", id=None)
    assert len(teams.rooms.turns.heard) == 2


async def test_adding_the_bot_is_an_event_and_removing_it_forgets(teams: Teams) -> None:
    for action in ("add", "add-upgrade", "remove-upgrade", "remove"):
        assert (await teams.post(teams.activity("installationUpdate", action=action))).status == 200
    assert [heard.event for heard in teams.rooms.turns.heard] == [Installed()]
    assert teams.rooms.erased == [ANN]


@pytest.mark.parametrize("kind", ["conversationUpdate", "messageReaction", "typing", "event", "endOfConversation", "?"])
async def test_other_kinds_of_activities_are_ignored(teams: Teams, kind: str) -> None:
    response = await teams.post(teams.activity(kind, membersAdded=[{"id": "29:ann"}]))
    assert response.status == 200
    assert not teams.rooms.turns.heard
    assert not teams.service.calls


@pytest.mark.parametrize("kind", ["groupChat", "channel", None])
async def test_where_others_read_along_there_is_one_sentence_only(teams: Teams, kind: str | None) -> None:
    place = {"id": CONVERSATION} | ({"conversationType": kind} if kind else {})
    for _ in range(2):
        assert (await teams.say("off on Monday, I am ill", conversation=place, id="one")).status == 200
    assert (await teams.invoke("adaptiveCard/action", {}, conversation=place)).status == 501
    assert (await teams.post(teams.activity("installationUpdate", action="add", conversation=place))).status == 200
    assert [sent["text"] for sent in teams.service.sent] == [
        "I book time off in a private chat only. Write to me there."
    ]
    assert not teams.rooms.turns.heard
    assert not teams.rooms.references.kept


async def test_a_turn_that_breaks_is_owned_up_to(teams: Teams, caplog: pytest.LogCaptureFixture) -> None:
    """The person gets a sentence with an id, and the operator finds under that id where it broke."""
    teams.rooms.turns.answering = broken
    assert (await teams.say("ill on Monday", id="one")).status == 200
    (sent,) = teams.service.sent
    assert sent["text"].startswith("Something broke on my side")
    assert "Traceback" not in sent["text"]
    assert "RuntimeError" not in sent["text"]
    (entry,) = caplog.messages
    reference = sent["text"].rpartition("(")[2].rstrip(")")
    assert f"turn {reference} broke: RuntimeError" in entry
    assert re.search(r"at tests/bot/teams/test_messages\.py:\d+$", entry)
    assert "ill on Monday" not in entry


async def test_what_broke_may_be_delivered_again(teams: Teams) -> None:
    teams.rooms.turns.answering = broken
    await teams.say("hi", id="one")
    teams.rooms.turns.answering = echo
    await teams.say("hi", id="one")
    assert [sent["text"][:8] for sent in teams.service.sent] == ["Somethin", "You said"]


async def test_a_broken_turn_that_cannot_be_told_of_is_logged(teams: Teams, caplog: pytest.LogCaptureFixture) -> None:
    teams.service.failures = [Failure(403)]
    teams.rooms.turns.answering = echo
    assert (await teams.say("hi")).status == 200
    assert "broke: NotDelivered" in caplog.text
    assert len(teams.service.calls) == 1


async def test_who_writes_too_fast_is_told_so_once_and_then_not_heard_for_a_while(teams: Teams) -> None:
    for _ in range(23):
        assert (await teams.say("hi")).status == 200
    assert len(teams.rooms.turns.heard) == 20
    (sent,) = teams.service.sent
    assert sent["text"] == "That is faster than I can follow.\nWait a minute, then write again."
    assert (await teams.execute("book", "card1", "m1")).status == 429
    assert (await teams.post(teams.activity("installationUpdate", action="remove"))).status == 200
    assert teams.rooms.erased == [ANN]
    teams.rooms.now += 60
    await teams.say("hi")
    assert len(teams.rooms.turns.heard) == 21
    assert len(teams.service.sent) == 1


class TestHasty:
    """Where Teams is answered before a turn is over."""

    @pytest.fixture
    def pace(self) -> Pace:
        return HASTY

    async def test_a_slow_turn_shows_that_it_is_at_work_and_goes_on(self, teams: Teams, held: asyncio.Event) -> None:
        async def slow(heard: Heard, chat: Chat) -> None:
            await held.wait()
            await chat.show(Said("Done"))

        teams.rooms.turns.answering = slow
        assert (await teams.say("hi")).status == 200
        assert [call.activity["type"] for call in teams.service.calls] == ["typing"]
        held.set()
        await teams.channel.close()
        assert [sent["text"] for sent in teams.service.sent] == ["Done"]

    async def test_no_sign_of_work_where_something_was_said(self, teams: Teams, held: asyncio.Event) -> None:
        said = asyncio.Event()

        async def slow(heard: Heard, chat: Chat) -> None:
            await chat.show(Said("Working"))
            said.set()
            await held.wait()

        teams.rooms.turns.answering = slow
        first = asyncio.create_task(teams.say("hi"))
        await said.wait()
        await first
        held.set()
        await teams.channel.close()
        assert [sent["text"] for sent in teams.service.sent] == ["Working"]

    async def test_a_sign_of_work_that_fails_stops_nothing(self, teams: Teams, held: asyncio.Event) -> None:
        async def slow(heard: Heard, chat: Chat) -> None:
            await held.wait()
            await chat.show(Said("Done"))

        teams.rooms.turns.answering, teams.service.failures = slow, [Failure(403)]
        await teams.say("hi")
        held.set()
        await teams.channel.close()
        assert [sent["text"] for sent in teams.service.sent] == ["Done"]


class TestStopping:
    """Where the bot stops before a turn is over."""

    @pytest.fixture
    def pace(self) -> Pace:
        return Pace(typing=0, patience=0)

    async def test_a_turn_that_is_cut_off_may_be_delivered_again(self, teams: Teams, held: asyncio.Event) -> None:
        async def endless(heard: Heard, chat: Chat) -> None:
            await held.wait()

        teams.rooms.turns.answering = endless
        await teams.say("hi", id="one")
        await teams.rooms.turns.begun.wait()
        assert teams.rooms.inbox.seen
        assert not teams.rooms.inbox.finished
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await teams.channel.close()
        assert not teams.rooms.inbox.seen
