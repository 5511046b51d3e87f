"""What time off is called is said after it was proposed or booked."""

import pytest

from dialogs.conversation import step
from dialogs.event import Seen, Wrote
from dialogs.past import Booked
from dialogs.state import Choosing, Phase, Proposed, State
from languages.reply import Listing, Propose, Remark, Reply
from tests.dialogs.places import ANN, BOOKED, CHOOSING, MONDAY, PROPOSED, REMOVAL, THURSDAY, entry, off, plan
from timeoff.time_off import Entry


@pytest.mark.parametrize("text", ["call it Oma", "subject: Oma", "for Oma", "wegen Oma"])
def test_what_is_proposed_gets_the_name(text: str) -> None:
    taken = step(State(PROPOSED), Wrote(text), ANN)
    phase = taken.state.phase
    assert isinstance(phase, Proposed)
    assert (taken.state.past, [type(reply) for reply in taken.replies]) == ((), [Propose])
    assert (phase.card, phase.offer.time_off) == ("card", off(MONDAY, subject="Oma"))


def test_all_that_may_be_chosen_gets_the_name() -> None:
    phase = step(State(CHOOSING), Wrote("call it Oma"), ANN).state.phase
    assert isinstance(phase, Choosing)
    assert {offer.time_off.subject for offer in phase.offers} == {"Oma"}


def test_the_newest_booking_is_changed_where_nothing_is_open() -> None:
    taken = step(State(past=(BOOKED,)), Wrote("for the dentist"), ANN)
    phase = step(taken.state, Seen(plan(*BOOKED.entries)), ANN).state.phase
    assert isinstance(phase, Proposed)
    assert phase.offer.before == BOOKED.entries
    assert phase.offer.time_off == off(MONDAY, subject="dentist")


TWO = (entry(MONDAY), entry(THURSDAY, "e2", "moving"))


@pytest.mark.parametrize(
    ("entries", "replies"),
    [((), (Remark.NOTHING_TO_CHANGE,)), (TWO, (Listing(None, TWO), Remark.WHICH_DAY))],
)
def test_a_booking_that_is_gone_or_has_two_names_gets_none(
    entries: tuple[Entry, ...], replies: tuple[Reply, ...]
) -> None:
    taken = step(State(past=(Booked("card", TWO),)), Wrote("call it Oma"), ANN)
    assert step(taken.state, Seen(plan(*entries)), ANN).replies == replies


@pytest.mark.parametrize("phase", [State().phase, REMOVAL], ids=["idle", "removal"])
def test_a_name_for_nothing_is_no_request(phase: Phase) -> None:
    assert step(State(phase), Wrote("for the dentist"), ANN).replies == (Remark.NOTHING_FOUND,)
