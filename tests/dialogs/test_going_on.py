"""What was confirmed and takes long: whatever is said meanwhile gets a true answer, and nothing is confirmed twice."""

from dataclasses import replace

import pytest

from dialogs.conversation import step
from dialogs.effect import Book, Effect, Remove, SignOut
from dialogs.event import Delayed, Event, Pressed, Resumed, Seen, Wrote
from dialogs.state import Adding, Idle, Open, Proposed, Removing, State
from dialogs.step import Step
from languages.reply import Receipt, Remark, Work, Working
from tests.dialogs.places import (
    ADDED,
    ADDING,
    ANN,
    BOOKED,
    CHANGING,
    FORGETTING,
    MONDAY,
    PROPOSED,
    REMOVING,
    STOPPED,
    TUESDAY,
    UNDOING,
    entry,
    off,
    plan,
    waiting,
)
from timeoff.intent import Booking, Outcome
from timeoff.person import Person

BOOK = Book("card", off(MONDAY))
ASKED_AFTER = Step(State(work=(ADDING,), past=(BOOKED,)), (Working("card", Work.ADDING),), (BOOK,))


@pytest.mark.parametrize(
    ("work", "effect", "kind"),
    [
        (ADDING, BOOK, Work.ADDING),
        (ADDED, Remove("card.replaced", ()), Work.ADDING),
        (UNDOING, Remove("new", ()), Work.REMOVING),
    ],
)
def test_it_is_said_that_it_takes_long(work: Adding | Removing, effect: Book | Remove, kind: Work) -> None:
    state = State(PROPOSED, (work,))
    assert step(state, Delayed(effect), ANN) == Step(state, (Working("card", kind, slow=True),))


def test_what_was_left_meanwhile_is_said_no_more() -> None:
    assert step(State(), Delayed(BOOK), ANN) == Step(State())


@pytest.mark.parametrize(
    "event",
    [
        *(Wrote(text) for text in ("yes", "never mind", "undo", "cancel it", "unlink")),
        *(Pressed(verb, "card") for verb in ("book", "retry", "undo", "dismiss")),
    ],
    ids=str,
)
def test_it_is_asked_after_and_neither_left_nor_begun_again(event: Event) -> None:
    """The same intent: whoever carries it out tells how it came out, if that is known by now."""
    assert step(State(work=(ADDING,), past=(BOOKED,)), event, ANN) == ASKED_AFTER


@pytest.mark.parametrize("event", [Wrote("yes"), Pressed("forget", "card")], ids=str)
def test_nobody_is_forgotten_who_is_still_to_be_told_something(event: Event) -> None:
    taken = step(State(FORGETTING, (replace(ADDING, card="other"),)), event, ANN)
    assert (taken.state.phase, taken.replies) == (FORGETTING, (Working("other", Work.ADDING),))
    assert taken.effects == (Book("other", off(MONDAY)),)


@pytest.mark.parametrize("open", [Idle(), replace(PROPOSED, card="other")])
def test_what_is_being_added_is_not_proposed_again(open: Open) -> None:
    taken = step(State(waiting("off on Monday", open=open), (ADDING,)), Seen(plan()), ANN)
    assert (taken.state.phase, taken.replies, taken.effects) == (open, (Working("card", Work.ADDING),), (BOOK,))


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("off on Tuesday", ADDING),
        ("off on Monday for the dentist", ADDING),
        ("off on Monday", STOPPED),
        ("off on Tuesday", ADDED),
        ("off on Monday", REMOVING),
    ],
)
def test_anything_else_is_proposed(text: str, work: Adding | Removing) -> None:
    taken = step(State(waiting(text), (work,)), Seen(plan()), ANN)
    assert isinstance(taken.state.phase, Proposed)
    assert taken.state.work == (work,)


def test_what_is_open_is_answered_first() -> None:
    taken = step(State(replace(PROPOSED, card="other"), (ADDING,)), Wrote("never mind"), ANN)
    assert (taken.state.phase, taken.state.work) == (Idle(), (ADDING,))


def test_what_has_stopped_is_left_first() -> None:
    other = replace(STOPPED, card="other")
    state = State(work=(ADDING, other))
    assert step(state, Wrote("undo"), ANN) == Step(state, (Remark.UNFINISHED,))
    assert step(state, Wrote("never mind"), ANN).state.work == (ADDING,)


def test_what_is_tried_again_goes_on() -> None:
    assert step(State(work=(STOPPED,)), Pressed("retry", "card"), ANN).state.work == (ADDING,)


def test_signing_out_holds_nothing_up() -> None:
    effects: tuple[Effect, ...] = (SignOut(),)
    assert step(State(work=(ADDING,)), Wrote("sign out"), ANN) == Step(State(work=(ADDING,)), (), effects)


def test_in_the_end_it_is_told() -> None:
    booking, open = Booking("card", Person("contoso", "ann"), off(MONDAY)), replace(PROPOSED, card="other")
    taken = step(State(open, (ADDING,)), Resumed(booking, Outcome((entry(MONDAY),))), ANN)
    assert taken == Step(State(open, past=(BOOKED,)), (Receipt("card", (entry(MONDAY),)),))


def test_a_change_goes_on_after_it_was_told() -> None:
    booking = Booking("card", Person("contoso", "ann"), off(TUESDAY))
    taken = step(State(work=(CHANGING,)), Resumed(booking, Outcome((entry(TUESDAY, "e2"),))), ANN)
    assert taken == Step(State(work=(ADDED,)), (), (Remove("card.replaced", (entry(MONDAY),)),))
