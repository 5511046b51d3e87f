"""How effects come out: what was under way, what came of it, what must follow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.conversation import step
from dialogs.effect import Book, Forget, Look, Remove, SignOut
from dialogs.event import Event, Failed, Forgotten, Installed, Resumed, Said, Seen, Settled, SignedIn, SignInFailed
from dialogs.state import Adding, Booked, Idle, Phase, Removed, State
from dialogs.step import Step
from languages.reply import AskSignIn, CannotLook, Help, NotDone, Receipt, Remark, RemovedReceipt, Reply, Work
from tests.dialogs.places import (
    ADDING,
    ANN,
    BOOKED,
    CHANGED,
    CHANGING,
    MONDAY,
    NOW,
    PROPOSED,
    REMOVING,
    TUESDAY,
    WHY,
    days,
    entry,
    off,
    plan,
    waiting,
)
from timeoff.errors import (
    Busy,
    NotAllowed,
    NoWorkPlan,
    OutcomeUnknown,
    Refused,
    SignInNeeded,
    TimeOffError,
    Unreachable,
)
from timeoff.intent import Outcome

BOOK = Book("card", off(MONDAY))
BOOK_CHANGE = Book("card", off(TUESDAY))
REMOVE = Remove("card.removal", (entry(MONDAY),))
LOOK = Look(MONDAY, "Europe/London")
ADDED = Adding("card", off(TUESDAY), WHY, (entry(MONDAY),), (entry(TUESDAY, "e2"),))


def settled(effect: Book | Remove, *entries: object, error: type[TimeOffError] | None = None) -> Settled:
    return Settled(effect, Outcome(entries, error))  # type: ignore[arg-type]  # always entries


@pytest.mark.parametrize(
    ("phase", "event", "expected"),
    [
        (ADDING, settled(BOOK, entry(MONDAY)), Step(State(Idle(), (BOOKED,)), (Receipt("card", (entry(MONDAY),)),))),
        (
            REMOVING,
            settled(REMOVE, entry(MONDAY)),
            Step(State(Idle(), (Removed("card", (entry(MONDAY),)),)), (RemovedReceipt("card", (entry(MONDAY),)),)),
        ),
        (CHANGING, settled(BOOK_CHANGE, entry(TUESDAY, "e2")), Step(State(ADDED), (), (REMOVE,))),
        (
            ADDED,
            settled(REMOVE, entry(MONDAY)),
            Step(State(Idle(), (CHANGED,)), (Receipt("card", CHANGED.entries, CHANGED.before),)),
        ),
        (ADDING, settled(BOOK, error=SignInNeeded), Step(State(ADDING), (AskSignIn(),))),
        (
            ADDED,
            settled(REMOVE, error=Busy),
            Step(State(ADDED), (NotDone("card", Work.REMOVING, Busy, (entry(TUESDAY, "e2"),), retry=True),)),
        ),
        (
            REMOVING,
            settled(REMOVE, error=Refused),
            Step(State(Idle()), (NotDone("card", Work.REMOVING, Refused),)),
        ),
        # An outcome that nobody waits for any more.
        (PROPOSED, settled(BOOK, entry(MONDAY)), Step(State(PROPOSED))),
    ],
)
def test_an_outcome(phase: Phase, event: Settled, expected: Step) -> None:
    assert step(State(phase), event, ANN) == expected


@pytest.mark.parametrize("error", [Busy, Unreachable, OutcomeUnknown])
def test_what_may_pass_can_be_tried_again(error: type[TimeOffError]) -> None:
    told = NotDone("card", Work.ADDING, error, retry=True)
    assert step(State(ADDING), settled(BOOK, error=error), ANN) == Step(State(ADDING), (told,))


@pytest.mark.parametrize("error", [Refused, NotAllowed, NoWorkPlan])
def test_what_will_not_pass_ends_the_card(error: type[TimeOffError]) -> None:
    told = NotDone("card", Work.ADDING, error)
    assert step(State(ADDING), settled(BOOK, error=error), ANN) == Step(State(), (told,))


def test_what_was_done_before_it_stopped_is_told_and_can_be_undone() -> None:
    taken = step(State(ADDING), settled(BOOK, entry(MONDAY), error=Refused), ANN)
    assert taken == Step(
        State(Idle(), (Booked("card", (entry(MONDAY),)),)), (NotDone("card", Work.ADDING, Refused, (entry(MONDAY),)),)
    )


@pytest.mark.parametrize(
    ("phase", "failed", "expected"),
    [
        (
            waiting("Monday"),
            Failed(LOOK, SignInNeeded, "claims"),
            Step(State(waiting("Monday")), (AskSignIn("claims"),)),
        ),
        (
            waiting("Monday"),
            Failed(LOOK, Unreachable),
            Step(State(waiting("Monday")), (CannotLook("new", Unreachable, retry=True),)),
        ),
        (
            waiting("Monday", open=PROPOSED),
            Failed(LOOK, NoWorkPlan),
            Step(State(PROPOSED), (CannotLook("new", NoWorkPlan),)),
        ),
        (Idle(), Failed(SignOut(), Unreachable), Step(State())),
    ],
)
def test_a_failure(phase: Phase, failed: Failed, expected: Step) -> None:
    assert step(State(phase), failed, ANN) == expected


@pytest.mark.parametrize(
    ("phase", "event", "effects"),
    [
        (ADDING, SignedIn(), (BOOK,)),
        (REMOVING, SignedIn(), (REMOVE,)),
        (ADDING, Resumed("card"), (BOOK,)),
        (REMOVING, Resumed("card.removal"), (REMOVE,)),
    ],
)
def test_what_was_stopped_goes_on(phase: Phase, event: Event, effects: tuple[object, ...]) -> None:
    taken = step(State(phase), event, ANN)
    assert (taken.state.phase, taken.effects) == (phase, effects)


@pytest.mark.parametrize(
    ("phase", "event", "told"),
    [
        (waiting("Monday"), Failed(LOOK, SignInNeeded), CannotLook("new", SignInNeeded, retry=True)),
        (ADDING, settled(BOOK, error=SignInNeeded), NotDone("card", Work.ADDING, SignInNeeded, retry=True)),
    ],
)
def test_a_sign_in_that_does_not_help_is_not_asked_for_again(phase: Phase, event: Event, told: Reply) -> None:
    state = State(phase, signed_in=True)
    assert step(state, event, ANN) == Step(state, (told,))


def test_the_next_words_may_lead_to_a_sign_in_again() -> None:
    assert not step(State(Idle(), (), signed_in=True), Said("off on Monday"), ANN).state.signed_in


def test_waiting_words_are_looked_up_after_signing_in() -> None:
    taken = step(State(waiting("off on Monday")), SignedIn(), ANN)
    assert taken == Step(
        State(waiting("off on Monday"), (), signed_in=True),
        (),
        (Look(days((MONDAY.start - timedelta(days=1)).date(), TUESDAY.last_day), "Europe/London"),),
    )


def test_words_wait_for_fifteen_minutes() -> None:
    late = replace(ANN, time=NOW + timedelta(minutes=16))
    assert step(State(waiting("off on Monday", open=PROPOSED)), SignedIn(), late) == Step(
        State(PROPOSED, (), signed_in=True), (Remark.SIGNED_IN,)
    )


@pytest.mark.parametrize(
    ("event", "replies"),
    [
        (Installed(), (Help(greeting=True),)),
        (SignedIn(), (Remark.SIGNED_IN,)),
        (SignInFailed(), (Remark.SIGN_IN_REFUSED,)),
        (Resumed("other"), ()),
        (Resumed("card"), (Receipt("card", (entry(MONDAY),)),)),
        (Resumed("card.removal"), (Receipt("card", (entry(MONDAY),)),)),
        (Seen(plan()), ()),
        (Forgotten(SignOut()), (Remark.SIGNED_OUT,)),
        (Forgotten(LOOK), ()),
    ],
)
def test_events_that_change_nothing(event: Event, replies: tuple[Reply, ...]) -> None:
    state = State(PROPOSED, (BOOKED,))
    assert step(state, event, ANN) == Step(state, replies)


def test_forgetting_forgets_the_conversation() -> None:
    assert step(State(PROPOSED, (BOOKED,)), Forgotten(Forget()), ANN) == Step(State(), (Remark.FORGOTTEN,))
