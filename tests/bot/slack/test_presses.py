"""Buttons: where the card changes, and where its outcome is told."""

import asyncio

import pytest

from bot.chat import Chat, Heard
from bot.slack import endpoints
from dialogs.event import Event, Overtaken, Pressed, Resumed, SignedIn, SignInFailed, Unlinked
from languages.said import Button, Role, Said, Verb
from tests.bot.slack.conftest import ANN, DIRECT, Slack
from tests.bot.slack.service import Failure
from timeoff.errors import Busy
from timeoff.intent import Outcome, Removal
from timeoff.person import Person

PROPOSAL = Said("Add this time off?", buttons=(Button("Add time off", Verb.BOOK, "card1", Role.PRIMARY),), card="card1")
WORKING = Said("Adding it …", card="card1")
RECEIPT = Said("Time off added", ("Stored.",), buttons=(Button("Undo", Verb.UNDO, "card1"),), card="card1")
FAILED = Said("I could not add it.", buttons=(Button("Try again", Verb.RETRY, "card1"),), card="card1")
CLOSED = Said("Nothing was changed.", card="card1")


async def propose(heard: Heard, chat: Chat) -> None:
    await chat.show(PROPOSAL)


async def book(heard: Heard, chat: Chat) -> None:
    await chat.show(WORKING)
    await chat.show(RECEIPT)


async def fail(heard: Heard, chat: Chat) -> None:
    await chat.show(FAILED)


async def close(heard: Heard, chat: Chat) -> None:
    await chat.show(CLOSED)


@pytest.fixture
async def direct(slack: Slack) -> Slack:
    """A card stands in the direct message, as 1.0."""
    slack.rooms.turns.answering = propose
    await slack.say("off Monday")
    slack.rooms.turns.answering = book
    return slack


@pytest.fixture
async def whispered(slack: Slack) -> Slack:
    """A card was shown where a command was used."""
    slack.rooms.turns.answering = propose
    await slack.command("Monday")
    slack.rooms.turns.answering = book
    return slack


async def test_a_press_in_the_direct_message_changes_the_card_in_place(direct: Slack) -> None:
    assert await direct.press(Verb.BOOK, "card1", "1.0") == 200
    assert direct.rooms.turns.heard[-1].event == Pressed(Verb.BOOK, "card1")
    assert [(sent["channel"], sent["ts"]) for sent in direct.service.of("chat.update")] == [(DIRECT, "1.0")] * 2
    assert [text.splitlines()[0] for text in direct.service.texts("chat.update")] == ["Adding it …", "Time off added"]
    assert len(direct.service.of("chat.postMessage")) == 1


async def test_a_press_on_a_passing_card_ends_in_the_direct_message(whispered: Slack) -> None:
    """There the card can be changed for good; where it was pressed it tells the same, without buttons."""
    await whispered.press(Verb.BOOK, "card1")
    asked, working, told = whispered.service.of("response")
    assert [asked["replace_original"], working["replace_original"], told["replace_original"]] == [False, True, True]
    assert (working["text"], told["text"]) == ("Adding it …", "Time off added\nStored.")
    assert whispered.service.texts("chat.postMessage") == ["Time off added\nStored.\n[Undo]"]
    await whispered.press(Verb.UNDO, "card1", "1.0")
    assert len(whispered.service.of("response")) == 3
    assert len(whispered.service.of("chat.update")) == 2


async def test_a_passing_card_in_the_direct_message_leaves_its_title_beside_the_one_that_stays(slack: Slack) -> None:
    slack.rooms.turns.answering = book
    await slack.command("yes", channel_id="DU0ANN")
    assert slack.service.texts("response") == ["Adding it …", "Time off added"]
    assert slack.service.texts("chat.postMessage") == ["Time off added\nStored.\n[Undo]"]


async def test_what_can_be_tried_again_stands_in_the_direct_message(whispered: Slack) -> None:
    whispered.rooms.turns.answering = fail
    await whispered.press(Verb.BOOK, "card1")
    assert whispered.service.texts("chat.postMessage") == ["I could not add it.\n[Try again]"]
    assert whispered.service.texts("response")[-1] == "I could not add it."


async def test_a_passing_card_that_is_over_is_replaced(whispered: Slack) -> None:
    whispered.rooms.turns.answering = close
    await whispered.press(Verb.DISMISS, "card1")
    closed = whispered.service.of("response")[-1]
    assert (closed["text"], closed["replace_original"]) == ("Nothing was changed.", True)
    assert not whispered.service.of("chat.postMessage")


async def test_where_a_passing_card_is_out_of_reach_all_is_told_in_the_direct_message(whispered: Slack) -> None:
    whispered.service.failures = [Failure("response", status=404), Failure("response", status=500)]
    await whispered.press(Verb.BOOK, "card1")
    assert [text.splitlines()[0] for text in whispered.service.texts("chat.postMessage")] == ["Adding it …"]
    assert [text.splitlines()[0] for text in whispered.service.texts("chat.update")] == ["Time off added"]


async def test_words_are_answered_below_and_the_card_above_loses_its_buttons(direct: Slack) -> None:
    await direct.say("yes")
    assert [text.splitlines()[0] for text in direct.service.texts("chat.postMessage")] == [
        "Add this time off?",
        "Time off added",
    ]
    updates = [(sent["ts"], sent["text"]) for sent in direct.service.of("chat.update")]
    assert updates == [("1.0", "Adding it …"), ("1.0", "Time off added")]


async def test_a_command_closes_the_card_in_the_direct_message(direct: Slack) -> None:
    direct.rooms.turns.answering = close
    await direct.command("no")
    assert direct.service.texts("chat.update") == ["Nothing was changed."]
    assert direct.service.texts("response") == ["Nothing was changed."]


