"""A yes after something else was answered does not confirm what is open; the card is shown again first."""

import pytest

from dialogs.conversation import step
from dialogs.event import Event, Failed, Seen, Wrote
from dialogs.showing import shown
from dialogs.state import Card, State
from tests.dialogs.places import ANN, CHOOSING, FORGETTING, PROPOSED, REMOVAL, TUESDAY, entry, plan
from timeoff.errors import NoWorkPlan, TimeOffError, Unreachable


def after(state: State, *events: Event) -> State:
    for event in events:
        state = step(state, event, ANN).state
    return state


def said(card: Card, *texts: str) -> State:
    """Where it stands after these words, with one day booked."""
    state = State(card)
    for text in texts:
        state = after(state, Wrote(text), Seen(plan(entry(TUESDAY, "e2"))))
    return state


@pytest.mark.parametrize("card", [PROPOSED, REMOVAL, CHOOSING, FORGETTING], ids=lambda card: type(card).__name__)
@pytest.mark.parametrize(
    "text",
    ["cancel 3 March", "what do I have?", "try 24 December", "lunch at one?", "off on 31 June", "off on 1 June 2030"],
)
def test_the_card_is_shown_again_before_it_is_confirmed(card: Card, text: str) -> None:
    state = said(card, text)
    assert step(state, Wrote("yes"), ANN).replies == (shown(card),)


@pytest.mark.parametrize("texts", [("thanks",), ("why?",), ("help",), ("cancel 3 March", "yes")])
def test_after_small_talk_or_the_card_itself_a_yes_is_meant_for_it(texts: tuple[str, ...]) -> None:
    state = said(PROPOSED, *texts)
    assert step(state, Wrote("yes"), ANN).effects


def test_a_newer_card_is_confirmed_at_once() -> None:
    state = said(PROPOSED, "cancel 3 March", "cancel the 24th")
    assert step(state, Wrote("yes"), ANN).effects


@pytest.mark.parametrize("error", [Unreachable, NoWorkPlan])
def test_after_a_look_that_failed_the_card_is_shown_again_too(error: type[TimeOffError]) -> None:
    asked = step(State(PROPOSED), Wrote("cancel 3 March"), ANN)
    failed = step(asked.state, Failed(asked.effects[0], error), ANN)
    assert step(failed.state, Wrote("yes"), ANN).replies == (shown(PROPOSED),)
