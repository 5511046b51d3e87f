"""What follows from yes and no, said or pressed."""

from dataclasses import replace
from typing import assert_never

from dialogs.context import Context
from dialogs.effect import Forget
from dialogs.focus import open_card
from dialogs.past import Ended
from dialogs.showing import shown
from dialogs.state import (
    Adding,
    Card,
    Choosing,
    Idle,
    Proposed,
    ProposedForgetting,
    ProposedRemoval,
    Removing,
    State,
    Work,
)
from dialogs.step import Step, end, stay
from dialogs.working import ask_after, finish, start, stopped
from languages.reply import Closed, Fate, Remark


def confirm(state: State, context: Context) -> Step:
    """Carry out what is open."""
    card = open_card(state.phase)
    if card is None:
        return ask_after(state) or stay(state, Remark.NOTHING_WAITING)
    if card.until < context.time:
        return expire(state, card)
    closed = replace(state, phase=Idle())
    match card:
        case Proposed(offer=offer):
            return start(closed, Adding(card.card, offer.time_off, offer.why, offer.before))
        case ProposedRemoval(entries=entries):
            return start(closed, Removing(card.card, context.fresh, entries))
        case ProposedForgetting() if asked := ask_after(state):
            return asked
        case ProposedForgetting():
            return Step(closed, (Closed(card.card, Fate.FORGETTING),), (Forget(),))
        case Choosing():
            return stay(state, Remark.WHICH_ONE)
        case _:
            assert_never(card)


def confirm_said(state: State, context: Context) -> Step:
    """The same by words; where something else was answered since the card was shown, it is shown again first."""
    card = open_card(state.phase)
    if card is None or not state.aside or card.until < context.time:
        return confirm(state, context)
    return stay(replace(state, aside=False), shown(card))


def dismiss(state: State) -> Step:
    """Close what is open, unused; without that, leave what stopped on the way, or tell what goes on."""
    card = open_card(state.phase)
    if card:
        return _close(state, card, Fate.DISMISSED)
    work, idle = stopped(state), replace(state, phase=Idle())
    if work:
        return give_up(state, work)
    return ask_after(idle) or stay(idle, Remark.NOTHING_OPEN)


def give_up(state: State, work: Work) -> Step:
    """Try no more to do what has stopped on the way."""
    return stay(finish(state, work, Ended(work.card, Fate.GIVEN_UP)), Closed(work.card, Fate.GIVEN_UP))


def expire(state: State, card: Card) -> Step:
    """Close what has been open for too long."""
    return _close(state, card, Fate.EXPIRED)


def _close(state: State, card: Card, fate: Fate) -> Step:
    return end(state, Ended(card.card, fate), Closed(card.card, fate))
