"""Words: what follows before Microsoft 365 is looked at."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.conversation import step
from dialogs.effect import Book, Effect, Forget, Look, Remove, SignOut
from dialogs.event import Said
from dialogs.state import Booked, Idle, Phase, Removed, State, Waiting
from dialogs.step import Step
from languages.meaning.doubt import ProblemKind
from languages.reply import (
    BeyondLimit,
    CannotRead,
    Closed,
    Explanation,
    Fate,
    Help,
    Limit,
    Remark,
    Reply,
    Work,
    Working,
)
from tests.dialogs.places import (
    ADDING,
    ANN,
    BOOKED,
    CHOOSING,
    MONDAY,
    NOW,
    PROPOSED,
    REMOVAL,
    REMOVING,
    WHY,
    days,
    entry,
    off,
    waiting,
)
from timeoff.interval import Interval


def said(text: str, phase: Phase = Idle(), *past: Booked | Removed) -> Step:  # noqa: B008  # frozen
    return step(State(phase, past), Said(text), ANN)


@pytest.mark.parametrize(
    ("text", "replies"),
    [
        ("help", (Help(),)),
        ("hello", (Help(greeting=True),)),
        ("thanks", (Remark.THANKS,)),
        ("settings", (Remark.SETTINGS,)),
        ("the weather is nice", (Remark.NOTHING_FOUND,)),
        ("book me off", (Remark.NO_DAY,)),
        ("yes", (Remark.NOTHING_WAITING,)),
        ("never mind", (Remark.NOTHING_WAITING,)),
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
    ("text", "kind"), [("off " * 200, ProblemKind.TOO_LONG), ("off on 30 February", ProblemKind.NO_SUCH_DATE)]
)
def test_words_that_cannot_be_read(text: str, kind: ProblemKind) -> None:
    (reply,) = said(text).replies
    assert isinstance(reply, CannotRead)
    assert reply.problem.kind is kind


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("off on Monday", date(2026, 11, 22), date(2026, 11, 24)),
        ("off Monday to Friday next week", date(2026, 11, 22), date(2026, 11, 28)),
        ("sick since Monday", date(2026, 11, 15), date(2026, 11, 18)),
        ("what do I have?", date(2026, 11, 17), date(2028, 5, 20)),
        ("what do I have in December?", date(2026, 11, 30), date(2027, 1, 1)),
        ("what do I have on 1 June 2099?", date(2029, 5, 20), date(2029, 5, 22)),
        ("cancel Monday", date(2026, 11, 22), date(2026, 11, 24)),
    ],
)
def test_words_wait_for_a_look_at_their_days(text: str, first: date, last: date) -> None:
    assert said(text) == Step(State(waiting(text)), (), (Look(days(first, last), "Europe/London"),))


@pytest.mark.parametrize(
    ("phase", "past", "window"),
    [
        (PROPOSED, (), days(date(2026, 11, 22), date(2026, 11, 25))),
        (Idle(), (BOOKED,), days(date(2026, 11, 22), date(2026, 11, 25))),
        (Idle(), (), days(date(2026, 11, 23), date(2026, 11, 25))),
    ],
)
def test_a_change_looks_at_what_it_changes_too(phase: Phase, past: tuple[Booked, ...], window: Interval) -> None:
    taken = step(State(phase, past), Said("make it Tuesday"), replace(ANN, said_at=NOW + timedelta(days=4)))
    (effect,) = taken.effects
    assert isinstance(effect, Look)
    assert effect.window == window


def test_what_is_open_stays_open_while_newer_words_wait() -> None:
    phase = said("off on Friday", PROPOSED).state.phase
    assert isinstance(phase, Waiting)
    assert phase.open == PROPOSED


@pytest.mark.parametrize(
    ("text", "phase", "past", "phase_after", "replies", "effects"),
    [
        ("yes", PROPOSED, (), ADDING, (Working("card", Work.ADDING),), (Book("card", off(MONDAY)),)),
        (
            "yes",
            waiting("Friday", open=PROPOSED),
            (),
            ADDING,
            (Working("card", Work.ADDING),),
            (Book("card", off(MONDAY)),),
        ),
        (
            "yes",
            REMOVAL,
            (),
            REMOVING,
            (Working("card", Work.REMOVING),),
            (Remove("card.removal", (entry(MONDAY),)),),
        ),
        ("yes", CHOOSING, (), CHOOSING, (Remark.WHICH_ONE,), ()),
        ("never mind", PROPOSED, (), Idle(), (Closed("card", Fate.DISMISSED),), ()),
        (
            "undo",
            Idle(),
            (Removed("newer", ()), BOOKED),
            REMOVING,
            (Working("card", Work.REMOVING),),
            (Remove("card.removal", (entry(MONDAY),)),),
        ),
        ("why?", PROPOSED, (), PROPOSED, (Explanation(off(MONDAY), WHY),), ()),
        ("why?", Idle(), (BOOKED,), Idle(), (Explanation(off(MONDAY), WHY),), ()),
        ("sign out", PROPOSED, (), PROPOSED, (), (SignOut(),)),
        ("forget me", PROPOSED, (), PROPOSED, (), (Forget(),)),
    ],
)
def test_every_button_has_a_typed_word(  # noqa: PLR0913  # a row of the table
    text: str,
    phase: Phase,
    past: tuple[Booked | Removed, ...],
    phase_after: Phase,
    replies: tuple[Reply, ...],
    effects: tuple[Effect, ...],
) -> None:
    taken = said(text, phase, *past)
    assert (taken.state.phase, taken.replies, taken.effects) == (phase_after, replies, effects)


def test_a_typed_yes_comes_too_late_as_well() -> None:
    late = replace(ANN, time=NOW + timedelta(hours=2))
    assert step(State(PROPOSED), Said("yes"), late).replies == (Closed("card", Fate.EXPIRED),)


def test_without_a_zone_the_mailbox_is_asked_for_it() -> None:
    (effect,) = step(State(), Said("off on Monday"), replace(ANN, zone=None)).effects
    assert isinstance(effect, Look)
    assert effect.zone is None
