"""Turns: the order of things, and what happens when somebody is faster or nobody has an account."""

import asyncio

import pytest

from bot.chat import Heard, Undelivered
from bot.turn import FasterElsewhere
from dialogs.event import Pressed, Resumed, Wrote
from tests.bot.rooms import ANN, Kept, Rooms
from timeoff.errors import NoWorkPlan, SignInNeeded
from timeoff.intent import Outcome
from timeoff.person import Speaker


async def outcome(rooms: Rooms) -> Outcome:
    """How it came out in the end."""
    rooms.slow = False
    known = await rooms.soon(rooms.card, ANN)
    assert known
    return known


async def test_a_booking_is_committed_before_anything_is_said_about_it() -> None:
    rooms = Rooms()
    await rooms.take(Wrote("off on 23 November"))
    rooms.log.clear()
    card = rooms.card
    await rooms.take(Pressed("book", card))
    assert rooms.log == ["saved", "committed Booking", "said", "carried out", "saved", "said", f"told {card}"]
    assert rooms.shown == ["Add this time off?", "Adding it to your work plan …", "Time off added"]


async def test_undo_is_committed_too() -> None:
    rooms = Rooms()
    await rooms.take(Wrote("off on 23 November"), Wrote("yes"), Wrote("undo"))
    assert "committed Removal" in rooms.log
    assert rooms.shown[-1] == "Time off removed"


async def test_undo_takes_back_what_was_done_in_another_chat() -> None:
    there = Rooms()
    await there.take(Wrote("off on 23 November"), Wrote("yes"))
    here = Rooms(elsewhere={Speaker("slack", "T0CONTOSO01", "U0ANN00001"): there.kept})
    await here.take(Wrote("undo"))
    assert here.shown == ["Removing it from your work plan …", "Time off removed"]


async def test_a_chat_whose_card_is_undone_in_another_one_is_told() -> None:
    in_slack, in_other = Speaker("slack", "T0CONTOSO01", "U0ANN00001"), Speaker("slack", "T0CONTOSO01", "U0ANN00002")
    there = Rooms()
    await there.take(Wrote("off on 23 November"), Wrote("yes"))
    assert there.resumed == []
    here = Rooms(elsewhere={in_slack: there.kept, in_other: Kept(None, 0)})
    await here.take(Wrote("undo"))
    ((speaker, event),) = here.resumed
    assert speaker == in_slack
    await there.take(event)
    assert there.shown[-1] == "Undone."


async def test_without_an_account_there_are_no_other_chats() -> None:
    rooms = Rooms(account=False)
    await rooms.take(Wrote("undo"))
    assert rooms.shown == ["Sign in so that I can see your work plan"]


async def test_a_step_is_taken_anew_where_somebody_was_faster() -> None:
    rooms = Rooms(faster=2)
    await rooms.take(Wrote("off on 23 November"))
    assert rooms.shown == ["Add this time off?"]


async def test_a_conversation_that_others_keep_changing_is_given_up() -> None:
    with pytest.raises(FasterElsewhere):
        await Rooms(faster=99).take(Wrote("off on 23 November"))


async def test_turns_of_one_person_come_one_after_the_other() -> None:
    rooms = Rooms()
    turns = rooms.turns
    heard = Heard(ANN, Wrote("off on 23 November"), "Europe/London", "en-GB")
    await asyncio.gather(turns.take(heard, rooms), turns.take(heard, rooms))
    assert rooms.log == ["saved", "looked", "saved", "said"] + ["saved", "looked", "saved", "said", "said"]


@pytest.mark.parametrize(
    ("rooms", "title"),
    [
        (Rooms(look_error=SignInNeeded("expired", "claims")), "Sign in so that I can see your work plan"),
        (Rooms(look_error=NoWorkPlan("none")), "I could not read your work plan, so nothing was done."),
        (Rooms(account=False), "Sign in so that I can see your work plan"),
    ],
)
async def test_what_stops_a_look_is_told(rooms: Rooms, title: str) -> None:
    await rooms.take(Wrote("off on 23 November"))
    assert rooms.shown == [title]


async def test_forgetting_leaves_no_conversation() -> None:
    rooms = Rooms()
    await rooms.take(Wrote("off on 23 November"), Wrote("forget me"), Wrote("yes"))
    assert rooms.kept.value is None
    assert "forgot ann" in rooms.log


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (("sign out",), "I have forgotten your access."),
        (("forget me", "yes"), "I have forgotten all I kept about you."),
    ],
)
async def test_somebody_without_an_account_is_forgotten_without_a_sign_in(texts: tuple[str, ...], title: str) -> None:
    rooms = Rooms(account=False)
    await rooms.take(*map(Wrote, texts))
    assert rooms.shown[-1] == title


@pytest.mark.parametrize(
    ("rooms", "title", "forgotten"),
    [
        (Rooms(linked=True), "Your accounts in Slack and Microsoft 365 are no longer linked.", True),
        (Rooms(), "No accounts are linked, so I changed nothing.", False),
        (Rooms(account=False), "No accounts are linked, so I changed nothing.", False),
    ],
)
async def test_unlinking_forgets_the_conversation_of_an_account_that_is_gone(
    rooms: Rooms, title: str, forgotten: bool
) -> None:
    await rooms.take(Wrote("off on 23 November"), Wrote("unlink"))
    assert rooms.shown[-1] == title
    assert (rooms.kept.value is None) is forgotten


async def test_signing_out_keeps_the_conversation() -> None:
    rooms = Rooms()
    await rooms.take(Wrote("off on 23 November"), Wrote("sign out"))
    assert rooms.kept.value is not None
    assert "signed out ann" in rooms.log


async def test_a_chat_that_takes_no_answer_stops_nothing_that_was_confirmed() -> None:
    rooms = Rooms()
    await rooms.take(Wrote("off on 23 November"))
    rooms.silent = True
    with pytest.raises(Undelivered):
        await rooms.take(Pressed("book", rooms.card))
    assert "carried out" in rooms.log
    assert rooms.told_ids == []


async def test_an_outcome_that_nobody_was_told_is_told_after_a_restart() -> None:
    rooms = Rooms()
    await rooms.take(Wrote("off on 23 November"))
    rooms.silent = True
    with pytest.raises(Undelivered):
        await rooms.take(Pressed("book", rooms.card))
    rooms.silent = False
    await rooms.take(Resumed(rooms.intent, await outcome(rooms)))
    assert rooms.shown[-1] == "Time off added"
    assert rooms.told_ids == [rooms.card]


async def test_what_takes_long_leaves_the_turn_and_is_told_once() -> None:
    rooms = Rooms(slow=True)
    await rooms.take(Wrote("off on 23 November"))
    await rooms.take(Pressed("book", rooms.card))
    assert (rooms.shown[-1], rooms.told_ids) == ("Adding it to your work plan …", [])
    resumed = Resumed(rooms.intent, await outcome(rooms))
    await rooms.take(resumed)
    await rooms.take(resumed)
    assert rooms.shown.count("Time off added") == 1


async def test_what_was_confirmed_by_an_account_that_is_gone_waits_for_a_sign_in() -> None:
    rooms = Rooms()
    await rooms.take(Wrote("off on 23 November"))
    rooms.account = False
    await rooms.take(Wrote("yes"))
    assert rooms.shown[-1] == "Sign in so that I can see your work plan"
    assert "carried out" not in rooms.log
