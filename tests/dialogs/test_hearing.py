"""Words: what follows before Microsoft 365 is looked at."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from dialogs.conversation import step
from dialogs.effect import Book, Effect, Forget, Look, Remove, SignOut, Unlink
from dialogs.event import Wrote
from dialogs.past import Booked, Ended, Removed
from dialogs.state import Adding, Idle, Phase, Removing, State, Waiting
from dialogs.step import Step
from languages.meaning.doubt import Because, ProblemKind, Why
from languages.reply import (
    AskEnd,
    BeyondLimit,
    CannotRead,
    Closed,
    Explanation,
    Fate,
    Help,
    Limit,
    Remark,
    Reply,
    Trial,
    Work,
    Working,
)
from tests.dialogs.places import (
    ADDING,
    ANN,
    BOOKED,
    CHOOSING,
    FORGETTING,
    MONDAY,
    NOW,
    PROPOSED,
    REMOVAL,
    REMOVING,
    STOPPED,
    TUESDAY,
    UNDOING,
    WHY,
    days,
    entry,
    off,
    told,
    waiting,
)
from timeoff.interval import Interval

ADD, REMOVE = Working("card", Work.ADDING), Working("card", Work.REMOVING)
BOOK, RESTORE = Book("card", off(MONDAY)), Book("new-0", off(TUESDAY))
UNDONE = Removed("newer", (entry(TUESDAY, "e2"),), undone=True)
CANCELLED = Removed("newer", (entry(TUESDAY, "e2"),), at=NOW)
RESTORING = Adding("new-0", off(TUESDAY), undoes="newer")


def said(text: str, phase: Phase = Idle(), *past: Booked | Removed) -> Step:  # noqa: B008  # frozen
    return told(State(phase, past=past), Wrote(text))


@pytest.mark.parametrize(
    ("text", "replies"),
    [
        ("help", (Help(),)),
        ("hello", (Help(greeting=True),)),
        ("thanks", (Remark.THANKS,)),
        ("how many days do I have left?", (Remark.ALLOWANCE,)),
        ("Resturlaub", (Remark.ALLOWANCE,)),
        ("settings", (Remark.SETTINGS,)),
        ("the weather is nice", (Remark.NOTHING_FOUND,)),
        ("book me off", (Remark.NO_DAY,)),
        ("yes", (Remark.NOTHING_WAITING,)),
        ("never mind", (Remark.NOTHING_OPEN,)),
        ("undo", (Remark.NOTHING_TO_UNDO,)),
        ("why?", (Remark.NOTHING_WAITING,)),
        (
            "off from 1 November to 3 November 2026",
            (BeyondLimit(days(date(2026, 11, 1), date(2026, 11, 3)), Limit.PAST),),
        ),
        ("off on 1 June 2030", (BeyondLimit(days(date(2030, 6, 1)), Limit.FAR),)),
        (
            "off from 1 December 2026 to 31 December 2027",
            (BeyondLimit(days(date(2026, 12, 1), date(2027, 12, 31)), Limit.LONG),),
        ),
    ],
)
def test_words_that_need_no_look(text: str, replies: tuple[Reply, ...]) -> None:
    assert said(text) == Step(State(), replies)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("off " * 200, ProblemKind.TOO_LONG),
        ("off on 30 February", ProblemKind.NO_SUCH_DATE),
        ("try 30 February", ProblemKind.NO_SUCH_DATE),
    ],
)
def test_words_that_cannot_be_read(text: str, kind: ProblemKind) -> None:
    (reply,) = said(text).replies
    assert isinstance(reply, CannotRead)
    assert reply.problem.kind is kind


FRIDAY, NEXT_FRIDAY = date(2026, 11, 20), date(2026, 11, 27)
NEAREST = Why(Because.NEAREST, FRIDAY, date(2026, 11, 17))
NEXT_WEEKS = Why(Because.NEXT_WEEKS, NEXT_FRIDAY, date(2026, 11, 17))


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (
            "try next Friday",
            Trial((Explanation(off(days(NEXT_FRIDAY)), (NEXT_WEEKS,)), Explanation(off(days(FRIDAY)), (NEAREST,)))),
        ),
        ("try 23 November 2026 for a wedding", Trial((Explanation(off(MONDAY, subject="wedding"), ()),))),
        ("try off at 3pm on Monday", AskEnd(Interval(datetime(2026, 11, 23, 15), datetime(2026, 11, 23, 17)))),
        ("try off on 1 June 2030", BeyondLimit(days(date(2030, 6, 1)), Limit.FAR)),
    ],
)
def test_a_dry_run_shows_the_readings_and_asks_nobody(text: str, reply: Reply) -> None:
    assert said(text, PROPOSED) == Step(State(PROPOSED, aside=True), (reply,))


def test_a_dry_run_without_a_zone_is_in_utc() -> None:
    (reply,) = step(State(), Wrote("try 23 November"), replace(ANN, zone=None)).replies
    assert isinstance(reply, Trial)
    assert reply.readings[0].time_off.zone == "UTC"


def test_a_dry_run_knows_the_hour_that_clocks_skip() -> None:
    eve = datetime(2027, 3, 27, 12, tzinfo=UTC)
    (reply,) = step(State(), Wrote("try tomorrow 1:10am to 1:50am"), replace(ANN, said_at=eve)).replies
    assert isinstance(reply, BeyondLimit)
    assert reply.limit is Limit.SKIPPED


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("off on Monday", date(2026, 11, 22), date(2026, 11, 24)),
        ("off Monday to Friday next week", date(2026, 11, 22), date(2026, 11, 28)),
        ("sick since Monday", date(2026, 11, 15), date(2026, 11, 18)),
        ("what do I have?", date(2026, 11, 17), date(2028, 5, 20)),
        ("what do I have in December?", date(2026, 11, 30), date(2027, 1, 1)),
        ("what do I have on 1 June 2099?", date(2029, 5, 20), date(2029, 5, 22)),
        ("cancel 23 November", date(2026, 11, 22), date(2026, 11, 24)),
        ("cancel Monday", date(2026, 11, 16), date(2028, 5, 21)),
        ("cancel the dentist on 23 November", date(2026, 11, 16), date(2028, 5, 21)),
        ("cancel the dentist", date(2026, 11, 17), date(2028, 5, 20)),
        ("move the dentist to 23 November", date(2026, 11, 16), date(2028, 5, 21)),
        ("move Monday to 25 November", date(2026, 11, 16), date(2028, 5, 21)),
    ],
)
def test_words_wait_for_a_look_at_their_days(text: str, first: date, last: date) -> None:
    assert said(text) == Step(State(waiting(text)), (), (Look(days(first, last), "Europe/London"),))


@pytest.mark.parametrize(
    ("phase", "past", "window"),
    [
        (PROPOSED, (), days(date(2026, 11, 22), date(2026, 11, 25))),
        (CHOOSING, (), days(date(2026, 11, 22), date(2026, 11, 25))),
        (REMOVAL, (), days(date(2026, 11, 22), date(2026, 11, 25))),
        (Idle(), (BOOKED,), days(date(2026, 11, 22), date(2026, 11, 25))),
        (Idle(), (), days(date(2026, 11, 23), date(2026, 11, 25))),
    ],
)
def test_a_change_looks_at_what_it_changes_too(phase: Phase, past: tuple[Booked, ...], window: Interval) -> None:
    taken = step(State(phase, past=past), Wrote("make it Tuesday"), replace(ANN, said_at=NOW + timedelta(days=4)))
    (effect,) = taken.effects
    assert isinstance(effect, Look)
    assert effect.window == window


def test_what_is_open_stays_open_while_newer_words_wait() -> None:
    phase = said("off on Friday", PROPOSED).state.phase
    assert isinstance(phase, Waiting)
    assert phase.open == PROPOSED


@pytest.mark.parametrize(
    ("text", "phase", "past", "work", "replies", "effects"),
    [
        ("yes", PROPOSED, (), (ADDING,), (ADD,), (BOOK,)),
        ("yes", waiting("Friday", open=PROPOSED), (), (ADDING,), (ADD,), (BOOK,)),
        ("yes", REMOVAL, (), (REMOVING,), (REMOVE,), (Remove("new", (entry(MONDAY),)),)),
        ("yes", CHOOSING, (), (), (Remark.WHICH_ONE,), ()),
        ("never mind", PROPOSED, (), (), (Closed("card", Fate.DISMISSED),), ()),
        ("cancel my booking", CHOOSING, (), (), (Closed("card", Fate.DISMISSED),), ()),
        ("cancel my time off", waiting("x", open=PROPOSED), (), (), (Closed("card", Fate.DISMISSED),), ()),
        ("undo", Idle(), (UNDONE, BOOKED), (UNDOING,), (REMOVE,), (Remove("new", (entry(MONDAY),)),)),
        ("undo", Idle(), (CANCELLED, BOOKED), (RESTORING,), (Working("new-0", Work.ADDING),), (RESTORE,)),
        ("why?", PROPOSED, (), (), (Explanation(off(MONDAY), WHY),), ()),
        ("why?", Idle(), (BOOKED,), (), (Explanation(off(MONDAY), WHY),), ()),
        ("sign out", PROPOSED, (), (), (), (SignOut(),)),
        ("yes", FORGETTING, (), (), (Closed("card", Fate.FORGETTING),), (Forget(),)),
        ("undo", FORGETTING, (BOOKED,), (), (Closed("card", Fate.DISMISSED),), ()),
        ("undo", PROPOSED, (BOOKED,), (), (Closed("card", Fate.DISMISSED),), ()),
        ("unlink", PROPOSED, (), (), (), (Unlink(),)),
    ],
)
def test_every_button_has_a_typed_word(  # noqa: PLR0913  # a row of the table
    text: str,
    phase: Phase,
    past: tuple[Booked | Removed, ...],
    work: tuple[Adding | Removing, ...],
    replies: tuple[Reply, ...],
    effects: tuple[Effect, ...],
) -> None:
    taken = said(text, phase, *past)
    assert (taken.state.work, taken.replies, taken.effects) == (work, replies, effects)


def test_a_typed_yes_comes_too_late_as_well() -> None:
    late = replace(ANN, time=NOW + timedelta(hours=2))
    assert step(State(PROPOSED), Wrote("yes"), late).replies == (Closed("card", Fate.EXPIRED),)


def test_without_a_zone_the_mailbox_is_asked_for_it() -> None:
    (effect,) = step(State(), Wrote("off on Monday"), replace(ANN, zone=None)).effects
    assert isinstance(effect, Look)
    assert effect.zone is None


@pytest.mark.parametrize(
    ("text", "state_after", "reply"),
    [
        ("undo", State(work=(STOPPED,), past=(BOOKED,)), Remark.UNFINISHED),
        ("never mind", State(past=(Ended("card", Fate.GIVEN_UP),)), Closed("card", Fate.GIVEN_UP)),
    ],
)
def test_what_stopped_is_in_the_way_of_undo_until_it_is_left(text: str, state_after: State, reply: Reply) -> None:
    taken = step(State(work=(STOPPED,), past=state_after.past[:1] if text == "undo" else ()), Wrote(text), ANN)
    assert taken == Step(state_after, (reply,))


def test_newer_words_do_not_drop_what_stopped() -> None:
    taken = step(State(work=(STOPPED,)), Wrote("what do I have?"), ANN)
    assert taken.state.work == (STOPPED,)


def test_yes_while_words_wait_for_a_sign_in_tries_them_again() -> None:
    taken = said("yes", waiting("off on Monday"))
    assert taken.state.phase == waiting("off on Monday")
    assert isinstance(taken.effects[0], Look)


def test_never_mind_forgets_the_words_that_wait() -> None:
    assert said("never mind", waiting("off on Monday")) == Step(State(), (Remark.NOTHING_OPEN,))