async def test_a_card_that_is_gone_is_shown_anew(direct: Slack) -> None:
    direct.service.failures = [Failure("chat.update", "message_not_found")]
    await direct.press(Verb.BOOK, "card1", "1.0")
    assert [text.splitlines()[0] for text in direct.service.texts("chat.postMessage")][1:] == ["Adding it …"]


async def test_somebody_elses_card_is_pressed_as_such(slack: Slack) -> None:
    slack.rooms.cards.owners["card1"] = "slack:T0TEAM:U0BEN"
    await slack.press(Verb.BOOK, "card1", "1.0")
    await slack.press(Verb.BOOK, "unknown", "1.0")
    assert [heard.event for heard in slack.rooms.turns.heard] == [
        Pressed(Verb.BOOK, "card1", foreign=True),
        Pressed(Verb.BOOK, "unknown"),
    ]


@pytest.mark.parametrize(("verb", "about"), [("sign-in", None), ("x" * 201, "card1"), ("a\nb", "card1")])
async def test_what_is_no_button_of_ours_is_only_acknowledged(slack: Slack, verb: str, about: str | None) -> None:
    payload = slack.pressed("book", about)
    payload["actions"][0] |= {"action_id": verb}
    assert (await slack.interaction(payload)).status in (200, 400)
    assert not slack.rooms.turns.heard


async def test_two_presses_at_once_are_one(direct: Slack) -> None:
    held = asyncio.Event()

    async def slow(heard: Heard, chat: Chat) -> None:
        await held.wait()
        await book(heard, chat)

    direct.rooms.turns.answering = slow
    presses = [asyncio.create_task(direct.interaction(direct.pressed(Verb.BOOK, "card1", "1.0"))) for _ in range(3)]
    for _ in range(3):
        await direct.rooms.cards.asked.get()
    held.set()
    assert [response.status for response in await asyncio.gather(*presses)] == [200] * 3
    await direct.channel.close()
    assert len(direct.rooms.turns.heard) == 2


async def test_a_press_delivered_again_is_heard_once(direct: Slack) -> None:
    payload = direct.pressed(Verb.BOOK, "card1", "1.0")
    for _ in range(2):
        await direct.over(await direct.interaction(payload))
    assert len(direct.rooms.turns.heard) == 2


async def test_a_press_is_acknowledged_once_it_was_answered(direct: Slack) -> None:
    """What it confirmed is durable then; the rest of the turn may take its time."""
    held = asyncio.Event()

    async def slow(heard: Heard, chat: Chat) -> None:
        await chat.show(WORKING)
        await held.wait()
        await chat.show(RECEIPT)

    direct.rooms.turns.answering = slow
    assert (await direct.interaction(direct.pressed(Verb.BOOK, "card1", "1.0"))).status == 200
    assert direct.service.texts("chat.update") == ["Adding it …"]
    held.set()
    await direct.channel.close()
    assert len(direct.service.of("chat.update")) == 2


async def test_what_is_not_known_to_be_durable_in_time_is_not_acknowledged(
    direct: Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "PATIENCE", 0.0)
    held = asyncio.Event()

    async def slow(heard: Heard, chat: Chat) -> None:
        await held.wait()

    direct.rooms.turns.answering = slow
    assert (await direct.interaction(direct.pressed(Verb.BOOK, "card1", "1.0"))).status == 503
    held.set()


SETTLED = Resumed(Removal("card1", Person("t", "o"), ()), Outcome((), Busy))


async def resumed(slack: Slack, event: Event) -> bool:
    begun = await slack.channel.resume(ANN, event)
    await slack.channel.close()
    return begun is not None


@pytest.mark.parametrize("event", [SignedIn(), SignInFailed()])
async def test_after_signing_in_the_chat_goes_on_where_it_was(whispered: Slack, event: Event) -> None:
    whispered.rooms.turns.answering = propose
    assert await resumed(whispered, event)
    assert whispered.rooms.turns.heard[-1].event == event
    assert len(whispered.service.of("response")) == 2
    await whispered.say("hi")
    assert await resumed(whispered, event)
    assert len(whispered.service.of("response")) == 2


@pytest.mark.parametrize("event", [SETTLED, Unlinked(found=True, account=False)])
async def test_what_nobody_has_just_asked_for_is_told_where_it_stays(whispered: Slack, event: Event) -> None:
    assert await resumed(whispered, event)
    assert len(whispered.service.of("response")) == 1
    assert len(whispered.service.of("chat.postMessage")) == 1


async def test_a_card_that_another_chat_has_ended_changes_where_it_stands_and_nowhere_else(whispered: Slack) -> None:
    await whispered.press(Verb.BOOK, "card1")
    before = len(whispered.service.of("response", "chat.postMessage"))
    whispered.rooms.turns.answering = close
    assert await resumed(whispered, Overtaken(()))
    assert whispered.service.texts("chat.update") == ["Nothing was changed."]
    assert len(whispered.service.of("response", "chat.postMessage")) == before


async def test_who_is_not_served_is_not_told_so_unasked(direct: Slack) -> None:
    direct.rooms.now += 3600
    direct.service.users["U0ANN"]["deleted"] = True
    before = len(direct.service.of("chat.postMessage"))
    assert await resumed(direct, Overtaken(()))
    assert len(direct.service.of("chat.postMessage")) == before


async def test_nobody_is_spoken_to_who_has_never_spoken(slack: Slack) -> None:
    assert not await resumed(slack, SignedIn())
    assert not slack.rooms.turns.heard
