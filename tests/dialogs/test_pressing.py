"""Buttons: where we stood, what was pressed, what must follow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.conversation import step
from dialogs.effect import Book, Effect, Forget, Look, Remove
from dialogs.event import Pressed
from dialogs.past import Booked, Ended, Past, Removed
from dialogs.state import Adding, Phase, Proposed, Removing, State
from dialogs.step import Step
from languages.reply import Closed, Fate, Propose, Receipt, Remark, RemovedReceipt, Reply, Work, Working
from tests.dialogs.places import (
    ADDED,
    ADDING,
    ANN,
    BOOKED,
    CHANGE_PROPOSED,
    CHANGED,
    CHANGING,
    CHOOSING,
    FORGETTING,
    LATER,
    MONDAY,
    OFFER,
    PROPOSED,
    REMOVAL,
    REMOVING,
    STOPPED,
    THURSDAY,
    TUESDAY,
    UNDOING,
    entry,
    off,
    told,
    waiting,
)

ADD = Working("card", Work.ADDING)
REMOVE = Working("card", Work.REMOVING)
BOOK = Book("card", off(MONDAY))
TUESDAY_PROPOSED = Propose("card", off(TUESDAY), 1)
DISMISSED = Ended("card", Fate.DISMISSED)
CLOSED = Closed("card", Fate.DISMISSED)


@pytest.mark.parametrize(
    ("phase", "verb", "expected"),
    [
        (PROPOSED, "book", Step(State(work=(ADDING,)), (ADD,), (BOOK,))),
        (CHANGE_PROPOSED, "book", Step(State(work=(CHANGING,)), (ADD,), (Book("card", off(TUESDAY)),))),
        (waiting("Friday", open=PROPOSED), "book", Step(State(work=(ADDING,)), (ADD,), (BOOK,))),
        (REMOVAL, "remove", Step(State(work=(REMOVING,)), (REMOVE,), (Remove("new", (entry(MONDAY),)),))),
        (FORGETTING, "forget", Step(State(), (Closed("card", Fate.FORGETTING),), (Forget(),))),
        (PROPOSED, "dismiss", Step(State(past=(DISMISSED,)), (CLOSED,))),
        (CHOOSING, "dismiss", Step(State(past=(DISMISSED,)), (CLOSED,))),
        (REMOVAL, "dismiss", Step(State(past=(DISMISSED,)), (CLOSED,))),
        (CHOOSING, "choose-1", Step(State(Proposed("card", CHOOSING.offers[1], LATER)), (TUESDAY_PROPOSED,))),
        (CHOOSING, "choose-7", Step(State(CHOOSING), (Remark.WHICH_ONE,))),
        (CHOOSING, "book", Step(State(CHOOSING), (Remark.WHICH_ONE,))),
        (PROPOSED, "remove", Step(State(PROPOSED), (Remark.UNKNOWN_CARD,))),
        (REMOVAL, "book", Step(State(REMOVAL), (Remark.UNKNOWN_CARD,))),
    ],
)
def test_a_press_on_the_open_card(phase: Phase, verb: str, expected: Step) -> None:
    assert step(State(phase), Pressed(verb, "card"), ANN) == expected


@pytest.mark.parametrize(
    ("work", "verb", "reply", "effect"),
    [
        (ADDING, "book", ADD, BOOK),
        (ADDING, "retry", ADD, BOOK),
        (ADDED, "retry", ADD, Remove("card.replaced", (entry(MONDAY),))),
        (REMOVING, "retry", REMOVE, Remove("new", (entry(MONDAY),))),
        (UNDOING, "undo", REMOVE, Remove("new", (entry(MONDAY),))),
    ],
)
def test_what_is_not_done_is_tried_again_or_asked_after_whatever_is_open(
    work: Adding | Removing, verb: str, reply: Reply, effect: Effect
) -> None:
    other = Proposed("other", OFFER, LATER)
    expected = Step(State(other, (work,)), (reply,), (effect,))
    for stopped in (False, True):
        before = State(other, (replace(work, stopped=stopped),))
        assert step(before, Pressed(verb, "card"), ANN) == expected


def test_what_stopped_can_be_left() -> None:
    left = Step(State(past=(Ended("card", Fate.GIVEN_UP),)), (Closed("card", Fate.GIVEN_UP),))
    assert step(State(work=(STOPPED,)), Pressed("dismiss", "card"), ANN) == left


@pytest.mark.parametrize("phase", [PROPOSED, REMOVAL, CHOOSING])
def test_a_card_expires(phase: Phase) -> None:
    late = replace(ANN, time=LATER + timedelta(seconds=1))
    verb = {PROPOSED: "book", REMOVAL: "remove", CHOOSING: "choose-0"}[phase]
    expired = State(past=(Ended("card", Fate.EXPIRED),))
    assert step(State(phase), Pressed(verb, "card"), late) == Step(expired, (Closed("card", Fate.EXPIRED),))


@pytest.mark.parametrize(
    ("past", "verb", "reply"),
    [
        (BOOKED, "book", Receipt("card", (entry(MONDAY),))),
        (CHANGED, "book", Receipt("card", CHANGED.entries, CHANGED.before)),
        (Removed("card", (entry(MONDAY),)), "book", RemovedReceipt("card", (entry(MONDAY),))),
        (Ended("card", Fate.EXPIRED), "book", Closed("card", Fate.EXPIRED)),
        (Ended("card", Fate.REPLACED), "dismiss", Closed("card", Fate.REPLACED)),
        (Ended("other", Fate.REPLACED), "book", Closed("card", Fate.UNKNOWN)),
    ],
)
def test_an_ended_card_tells_the_truth(past: Past, verb: str, reply: Reply) -> None:
    state = State(past=(past,))
    assert told(state, Pressed(verb, "card")) == Step(state, (reply,))


def test_an_old_card_confirms_nothing_new() -> None:
    state = State(PROPOSED, past=(Ended("old", Fate.REPLACED),))
    assert step(state, Pressed("book", "old"), ANN) == Step(state, (Closed("old", Fate.REPLACED),))


def test_somebody_elses_card_does_nothing() -> None:
    assert step(State(PROPOSED), Pressed("book", "card", foreign=True), ANN) == Step(
        State(PROPOSED), (Remark.NOT_YOURS,)
    )


def test_undo_removes_what_was_booked() -> None:
    state = State(past=(BOOKED,))
    assert told(state, Pressed("undo", "card")) == Step(
        State(work=(UNDOING,), past=(BOOKED,)), (REMOVE,), (Remove("new", (entry(MONDAY),)),)
    )


def test_undo_of_a_change_changes_back() -> None:
    back = Adding("new-0", off(MONDAY), (), (entry(TUESDAY, "e2"),), undoes="card")
    assert told(State(past=(CHANGED,)), Pressed("undo", "card")) == Step(
        State(work=(back,), past=(CHANGED,)), (Working("new-0", Work.ADDING),), (Book("new-0", off(MONDAY)),)
    )


def test_undo_of_a_removal_adds_again_what_was_removed() -> None:
    removed = Removed("card", (entry(MONDAY, subject="dentist"), entry(TUESDAY), entry(THURSDAY)))
    taken = told(State(past=(removed,)), Pressed("undo", "card"))
    assert taken.effects == (Book("new-0", off(MONDAY, subject="dentist")), Book("new-1", off(TUESDAY, THURSDAY)))
    assert [work.undoes for work in taken.state.work] == [None, "card"]


def test_an_undo_that_stopped_is_tried_again_on_the_card_it_undoes() -> None:
    back = Adding("new-0", off(MONDAY), (), (entry(TUESDAY, "e2"),), undoes="card")
    state = State(work=(back,), past=(CHANGED,))
    assert step(state, Pressed("undo", "card"), ANN).effects == (Book("new-0", off(MONDAY)),)


def test_words_that_could_not_be_looked_up_are_tried_again() -> None:
    taken = step(State(waiting("off on Monday")), Pressed("retry", "new"), ANN)
    assert (taken.state.phase, taken.replies) == (waiting("off on Monday"), ())
    assert isinstance(taken.effects[0], Look)


def test_only_the_last_cards_are_remembered() -> None:
    past = tuple(Booked(str(number), ()) for number in range(20))
    taken = step(State(PROPOSED, past=past), Pressed("dismiss", "card"), ANN)
    assert [one.card for one in taken.state.past] == ["card", *map(str, range(19))]
