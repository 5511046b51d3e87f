"""Buttons: where we stood, what was pressed, what must follow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.conversation import step
from dialogs.effect import Book, Look, Remove
from dialogs.event import Pressed
from dialogs.state import Adding, Booked, Ended, Idle, Past, Phase, Proposed, Removed, State
from dialogs.step import Step
from languages.reply import Closed, Fate, Propose, Receipt, Remark, RemovedReceipt, Reply, Work, Working
from tests.dialogs.places import (
    ADDING,
    ANN,
    BOOKED,
    CHANGE_PROPOSED,
    CHANGED,
    CHANGING,
    CHOOSING,
    LATER,
    MONDAY,
    NOW,
    PROPOSED,
    REMOVAL,
    REMOVING,
    TUESDAY,
    entry,
    off,
    waiting,
)

ADD = Working("card", Work.ADDING)
REMOVE = Working("card", Work.REMOVING)
DISMISSED = Ended("card", Fate.DISMISSED)


@pytest.mark.parametrize(
    ("phase", "verb", "expected"),
    [
        (PROPOSED, "book", Step(State(ADDING), (ADD,), (Book("card", off(MONDAY)),))),
        (CHANGE_PROPOSED, "book", Step(State(CHANGING), (ADD,), (Book("card", off(TUESDAY)),))),
        (waiting("Friday", open=PROPOSED), "book", Step(State(ADDING), (ADD,), (Book("card", off(MONDAY)),))),
        (REMOVAL, "remove", Step(State(REMOVING), (REMOVE,), (Remove("card.removal", (entry(MONDAY),)),))),
        (PROPOSED, "dismiss", Step(State(Idle(), (DISMISSED,)), (Closed("card", Fate.DISMISSED),))),
        (CHOOSING, "dismiss", Step(State(Idle(), (DISMISSED,)), (Closed("card", Fate.DISMISSED),))),
        (REMOVAL, "dismiss", Step(State(Idle(), (DISMISSED,)), (Closed("card", Fate.DISMISSED),))),
        (
            CHOOSING,
            "choose-1",
            Step(
                State(Proposed("card", CHOOSING.offers[1], NOW + timedelta(hours=1))),
                (Propose("card", off(TUESDAY), 1),),
            ),
        ),
        (CHOOSING, "choose-7", Step(State(CHOOSING), (Remark.WHICH_ONE,))),
        (CHOOSING, "book", Step(State(CHOOSING), (Remark.WHICH_ONE,))),
        (PROPOSED, "remove", Step(State(PROPOSED), (Remark.UNKNOWN_CARD,))),
        (REMOVAL, "book", Step(State(REMOVAL), (Remark.UNKNOWN_CARD,))),
        # Two presses of one button, and a second try after it stopped on the way.
        (ADDING, "book", Step(State(ADDING), (ADD,), (Book("card", off(MONDAY)),))),
        (ADDING, "retry", Step(State(ADDING), (ADD,), (Book("card", off(MONDAY)),))),
        (REMOVING, "retry", Step(State(REMOVING), (REMOVE,), (Remove("card.removal", (entry(MONDAY),)),))),
    ],
)
def test_a_press_on_the_open_card(phase: Phase, verb: str, expected: Step) -> None:
    assert step(State(phase), Pressed(verb, "card"), ANN) == expected


@pytest.mark.parametrize("phase", [PROPOSED, REMOVAL, CHOOSING])
def test_a_card_expires(phase: Phase) -> None:
    late = replace(ANN, time=LATER + timedelta(seconds=1))
    verb = {PROPOSED: "book", REMOVAL: "remove", CHOOSING: "choose-0"}[phase]
    expired = State(Idle(), (Ended("card", Fate.EXPIRED),))
    assert step(State(phase), Pressed(verb, "card"), late) == Step(expired, (Closed("card", Fate.EXPIRED),))


@pytest.mark.parametrize(
    ("past", "verb", "reply"),
    [
        (BOOKED, "book", Receipt("card", (entry(MONDAY),))),
        (CHANGED, "book", Receipt("card", CHANGED.entries, CHANGED.before)),
        (Removed("card", (entry(MONDAY),)), "undo", RemovedReceipt("card", (entry(MONDAY),))),
        (Removed("card", (entry(MONDAY),)), "book", RemovedReceipt("card", (entry(MONDAY),))),
        (Ended("card", Fate.EXPIRED), "book", Closed("card", Fate.EXPIRED)),
        (Ended("card", Fate.REPLACED), "dismiss", Closed("card", Fate.REPLACED)),
        (Ended("other", Fate.REPLACED), "book", Remark.UNKNOWN_CARD),
    ],
)
def test_an_ended_card_tells_the_truth(past: Past, verb: str, reply: Reply) -> None:
    state = State(Idle(), (past,))
    assert step(state, Pressed(verb, "card"), ANN) == Step(state, (reply,))


def test_an_old_card_confirms_nothing_new() -> None:
    state = State(PROPOSED, (Ended("old", Fate.REPLACED),))
    assert step(state, Pressed("book", "old"), ANN) == Step(state, (Closed("old", Fate.REPLACED),))


def test_somebody_elses_card_does_nothing() -> None:
    assert step(State(PROPOSED), Pressed("book", "card", foreign=True), ANN) == Step(
        State(PROPOSED), (Remark.NOT_YOURS,)
    )


def test_undo_removes_what_was_booked() -> None:
    state = State(Idle(), (BOOKED,))
    assert step(state, Pressed("undo", "card"), ANN) == Step(
        State(REMOVING, (BOOKED,)), (REMOVE,), (Remove("card.removal", (entry(MONDAY),)),)
    )


def test_undo_of_a_change_changes_back() -> None:
    back = Adding("new", off(MONDAY), (), (entry(TUESDAY, "e2"),))
    assert step(State(Idle(), (CHANGED,)), Pressed("undo", "card"), ANN) == Step(
        State(back, (Removed("card", CHANGED.entries),)),
        (Closed("card", Fate.UNDONE), Working("new", Work.ADDING)),
        (Book("new", off(MONDAY)),),
    )


def test_words_that_could_not_be_looked_up_are_tried_again() -> None:
    taken = step(State(waiting("off on Monday")), Pressed("retry", "new"), ANN)
    assert (taken.state.phase, taken.replies) == (waiting("off on Monday"), ())
    assert isinstance(taken.effects[0], Look)


def test_only_the_last_cards_are_remembered() -> None:
    past = tuple(Booked(str(number), ()) for number in range(20))
    taken = step(State(PROPOSED, past), Pressed("dismiss", "card"), ANN)
    assert [one.card for one in taken.state.past] == ["card", *map(str, range(19))]
