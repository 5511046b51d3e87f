"""Undo where a person has two chats: what each remembers, what was asked, what must follow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.conversation import step
from dialogs.effect import Announce, Book, Recall, Remove
from dialogs.event import Announced, Failed, Overtaken, Pressed, Recalled, Settled, SignedIn, Wrote
from dialogs.past import Booked, Ended, Past, Removed
from dialogs.state import Adding, Removing, State
from dialogs.step import Step
from languages.reply import AskSignIn, Closed, Fate, Receipt, Remark, RemovedReceipt, Work, Working
from tests.dialogs.places import ANN, BOOKED, CHANGED, LATER, MONDAY, NOW, PROPOSED, TUESDAY, entry, off, told
from timeoff.errors import SignInNeeded
from timeoff.intent import Outcome

UNDO = Wrote("undo")
THERE = Booked("there", (entry(TUESDAY, "e2"),), at=LATER)
CANCELLED_THERE = Removed("there", (entry(TUESDAY, "e2"),), at=LATER)
CHANGED_THERE = Booked("there", (entry(TUESDAY, "e3"),), (entry(MONDAY, "e2"),), at=LATER)


@pytest.mark.parametrize(
    ("here", "there", "effect"),
    [
        (BOOKED, (THERE,), Remove("new", THERE.entries)),
        (replace(BOOKED, at=LATER + timedelta(hours=1)), (THERE,), Remove("new", BOOKED.entries)),
        (replace(BOOKED, at=None), (THERE,), Remove("new", THERE.entries)),
        (BOOKED, (replace(THERE, at=None),), Remove("new", BOOKED.entries)),
        (BOOKED, (replace(CANCELLED_THERE, undone=True),), Remove("new", BOOKED.entries)),
        (BOOKED, (CANCELLED_THERE,), Book("new-0", off(TUESDAY))),
        (BOOKED, (CHANGED_THERE,), Book("new-0", off(MONDAY))),
    ],
)
def test_undo_takes_back_what_was_done_last_in_any_chat(
    here: Past, there: tuple[Past, ...], effect: Book | Remove
) -> None:
    assert told(State(past=(here,)), UNDO, *there).effects == (effect,)


def test_what_was_done_in_another_chat_is_undone_on_a_card_of_this_one() -> None:
    removing = Removing("new", "new", THERE.entries, undoes="there")
    taken = told(State(), UNDO, THERE)
    assert taken.state == State(work=(removing,))
    assert taken.replies == (Working("new", Work.REMOVING),)
    done = told(taken.state, Settled(taken.effects[0], Outcome(THERE.entries)))
    assert done.state.past == (
        Removed("new", THERE.entries, undone=True, at=NOW, undoes="there"),
        Ended("there", Fate.UNDONE),
    )
    assert done.replies == (RemovedReceipt("new", THERE.entries),)
    assert done.effects == (Announce(done.state.past),)


def test_a_removal_in_another_chat_is_undone_without_showing_its_card() -> None:
    taken = told(State(), UNDO, CANCELLED_THERE)
    assert taken.state.work == (Adding("new-0", off(TUESDAY), undoes="there"),)
    back = entry(TUESDAY, "e9")
    done = told(taken.state, Settled(taken.effects[0], Outcome((back,))))
    assert done.state.past == (Booked("new-0", (back,), at=NOW), Ended("there", Fate.UNDONE))
    assert done.replies == (Receipt("new-0", (back,), undone=True),)


def test_undo_goes_on_after_the_sign_in_that_it_needs() -> None:
    asked = step(State(), UNDO, ANN)
    refused = step(asked.state, Failed(asked.effects[0], SignInNeeded), ANN)
    assert refused.replies == (AskSignIn(),)
    assert step(refused.state, SignedIn(), ANN).effects == (Recall("undo"),)


UNDONE_THERE = (Removed("there", BOOKED.entries, undone=True), Ended("card", Fate.UNDONE))


@pytest.mark.parametrize("verb", ["undo", "book"])
@pytest.mark.parametrize(
    ("there", "fate"),
    [
        (UNDONE_THERE, Fate.UNDONE),
        ((Removed("there", BOOKED.entries),), Fate.CHANGED),
        ((replace(CHANGED, card="there"),), Fate.CHANGED),
    ],
)
def test_a_card_tells_what_another_chat_did_about_it(verb: str, there: tuple[Past, ...], fate: Fate) -> None:
    taken = told(State(past=(BOOKED,)), Pressed(verb, "card"), *there)
    assert taken == Step(State(past=(Ended("card", fate),)), (Closed("card", fate),))


def test_what_another_chat_undid_is_not_undone_again() -> None:
    ended = State(past=(Ended("card", Fate.UNDONE),))
    assert told(State(past=(BOOKED,)), UNDO, *UNDONE_THERE) == Step(ended, (Remark.NOTHING_TO_UNDO,))


def test_what_this_chat_undid_is_not_undone_again_where_it_was_done() -> None:
    undone_here = (Removed("new", THERE.entries, undone=True), Ended("there", Fate.UNDONE))
    assert told(State(past=undone_here), UNDO, THERE).replies == (Remark.ALREADY_UNDONE,)


def test_a_card_whose_undo_was_undone_in_another_chat_says_that_it_was_changed() -> None:
    """The time off is there again, as another entry."""
    undone_there = Removed("there", BOOKED.entries, undone=True, at=NOW, undoes="card")
    pressed = told(State(past=(undone_there, Ended("card", Fate.UNDONE))), Pressed("undo", "there"))
    settled = step(pressed.state, Settled(pressed.effects[0], Outcome((entry(MONDAY, "e9"),))), ANN)
    for here in (BOOKED, Ended("card", Fate.UNDONE)):
        taken = told(State(past=(here,)), Pressed("undo", "card"), *settled.state.past)
        assert taken.replies == (Closed("card", Fate.CHANGED),)


@pytest.mark.parametrize(
    ("here", "there", "fate"),
    [
        (BOOKED, UNDONE_THERE, Fate.UNDONE),
        (BOOKED, (Removed("there", BOOKED.entries),), Fate.CHANGED),
        (BOOKED, (replace(CHANGED, card="there"),), Fate.CHANGED),
        (Removed("card", BOOKED.entries), (BOOKED, Ended("card", Fate.UNDONE)), Fate.UNDONE),
    ],
)
def test_cards_show_what_another_chat_did_about_them(here: Past, there: tuple[Past, ...], fate: Fate) -> None:
    state = State(PROPOSED, past=(replace(THERE, card="other"), here))
    ended = replace(state, past=(state.past[0], Ended("card", fate)))
    taken = step(state, Overtaken(there), ANN)
    assert taken == Step(ended, (Closed("card", fate),))
    assert step(ended, Overtaken(there), ANN) == Step(ended)


def test_what_was_passed_on_needs_no_answer() -> None:
    assert step(State(past=(BOOKED,)), Announced(), ANN) == Step(State(past=(BOOKED,)))


def test_a_card_that_was_forgotten_meanwhile_is_not_undone() -> None:
    recall = Recalled(Recall("undo", "card"))
    assert step(State(), recall, ANN) == Step(State(), (Remark.NOTHING_TO_UNDO,))
