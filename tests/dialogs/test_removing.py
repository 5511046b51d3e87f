"""Removals that name no day: of what was booked last, of everything, of all that is known."""

import pytest

from dialogs.conversation import step
from dialogs.effect import Look
from dialogs.event import Seen, Wrote
from dialogs.past import Booked
from dialogs.state import Idle, Phase, ProposedForgetting, ProposedRemoval, State
from languages.reply import Closed, Fate, Listing, ProposeForgetting, Remark
from tests.dialogs.places import ANN, FORGETTING, LATER, MONDAY, PROPOSED, STOPPED, THURSDAY, TUESDAY, entry, plan
from timeoff.time_off import Entry

FIRST, SECOND, THIRD = entry(MONDAY), entry(TUESDAY, "e2"), entry(THURSDAY, "e3")
PAST = (Booked("newest", (SECOND,)), Booked("older", (FIRST,)))


def removed(text: str, phase: Phase = Idle()) -> tuple[Entry, ...] | None:  # noqa: B008  # frozen
    """What is proposed to be removed."""
    taken = step(State(phase, past=PAST), Wrote(text), ANN)
    seen = step(taken.state, Seen(plan(FIRST, SECOND, THIRD)), ANN) if taken.effects else taken
    return seen.state.phase.entries if isinstance(seen.state.phase, ProposedRemoval) else None


@pytest.mark.parametrize("text", ["cancel it", "delete it", "remove that please", "storniere es"])
def test_it_is_what_was_booked_last(text: str) -> None:
    assert removed(text) == (SECOND,)


@pytest.mark.parametrize("text", ["cancel all", "cancel everything", "delete everything", "lösche alles"])
@pytest.mark.parametrize("phase", [Idle(), PROPOSED])
def test_everything_is_all_that_lies_ahead(text: str, phase: Phase) -> None:
    assert removed(text, phase) == (FIRST, SECOND, THIRD)


def test_nothing_is_removed_where_nothing_is_booked() -> None:
    taken = step(State(), Wrote("cancel everything"), ANN)
    assert isinstance(taken.effects[0], Look)
    assert step(taken.state, Seen(plan()), ANN).replies == (Listing(None, ()),)


@pytest.mark.parametrize(
    ("state", "fate"),
    [(State(PROPOSED, past=PAST), Fate.DISMISSED), (State(work=(STOPPED,), past=PAST), Fate.GIVEN_UP)],
)
@pytest.mark.parametrize("text", ["cancel it", "delete it"])
def test_it_is_what_waits_where_something_does(state: State, fate: Fate, text: str) -> None:
    assert step(state, Wrote(text), ANN).replies == (Closed("card", fate),)


@pytest.mark.parametrize("text", ["forget me", "vergiss mich", "forget everything"])
def test_forgetting_is_asked_about_first(text: str) -> None:
    taken = step(State(PROPOSED), Wrote(text), ANN)
    assert taken.state.phase == ProposedForgetting("new", LATER)
    assert taken.replies == (Closed("card", Fate.REPLACED), ProposeForgetting("new"))
    assert taken.effects == ()


def test_nothing_is_changed_of_being_forgotten() -> None:
    taken = step(State(FORGETTING), Wrote("make it Tuesday"), ANN)
    assert step(taken.state, Seen(plan()), ANN).replies == (Remark.NOTHING_TO_CHANGE,)
