"""What follows from a button."""

from typing import assert_never

from dialogs.confirming import add, confirm, dismiss, expire, remove, undo
from dialogs.event import Pressed
from dialogs.focus import open_card
from dialogs.looking import look_again
from dialogs.proposing import choose
from dialogs.setting import Setting
from dialogs.state import (
    Adding,
    Booked,
    Card,
    Choosing,
    Ended,
    Past,
    Proposed,
    ProposedRemoval,
    Removed,
    Removing,
    State,
    Waiting,
)
from dialogs.step import Step, recall, stay
from languages.reply import Closed, Receipt, Remark, RemovedReceipt


def press(state: State, pressed: Pressed, setting: Setting) -> Step:
    """Do what the button says if its card is open; else tell how the card ended."""
    if pressed.foreign:
        return stay(state, Remark.NOT_YOURS)
    card = open_card(state.phase)
    if card and card.card == pressed.about:
        return _press_open(state, card, pressed.verb, setting)
    return _retry(state, pressed, setting) or _press_ended(state, pressed, setting)


def _press_open(state: State, card: Card, verb: str, setting: Setting) -> Step:
    match verb, card:
        case "dismiss", _:
            return dismiss(state)
        case _ if card.until < setting.time:
            return expire(state, card)
        case ("book", Proposed()) | ("remove", ProposedRemoval()):
            return confirm(state, setting)
        case _, Choosing():
            return choose(state, card, verb, setting)
        case _:
            return stay(state, Remark.UNKNOWN_CARD)


def _retry(state: State, pressed: Pressed, setting: Setting) -> Step | None:
    """A second try of what stopped on the way; a second press of the button that started it counts as one."""
    match state.phase:
        case Adding(card=card) as adding if card == pressed.about:
            return add(state, adding)
        case Removing(card=card) as removing if card == pressed.about:
            return remove(state, removing)
        case Waiting(card=card) as waiting if card == pressed.about:
            return look_again(state, waiting, setting)
        case _:
            return None


def _press_ended(state: State, pressed: Pressed, setting: Setting) -> Step:
    match recall(state, pressed.about):
        case Booked() as booked if pressed.verb == "undo":
            return undo(state, booked, setting)
        case None:
            return stay(state, Remark.UNKNOWN_CARD)
        case past:
            return stay(state, truth(past))


def truth(past: Past) -> Receipt | RemovedReceipt | Closed:
    """How a card ended."""
    match past:
        case Booked(card, entries, before):
            return Receipt(card, entries, before)
        case Removed(card, entries):
            return RemovedReceipt(card, entries)
        case Ended(card, fate):
            return Closed(card, fate)
        case _:
            assert_never(past)
