"""Speaking first: after a sign-in in the browser, or after a restart."""

import json

import pytest

from bot.chat import Chat, Heard
from bot.teams.heard import personal, speaker, zone
from bot.teams.reference import restore
from dialogs.event import SignedIn
from languages.said import Said
from tests.bot.teams.activities import ANN, CONVERSATION
from tests.bot.teams.conftest import Teams
from tests.bot.teams.service import Failure
from timeoff.person import Speaker


async def hello(heard: Heard, chat: Chat) -> None:
    await chat.show(Said("You are signed in."))


async def test_a_chat_goes_on_where_the_person_last_wrote(teams: Teams) -> None:
    await teams.say("hi", locale="de-DE")
    teams.rooms.turns.answering = hello
    assert await teams.channel.resume(ANN, SignedIn())
    await teams.channel.close()
    assert teams.rooms.turns.heard[-1] == Heard(ANN, SignedIn(), "Europe/London", "de-DE")
    (sent,) = teams.service.sent
    assert (sent["conversation"]["id"], sent["recipient"]["id"]) == (CONVERSATION, "29:ann")
    assert "replyToId" not in sent


async def test_nobody_is_spoken_to_who_has_never_written(teams: Teams) -> None:
    assert not await teams.channel.resume(Speaker("teams", ANN.tenant, "somebody else"), SignedIn())
    assert not teams.rooms.turns.heard


async def test_a_reference_holds_what_is_needed_and_no_words(teams: Teams) -> None:
    await teams.say("ill on Monday")
    kept = teams.rooms.references.kept[ANN]
    assert b"ill" not in kept
    restored = restore(kept)
    assert (speaker(restored), zone(restored), personal(restored)) == (ANN, "Europe/London", True)


async def test_a_reference_to_another_host_sends_nothing(teams: Teams, caplog: pytest.LogCaptureFixture) -> None:
    await teams.say("hi")
    kept = json.loads(teams.rooms.references.kept[ANN]) | {"serviceUrl": "https://evil.example/"}
    teams.rooms.references.kept[ANN] = json.dumps(kept).encode()
    teams.rooms.turns.answering = hello
    await teams.channel.resume(ANN, SignedIn())
    await teams.channel.close()
    assert "broke: NotDelivered" in caplog.text
    assert not teams.service.calls


async def test_an_apology_that_does_not_arrive_is_no_further_fault(
    teams: Teams, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(heard: Heard, chat: Chat) -> None:
        raise RuntimeError

    await teams.say("hi")
    teams.rooms.turns.answering, teams.service.failures = broken, [Failure(403)]
    await teams.channel.resume(ANN, SignedIn())
    await teams.channel.close()
    assert "broke: RuntimeError" in caplog.text
    assert not teams.service.sent[1:]
