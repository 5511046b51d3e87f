"""Cards: shown, pressed, changed in place."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from bot.chat import Chat, Heard
from bot.press import LONGEST
from bot.teams.turn_taking import Pace
from dialogs.event import Overtaken, Pressed, Wrote
from languages.said import Button, Role, Said
from tests.bot.outside import Answering, silent
from tests.bot.teams.activities import ANN
from tests.bot.teams.conftest import HASTY, Teams
from tests.bot.teams.service import Failure

BUTTONS = (Button("Add time off", "book", "card1", Role.PRIMARY), Button("Not now", "dismiss", "card1"))
PROPOSAL = Said("Add this time off?", buttons=BUTTONS, card="card1")
WORKING = Said("Adding it …", card="card1")
CLOSED = Said("Nothing was added.", card="card1")
RECEIPT = Said("Time off added", buttons=(Button("Undo", "undo", "card1"),), card="card1")
CARD, TEXT = "application/vnd.microsoft.card.adaptive", "application/vnd.microsoft.activity.message"


def saying(*replies: Said) -> Answering:
    async def answer(heard: Heard, chat: Chat) -> None:
        for reply in replies:
            await chat.show(reply)

    return answer


def title(card: dict[str, Any]) -> str:
    return str(card["body"][0]["inlines"][0]["text"])


def labels(card: dict[str, Any]) -> list[str]:
    return [action["title"] for action in card["actions"]]


def cards(activities: Iterable[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """Title and buttons of each card."""
    found = [attachment["content"] for sent in activities for attachment in sent.get("attachments", [])]
    return [(title(card), labels(card)) for card in found]


@pytest.fixture
async def proposed(teams: Teams) -> Teams:
    """A proposal stands in the chat, as message m1."""
    teams.rooms.turns.answering = saying(PROPOSAL)
    await teams.say("off next Monday")
    teams.rooms.turns.heard.clear()
    return teams


async def test_a_card_belongs_to_the_speaker_and_is_found_again(proposed: Teams) -> None:
    assert cards(proposed.service.sent) == [("Add this time off?", ["Add time off", "Not now"])]
    assert proposed.service.sent[0]["summary"] == "Add this time off?"
    assert proposed.rooms.cards.owners == {"card1": ANN.key}
    assert proposed.rooms.cards.messages == {"card1": "m1"}


async def test_execute_is_answered_with_the_card_as_it_is_in_the_end(proposed: Teams) -> None:
    proposed.rooms.turns.answering = saying(WORKING, RECEIPT)
    response = await proposed.execute("book", "card1", "m1")
    answer = await response.json()
    assert (response.status, answer["statusCode"], answer["type"]) == (200, 200, CARD)
    assert (title(answer["value"]), labels(answer["value"])) == ("Time off added", ["Undo"])
    assert [heard.event for heard in proposed.rooms.turns.heard] == [Pressed("book", "card1")]


async def test_a_press_changes_the_message_in_place(proposed: Teams) -> None:
    """The answer alone would change it only for who pressed, and only until the chat is opened again."""
    proposed.rooms.turns.answering = saying(WORKING, RECEIPT)
    await proposed.execute("book", "card1", "m1")
    assert [call.path.rpartition("/")[2] for call in proposed.service.updates] == ["m1", "m1"]
    updated = cards(call.activity for call in proposed.service.updates)
    assert updated == [("Adding it …", []), ("Time off added", ["Undo"])]
    assert len(proposed.service.sent) == 1


async def test_submit_does_the_same_for_clients_without_execute(proposed: Teams) -> None:
    proposed.rooms.turns.answering = saying(RECEIPT)
    assert (await proposed.submit("book", "card1", "m1")).status == 200
    assert [heard.event for heard in proposed.rooms.turns.heard] == [Pressed("book", "card1")]
    assert cards(call.activity for call in proposed.service.updates) == [("Time off added", ["Undo"])]


async def test_one_press_that_comes_as_both_is_carried_out_once(proposed: Teams, held: asyncio.Event) -> None:
    async def slow(heard: Heard, chat: Chat) -> None:
        await held.wait()
        await chat.show(RECEIPT)

    proposed.rooms.turns.answering = slow
    both = asyncio.gather(proposed.submit("book", "card1", "m1"), proposed.execute("book", "card1", "m1"))
    for _ in range(2):
        await proposed.rooms.cards.asked.get()
    held.set()
    _, executed = await both
    assert title((await executed.json())["value"]) == "Time off added"
    assert len(proposed.rooms.turns.heard) == 1
    assert len(proposed.service.updates) == 1


async def test_a_later_press_is_a_turn_of_its_own(proposed: Teams) -> None:
    """What has become of the card by then is for the dialog to say."""
    proposed.rooms.turns.answering = saying(RECEIPT)
    await proposed.execute("book", "card1", "m1")
    await proposed.execute("book", "card1", "m1")
    assert len(proposed.rooms.turns.heard) == 2


async def test_execute_delivered_again_is_carried_out_once(proposed: Teams) -> None:
    data = {"verb": "book", "about": "card1"}
    value = {"action": {"type": "Action.Execute", "verb": "book", "data": data}}
    proposed.rooms.turns.answering = silent
    for _ in range(2):
        response = await proposed.invoke("adaptiveCard/action", value, id="again", replyToId="m1")
        assert (await response.json())["type"] == TEXT
    assert len(proposed.rooms.turns.heard) == 1


async def test_words_in_answer_to_a_press_are_said_in_the_chat(proposed: Teams) -> None:
    proposed.rooms.turns.answering = saying(Said("I no longer know that card", ("Sorry",)))
    answer = await (await proposed.execute("book", "card0", "m1")).json()
    assert (answer["type"], answer["value"]) == (TEXT, "I no longer know that card")
    assert proposed.service.sent[-1]["text"] == "I no longer know that card\nSorry"


async def test_another_card_of_the_same_turn_is_a_message_of_its_own(proposed: Teams) -> None:
    other = Said("Change your time off?", card="card2")
    proposed.rooms.turns.answering = saying(RECEIPT, other)
    answer = await (await proposed.execute("book", "card1", "m1")).json()
    assert title(answer["value"]) == "Time off added"
    assert cards(proposed.service.sent)[-1] == ("Change your time off?", [])


@pytest.mark.parametrize(("owner", "foreign"), [("teams:t:ben", True), (ANN.key, False), (None, False)])
async def test_a_press_on_somebody_elses_card_is_marked(teams: Teams, owner: str | None, foreign: bool) -> None:
    if owner:
        teams.rooms.cards.owners["card1"] = owner
    await teams.execute("book", "card1", "m1")
    assert [heard.event for heard in teams.rooms.turns.heard] == [Pressed("book", "card1", foreign)]


def changes(teams: Teams) -> list[tuple[str, str, list[str]]]:
    """Message, title and buttons of each card that was changed in place."""
    return [(call.path.rpartition("/")[2], *cards([call.activity])[0]) for call in teams.service.updates]


async def test_words_are_answered_below_and_the_card_above_loses_its_buttons(proposed: Teams) -> None:
    proposed.rooms.turns.answering = saying(WORKING, RECEIPT)
    await proposed.say("yes")
    assert [heard.event for heard in proposed.rooms.turns.heard] == [Wrote("yes")]
    assert changes(proposed) == [("m1", "Adding it …", []), ("m1", "Time off added", [])]
    assert cards(proposed.service.sent)[1:] == [("Time off added", ["Undo"])]
    assert proposed.rooms.cards.messages["card1"] != "m1"


async def test_a_card_that_changes_again_after_words_does_so_in_both_places(proposed: Teams) -> None:
    proposed.rooms.turns.answering = saying(RECEIPT, CLOSED)
    await proposed.say("yes")
    below = proposed.rooms.cards.messages["card1"]
    assert changes(proposed)[1:] == [(below, "Nothing was added.", []), ("m1", "Nothing was added.", [])]
    assert cards(proposed.service.sent)[1:] == [("Time off added", ["Undo"])]


async def test_words_are_answered_below_even_where_a_card_only_ends(proposed: Teams) -> None:
    proposed.rooms.turns.answering = saying(CLOSED)
    await proposed.say("no")
    assert changes(proposed) == [("m1", "Nothing was added.", [])]
    assert cards(proposed.service.sent)[1:] == [("Nothing was added.", [])]


async def test_a_card_that_ends_by_the_way_is_not_said_again_below(proposed: Teams) -> None:
    proposed.rooms.turns.answering = saying(CLOSED, replace(PROPOSAL, card="card2"))
    await proposed.say("off next Friday")
    assert changes(proposed) == [("m1", "Nothing was added.", [])]
    assert cards(proposed.service.sent)[1:] == [("Add this time off?", ["Add time off", "Not now"])]


async def test_a_card_whose_message_was_deleted_is_shown_anew(proposed: Teams) -> None:
    proposed.rooms.turns.answering, proposed.service.failures = saying(RECEIPT), [Failure(404)]
    await proposed.execute("book", "card1", "m1")
    assert cards(proposed.service.sent)[-1] == ("Time off added", ["Undo"])
    assert proposed.rooms.cards.messages["card1"] != "m1"


async def test_a_card_whose_message_has_no_id_is_shown_anew_each_time(teams: Teams) -> None:
    teams.service.body = b"[]"
    teams.rooms.turns.answering = saying(PROPOSAL, WORKING)
    await teams.say("off next Monday")
    assert [name for name, _ in cards(teams.service.sent)] == ["Add this time off?", "Adding it …"]


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "book",
        {},
        {"action": None},
        {"action": {"type": "Action.Execute"}},
        {"action": {"type": "Action.Execute", "data": []}},
        {"action": {"type": "Action.Submit", "data": {"verb": "book", "about": "card1"}}},
        {"action": {"type": "Action.Execute", "data": {"verb": 1, "about": "card1"}}},
        {"action": {"type": "Action.Execute", "data": {"verb": "book", "about": "\x00"}}},
        {"action": {"type": "Action.Execute", "data": {"verb": "b" * (LONGEST + 1), "about": "card1"}}},
    ],
    ids=lambda value: str(value)[:60],
)
async def test_what_is_no_press_of_ours_is_refused(teams: Teams, value: object) -> None:
    assert (await teams.invoke("adaptiveCard/action", value)).status == 400
    assert not teams.rooms.turns.heard


@pytest.mark.parametrize("name", ["task/fetch", "composeExtension/query", None])
async def test_other_invokes_are_not_implemented(teams: Teams, name: str | None) -> None:
    assert (await teams.post(teams.activity("invoke", name=name, value={}))).status == 501


async def test_an_invoke_that_breaks_is_a_server_error(teams: Teams) -> None:
    """And the person is told in the chat."""
    teams.rooms.cards.owners = None  # type: ignore[assignment]  # a store that has broken down
    assert (await teams.execute("book", "card1", "m1")).status == 500
    assert teams.service.sent[-1]["text"].startswith("Something broke")


@pytest.mark.parametrize(("said", "status"), [((), 503), ((WORKING,), 200)])
async def test_a_press_whose_turn_broke_is_acknowledged_only_where_it_was_kept(
    proposed: Teams, said: tuple[Said, ...], status: int
) -> None:
    """What was confirmed is kept before anything is said about it."""

    async def broken(heard: Heard, chat: Chat) -> None:
        await saying(*said)(heard, chat)
        raise RuntimeError

    proposed.rooms.turns.answering = broken
    assert (await proposed.execute("book", "card1", "m1")).status == status
    assert proposed.service.sent[-1]["text"].startswith("Something broke")


@pytest.mark.parametrize("gone", [False, True])
async def test_a_card_that_another_chat_has_ended_changes_where_it_stands_and_nowhere_else(
    proposed: Teams, gone: bool
) -> None:
    proposed.rooms.turns.answering = saying(CLOSED, replace(CLOSED, card="never placed"))
    proposed.service.failures = [Failure(404)] * gone
    turn = await proposed.channel.resume(ANN, Overtaken(()))
    assert turn
    assert await turn
    assert changes(proposed) == [("m1", "Nothing was added.", [])]
    assert len(proposed.service.sent) == 1


class TestHasty:
    """Where Teams is answered before a turn is over."""

    @pytest.fixture
    def pace(self) -> Pace:
        return HASTY

    async def test_execute_is_answered_now_and_the_card_changes_later(self, teams: Teams, held: asyncio.Event) -> None:
        async def slow(heard: Heard, chat: Chat) -> None:
            await chat.show(WORKING)
            await held.wait()
            await chat.show(RECEIPT)

        teams.rooms.cards.messages["card1"], teams.rooms.turns.answering = "m1", slow
        answer = await (await teams.execute("book", "card1", "m1")).json()
        assert answer["type"] == CARD
        assert cards(call.activity for call in teams.service.updates) == [("Adding it …", [])]
        held.set()
        await teams.channel.close()
        assert cards(call.activity for call in teams.service.updates)[-1] == ("Time off added", ["Undo"])


class TestSpeechless:
    """Where nothing was said about a press in the time that Teams can be left waiting."""

    @pytest.fixture
    def pace(self) -> Pace:
        return Pace(typing=0, patience=0, longest=0)

    async def test_a_press_is_not_acknowledged_before_it_is_kept(self, teams: Teams, held: asyncio.Event) -> None:
        async def stuck(heard: Heard, chat: Chat) -> None:
            await held.wait()
            await chat.show(RECEIPT)

        teams.rooms.cards.messages["card1"], teams.rooms.turns.answering = "m1", stuck
        assert (await teams.execute("book", "card1", "m1")).status == 503
        held.set()
        await teams.channel.close()
        assert cards(call.activity for call in teams.service.updates) == [("Time off added", ["Undo"])]
