"""What follows from yes, no and undo, said or pressed."""

from typing import assert_never

from dialogs.effect import Book, Remove
from dialogs.focus import as_time_off, last_booked, open_card
from dialogs.setting import Setting
from dialogs.state import Adding, Booked, Card, Choosing, Ended, Proposed, ProposedRemoval, Removed, Removing, State
from dialogs.step import Step, end, enter, remember, stay
from languages.reply import Closed, Fate, Remark, Work, Working

_REMOVAL = ".removal"


def confirm(state: State, setting: Setting) -> Step:
    """Carry out what is open."""
    card = open_card(state.phase)
    if card is None:
        return stay(state, Remark.NOTHING_WAITING)
    if card.until < setting.time:
        return expire(state, card)
    match card:
        case Proposed(offer=offer):
            return add(state, Adding(card.card, offer.time_off, offer.why, offer.before))
        case ProposedRemoval(entries=entries):
            return remove(state, Removing(card.card, entries))
        case Choosing():
            return stay(state, Remark.WHICH_ONE)
        case _:
            assert_never(card)


def add(state: State, phase: Adding) -> Step:
    """Have it booked; then what it replaces is removed."""
    working = Working(phase.card, Work.ADDING)
    return enter(state, phase, working, effects=(Book(phase.card, phase.time_off),))


def remove(state: State, phase: Removing) -> Step:
    """Have it removed."""
    working = Working(phase.card, Work.REMOVING)
    return enter(state, phase, working, effects=(Remove(removal(phase.card), phase.entries),))


def removal(card: str) -> str:
    """The id of the removal that belongs to a card: the card's own id may name a booking."""
    return f"{card}{_REMOVAL}"


def card_of(effect: str) -> str:
    """The card that an effect's id belongs to."""
    return effect.removesuffix(_REMOVAL)


def dismiss(state: State) -> Step:
    """Close what is open, unused."""
    card = open_card(state.phase)
    return _close(state, card, Fate.DISMISSED) if card else stay(state, Remark.NOTHING_WAITING)


def expire(state: State, card: Card) -> Step:
    """Close what has been open for too long."""
    return _close(state, card, Fate.EXPIRED)


def _close(state: State, card: Card, fate: Fate) -> Step:
    return end(state, Ended(card.card, fate), Closed(card.card, fate))


def undo_last(state: State, setting: Setting) -> Step:
    """Take the newest booking back."""
    booked = last_booked(state)
    return undo(state, booked, setting) if booked else stay(state, Remark.NOTHING_TO_UNDO)


def undo(state: State, booked: Booked, setting: Setting) -> Step:
    """Take a booking back; a change is changed back on a card of its own."""
    if not booked.before:
        return remove(state, Removing(booked.card, booked.entries))
    undone = remember(state, Removed(booked.card, booked.entries))
    step = add(undone, Adding(setting.fresh, as_time_off(booked.before), (), booked.entries))
    return Step(step.state, (Closed(booked.card, Fate.UNDONE), *step.replies), step.effects)
