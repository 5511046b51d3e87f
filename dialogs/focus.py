"""What a conversation is about at the moment."""

from collections.abc import Iterable

from dialogs.past import Booked
from dialogs.state import Card, Choosing, Idle, Phase, Proposed, ProposedRemoval, State, Waiting
from dialogs.working import restored
from languages.meaning.doubt import Why
from timeoff.interval import Interval
from timeoff.time_off import TimeOff


def open_card(phase: Phase) -> Card | None:
    """What is open on a card, also while newer words wait for their answer."""
    match phase:
        case Waiting(open=earlier):
            return open_card(earlier)
        case Idle():
            return None
        case _:
            return phase


def last_booked(state: State) -> Booked | None:
    """The newest booking that was not undone."""
    return next((past for past in state.past if isinstance(past, Booked)), None)


def focus(state: State) -> Iterable[Interval]:
    """The intervals that "it" means."""
    card = open_card(state.phase)
    match card:
        case Proposed(offer=offer):
            return offer.time_off.intervals
        case Choosing(offers=offers):
            return [interval for offer in offers for interval in offer.time_off.intervals]
        case ProposedRemoval(entries=entries):
            return [entry.interval for entry in entries]
        case _:
            booked = last_booked(state)
            return [entry.interval for entry in booked.entries] if booked else ()


def explained(state: State) -> tuple[TimeOff, tuple[Why, ...]] | None:
    """What "why?" asks about."""
    card = open_card(state.phase)
    if isinstance(card, Proposed):
        return card.offer.time_off, card.offer.why
    booked = last_booked(state)
    return (restored(booked.entries)[0], booked.why) if booked else None
