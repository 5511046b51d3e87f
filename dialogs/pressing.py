"""What follows from a button."""

from dialogs.choosing import choose
from dialogs.confirming import confirm, dismiss, expire, give_up
from dialogs.context import Context
from dialogs.effect import Recall
from dialogs.event import Pressed
from dialogs.focus import open_card
from dialogs.looking import look_again
from dialogs.past import Booked, Ended, Removed, truth
from dialogs.state import Card, Choosing, Proposed, ProposedForgetting, ProposedRemoval, State, Waiting, Work
from dialogs.step import Step, remembered, stay
from dialogs.working import on_card, resume
from languages.reply import Closed, Fate, Remark
from languages.said import Verb


def press(state: State, pressed: Pressed, context: Context) -> Step:
    """Do what the button says if its card is open or not done yet; else tell how the card ended."""
    if pressed.foreign:
        return stay(state, Remark.NOT_YOURS)
    card, work = open_card(state.phase), on_card(state, pressed.about)
    if card and card.card == pressed.about:
        return _press_open(state, card, pressed.verb, context)
    if work:
        return _press_unfinished(state, work, pressed.verb)
    if isinstance(state.phase, Waiting) and state.phase.card == pressed.about:
        return look_again(state, state.phase, context)
    return _press_ended(state, pressed)


def _press_open(state: State, card: Card, verb: str, context: Context) -> Step:
    match verb, card:
        case Verb.DISMISS, _:
            return dismiss(state)
        case _ if card.until < context.time:
            return expire(state, card)
        case (Verb.BOOK, Proposed()) | (Verb.REMOVE, ProposedRemoval()) | (Verb.FORGET, ProposedForgetting()):
            return confirm(state, context)
        case _, Choosing():
            return choose(state, card, verb, context)
        case _:
            return stay(state, Remark.UNKNOWN_CARD)


def _press_unfinished(state: State, work: Work, verb: str) -> Step:
    """A second try, or asking after what goes on; a second press of the button that started it counts as either."""
    return give_up(state, work) if verb == Verb.DISMISS and work.stopped else resume(state, work)


def _press_ended(state: State, pressed: Pressed) -> Step:
    match remembered(state, pressed.about):
        case Booked() | Removed() | Ended(fate=Fate.UNDONE):
            return Step(state, effects=(Recall(pressed.verb, pressed.about),))
        case None:
            return stay(state, Closed(pressed.about, Fate.UNKNOWN))
        case past:
            return stay(state, truth(past))
