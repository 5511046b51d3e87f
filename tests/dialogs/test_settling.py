"""How effects come out: what was under way, what came of it, what must follow."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.conversation import step
from dialogs.effect import Announce, Book, Forget, Look, Remove, SignOut
from dialogs.event import (
    Event,
    Failed,
    Forgotten,
    Installed,
    Linked,
    Resumed,
    Seen,
    Settled,
    SignedIn,
    SignedInByOther,
    SignInFailed,
    Unlinked,
    Wrote,
)
from dialogs.past import Booked, Ended, Past, Removed
from dialogs.state import Adding, Idle, Phase, Removing, State
from dialogs.step import Step
from languages.reply import (
    AskSignIn,
    CannotLook,
    Closed,
    Fate,
    Help,
    LinkNotice,
    NotDone,
    Receipt,
    Remark,
    RemovedReceipt,
    Reply,
    Service,
    Work,
    Working,
)
from tests.dialogs.places import (
    ADDED,
    ADDING,
    ANN,
    BOOKED,
    CHANGED,
    CHANGING,
    MONDAY,
    NOW,
    PROPOSED,
    REMOVING,
    STOPPED,
    TUESDAY,
    UNDOING,
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
from timeoff.intent import Booking, Outcome, Removal
from timeoff.person import Person

BOOK = Book("card", off(MONDAY))
BOOK_CHANGE = Book("card", off(TUESDAY))
REMOVE = Remove("new", (entry(MONDAY),))
REPLACE = Remove("card.replaced", (entry(MONDAY),))
LOOK = Look(MONDAY, "Europe/London")
MONDAY_REMOVED = RemovedReceipt("card", (entry(MONDAY),))
PERSON = Person("contoso", "ann")


def stopped(work: Adding) -> Adding:
    return replace(work, stopped=True)


def over(told: Reply, *pasts: Past) -> Step:
    """The end of work by which something is gone."""
    return Step(State(past=pasts), (told,), (Announce(pasts),))


def settled(effect: Book | Remove, *entries: object, error: type[TimeOffError] | None = None) -> Settled:
    return Settled(effect, Outcome(entries, error, "claims" if error is SignInNeeded else None))  # type: ignore[arg-type]  # always entries


@pytest.mark.parametrize(
    ("work", "event", "expected"),
    [
        (ADDING, settled(BOOK, entry(MONDAY)), Step(State(past=(BOOKED,)), (Receipt("card", (entry(MONDAY),)),))),
        (
            REMOVING,
            settled(REMOVE, entry(MONDAY)),
            over(MONDAY_REMOVED, Removed("card", (entry(MONDAY),), at=NOW)),
        ),
        (
            UNDOING,
            settled(REMOVE, entry(MONDAY)),
            over(MONDAY_REMOVED, Removed("card", (entry(MONDAY),), undone=True, at=NOW)),
        ),
        (CHANGING, settled(BOOK_CHANGE, entry(TUESDAY, "e2")), Step(State(work=(ADDED,)), (), (REPLACE,))),
        (
            ADDED,
            settled(REPLACE, entry(MONDAY)),
            over(Receipt("card", CHANGED.entries, CHANGED.before), CHANGED),
        ),
        (ADDING, settled(BOOK, error=SignInNeeded), Step(State(work=(STOPPED,)), (AskSignIn("claims"),))),
        (
            ADDED,
            settled(REPLACE, error=Busy),
            Step(
                State(work=(stopped(ADDED),)),
                (NotDone("card", Work.REMOVING, Busy, (entry(TUESDAY, "e2"),), retry=True),),
            ),
        ),
        (
            ADDED,
            settled(REPLACE, error=Refused),
            Step(
                State(past=(Booked("card", (entry(TUESDAY, "e2"),), at=NOW),)),
                (NotDone("card", Work.REMOVING, Refused, (entry(TUESDAY, "e2"),)),),
            ),
        ),
        (
            REMOVING,
            settled(REMOVE, error=Refused),
            Step(State(past=(Ended("card", Fate.NOT_DONE),)), (NotDone("card", Work.REMOVING, Refused),)),
        ),
    ],
)
def test_an_outcome(work: Adding | Removing, event: Settled, expected: Step) -> None:
    assert step(State(work=(work,)), event, ANN) == expected


def test_a_change_that_keeps_an_entry_does_not_remove_it() -> None:
    """Monday becomes Monday and Wednesday: what stands on Monday is both old and new."""
    wednesday = entry(days(date(2026, 11, 25)), "e2")
    changing = Adding("card", off(MONDAY, wednesday.interval), WHY, (entry(MONDAY),))
    taken = step(State(work=(changing,)), settled(BOOK, entry(MONDAY), wednesday), ANN)
    assert (taken.state.work, taken.effects) == ((), ())
    assert taken.replies == (Receipt("card", (entry(MONDAY), wednesday), (entry(MONDAY),)),)


def test_a_card_ends_only_when_its_undo_is_done() -> None:
    back = Adding("new-0", off(MONDAY), (), (), undoes="card")
    state = State(work=(back,), past=(Removed("card", (entry(MONDAY),)),))
    taken = step(state, settled(Book("new-0", off(MONDAY)), entry(MONDAY)), ANN)
    assert taken.state.past == (Booked("new-0", (entry(MONDAY),), at=NOW), Ended("card", Fate.UNDONE))
    assert taken.replies == (Closed("card", Fate.UNDONE), Receipt("new-0", (entry(MONDAY),), undone=True))


@pytest.mark.parametrize(
    ("work", "event"),
    [(ADDED, settled(REPLACE)), (Removing("other", "new", (entry(MONDAY),)), settled(REMOVE))],
)
def test_an_earlier_card_whose_entry_is_gone_says_so(work: Adding | Removing, event: Settled) -> None:
    first = Booked("first", (entry(MONDAY),))
    past = step(State(work=(work,), past=(first,)), event, ANN).state.past
    assert past[1:] == (Ended("first", Fate.CHANGED),)


def test_an_outcome_that_nobody_waits_for_changes_nothing() -> None:
    assert step(State(PROPOSED), settled(BOOK, entry(MONDAY)), ANN) == Step(State(PROPOSED))


@pytest.mark.parametrize("error", [Busy, Unreachable, OutcomeUnknown])
def test_what_may_pass_can_be_tried_again(error: type[TimeOffError]) -> None:
    told = NotDone("card", Work.ADDING, error, retry=True)
    assert step(State(work=(ADDING,)), settled(BOOK, error=error), ANN) == Step(State(work=(STOPPED,)), (told,))


@pytest.mark.parametrize("error", [Refused, NotAllowed, NoWorkPlan])
def test_what_will_not_pass_ends_the_card(error: type[TimeOffError]) -> None:
    told = NotDone("card", Work.ADDING, error)
    ended = State(past=(Ended("card", Fate.NOT_DONE),))
    assert step(State(work=(ADDING,)), settled(BOOK, error=error), ANN) == Step(ended, (told,))


def test_what_was_done_before_it_stopped_is_told_and_can_be_undone() -> None:
    taken = step(State(work=(ADDING,)), settled(BOOK, entry(MONDAY), error=Refused), ANN)
    assert taken == Step(
        State(past=(Booked("card", (entry(MONDAY),), at=NOW),)),
        (NotDone("card", Work.ADDING, Refused, (entry(MONDAY),)),),
    )


BOOKING = Booking("card", PERSON, off(MONDAY))
REMOVAL_INTENT = Removal("new", PERSON, (entry(MONDAY),))
DONE = Outcome((entry(MONDAY),))


@pytest.mark.parametrize(
    ("state", "event", "replies"),
    [
        (State(work=(ADDING,)), Resumed(BOOKING, DONE), (Receipt("card", (entry(MONDAY),)),)),
        (State(work=(REMOVING,)), Resumed(REMOVAL_INTENT, DONE), (MONDAY_REMOVED,)),
        (State(past=(BOOKED,)), Resumed(BOOKING, DONE), (Receipt("card", (entry(MONDAY),)),)),
        (State(), Resumed(BOOKING, DONE), (Receipt("card", (entry(MONDAY),)),)),
        (State(), Resumed(REMOVAL_INTENT, DONE), (RemovedReceipt("new", (entry(MONDAY),)),)),
        (State(), Resumed(BOOKING, Outcome((), Busy)), (NotDone("card", Work.ADDING, Busy),)),
        (State(), Resumed(REMOVAL_INTENT, Outcome((), Busy)), (NotDone("new", Work.REMOVING, Busy),)),
    ],
)
def test_what_came_out_while_the_bot_was_away_is_told(state: State, event: Resumed, replies: tuple[Reply, ...]) -> None:
    assert step(state, event, ANN).replies == replies


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
            Step(State(PROPOSED, aside=True), (CannotLook("new", NoWorkPlan),)),
        ),
        (Idle(), Failed(SignOut(), Unreachable), Step(State())),
    ],
)
def test_a_failure(phase: Phase, failed: Failed, expected: Step) -> None:
    assert step(State(phase), failed, ANN) == expected


def test_what_was_stopped_goes_on_after_signing_in_and_so_do_the_words_that_wait() -> None:
    state = State(waiting("off on Monday"), (STOPPED, Removing("other", "new", (entry(MONDAY),))))
    taken = step(state, SignedIn(), ANN)
    assert taken.state == replace(state, work=(ADDING, state.work[1]), signed_in=True)
    assert taken.replies == (Working("card", Work.ADDING), Working("other", Work.REMOVING))
    assert taken.effects[:2] == (BOOK, REMOVE)
    assert isinstance(taken.effects[2], Look)


@pytest.mark.parametrize(
    ("state", "event", "told"),
    [
        (
            State(waiting("Monday"), signed_in=True),
            Failed(LOOK, SignInNeeded),
            CannotLook("new", SignInNeeded, retry=True),
        ),
        (
            State(work=(STOPPED,), signed_in=True),
            settled(BOOK, error=SignInNeeded),
            NotDone("card", Work.ADDING, SignInNeeded, retry=True),
        ),
    ],
)
def test_a_sign_in_that_does_not_help_is_not_asked_for_again(state: State, event: Event, told: Reply) -> None:
    assert step(state, event, ANN) == Step(state, (told,))


def test_the_next_words_may_lead_to_a_sign_in_again() -> None:
    assert not step(State(signed_in=True), Wrote("off on Monday"), ANN).state.signed_in


def test_waiting_words_are_looked_up_after_signing_in() -> None:
    taken = step(State(waiting("off on Monday")), SignedIn(), ANN)
    assert taken == Step(
        State(waiting("off on Monday"), signed_in=True),
        (),
        (Look(days((MONDAY.start - timedelta(days=1)).date(), TUESDAY.last_day), "Europe/London"),),
    )


def test_words_wait_for_fifteen_minutes() -> None:
    late = replace(ANN, time=NOW + timedelta(minutes=16))
    assert step(State(waiting("off on Monday", open=PROPOSED)), SignedIn(), late) == Step(
        State(PROPOSED, signed_in=True), (Remark.SIGNED_IN,)
    )


@pytest.mark.parametrize(
    ("event", "replies"),
    [
        (Installed(), (Help(greeting=True),)),
        (SignInFailed(), (Remark.SIGN_IN_REFUSED,)),
        (Seen(plan()), ()),
        (Forgotten(SignOut()), (Remark.SIGNED_OUT,)),
    ],
)
def test_events_that_change_nothing(event: Event, replies: tuple[Reply, ...]) -> None:
    state = State(PROPOSED, past=(BOOKED,))
    assert step(state, event, ANN) == Step(state, replies)


def test_a_sign_in_that_nothing_waits_for_is_told() -> None:
    assert step(State(PROPOSED), SignedIn(), ANN) == Step(State(PROPOSED, signed_in=True), (Remark.SIGNED_IN,))


LINKED = Linked("ann@contoso.example", Service.MICROSOFT)
LINK_NOTICE = LinkNotice("ann@contoso.example", Service.MICROSOFT)


def test_a_link_made_from_this_chat_is_a_sign_in_too() -> None:
    taken = step(State(waiting("off on Monday"), (ADDING,)), LINKED, ANN)
    assert taken.state == State(waiting("off on Monday"), (ADDING,), signed_in=True)
    assert taken.replies == (LINK_NOTICE, Working("card", Work.ADDING))
    assert [type(effect) for effect in taken.effects] == [Book, Look]


@pytest.mark.parametrize(
    ("event", "state", "replies"),
    [
        (LINKED, State(PROPOSED, signed_in=True), (LINK_NOTICE,)),
        (Linked("@ann in Acme", Service.SLACK), State(PROPOSED), (LinkNotice("@ann in Acme", Service.SLACK),)),
        (SignedInByOther(), State(PROPOSED), (Remark.SIGNED_IN_BY_OTHER,)),
        (Unlinked(found=False, account=False), State(PROPOSED), (Remark.NOT_LINKED,)),
        (Unlinked(found=True, account=True), State(PROPOSED), (Remark.UNLINKED,)),
        (Unlinked(found=True, account=False), State(), (Remark.UNLINKED,)),
    ],
)
def test_news_about_links(event: Event, state: State, replies: tuple[Reply, ...]) -> None:
    assert step(State(PROPOSED), event, ANN) == Step(state, replies)


def test_forgetting_forgets_the_conversation() -> None:
    assert step(State(PROPOSED, past=(BOOKED,)), Forgotten(Forget()), ANN) == Step(State(), (Remark.FORGOTTEN,))
