"""What follows from an outcome that nobody was told in the turn that began it."""

from dialogs.context import Context
from dialogs.effect import Book, Remove
from dialogs.event import Resumed, Settled
from dialogs.past import truth
from dialogs.settling import settle
from dialogs.state import State
from dialogs.step import Step, remembered, stay
from dialogs.working import under_intent
from languages.reply import NotDone, Receipt, RemovedReceipt, Reply, Work
from timeoff.intent import Booking, Intent, Outcome, Removal


def resumed(state: State, event: Resumed, context: Context) -> Step:
    """Tell how it came out: in the conversation where it belongs, or at least by a receipt."""
    if under_intent(state, event.intent.id):
        return settle(state, Settled(_effect(event.intent), event.outcome), context)
    past = remembered(state, event.intent.id)
    return stay(state, truth(past) if past else _bare(event.intent, event.outcome))


def _effect(intent: Intent) -> Book | Remove:
    if isinstance(intent, Booking):
        return Book(intent.id, intent.time_off)
    return Remove(intent.id, intent.entries)


def _bare(intent: Intent, outcome: Outcome) -> Reply:
    if outcome.error:
        kind = Work.ADDING if isinstance(intent, Booking) else Work.REMOVING
        return NotDone(intent.id, kind, outcome.error, outcome.entries)
    if isinstance(intent, Removal):
        return RemovedReceipt(intent.id, intent.entries)
    return Receipt(intent.id, outcome.entries)
