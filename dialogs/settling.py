"""What follows from how an effect came out."""

from dataclasses import replace
from typing import assert_never

from dialogs import working
from dialogs.effect import Book, Effect, Remove
from dialogs.event import Failed, Resumed, Settled
from dialogs.state import Adding, Booked, Ended, Past, Removed, Removing, State, Waiting, Work
from dialogs.step import Step, enter, recall, stay
from dialogs.working import finish, under_intent
from languages import reply
from languages.reply import AskSignIn, CannotLook, Closed, Fate, NotDone, Receipt, RemovedReceipt, Reply
from timeoff.errors import Busy, OutcomeUnknown, SignInNeeded, TimeOffError, Unreachable
from timeoff.intent import Booking, Intent, Outcome, Removal
from timeoff.time_off import Entry

RETRIABLE = (Busy, Unreachable, OutcomeUnknown, SignInNeeded)  # trying again may help, and cannot harm


def settle(state: State, settled: Settled) -> Step:
    """Tell how it came out; a change goes on with the removal of what it replaces."""
    work = under_intent(state, _intent(settled.effect))
    match work, settled.effect:
        case Adding(), Book():
            return _added(state, work, settled.outcome)
        case Adding(), Remove():
            return _replaced(state, work, settled.outcome)
        case Removing(), _:
            return _removed(state, work, settled.outcome)
        case _:
            return Step(state)


def _intent(effect: Effect) -> str:
    return effect.intent if isinstance(effect, Book | Remove) else ""


def _added(state: State, adding: Adding, outcome: Outcome) -> Step:
    if outcome.error:
        return _stopped(state, adding, outcome)
    added = replace(adding, added=outcome.entries)
    if not working.replaced(added):
        return _receipt(state, added)
    others = tuple(added if other == adding else other for other in state.work)
    return replace(working.resume(replace(state, work=others), added), replies=())


def _replaced(state: State, adding: Adding, outcome: Outcome) -> Step:
    if outcome.error:
        return _stopped(state, adding, outcome)
    return _receipt(state, adding)


def _receipt(state: State, adding: Adding) -> Step:
    """A booking; where it undoes another card, that one has ended by it, and what stands is as before that card."""
    if adding.undoes is None:
        booked = Booked(adding.card, adding.added, adding.before, adding.why)
        past: tuple[Past, ...] = (booked, *_changed(state, adding.before))
        return stay(finish(state, adding, *past), Receipt(adding.card, adding.added, adding.before))
    booked, undone = Booked(adding.card, adding.added), Ended(adding.undoes, Fate.UNDONE)
    receipt = Receipt(adding.card, adding.added, undone=True)
    return stay(finish(state, adding, booked, undone), Closed(adding.undoes, Fate.UNDONE), receipt)


def _changed(state: State, gone: tuple[Entry, ...]) -> tuple[Ended, ...]:
    """The earlier cards whose entries no longer stand, so that undoing them would undo nothing."""
    ids = {entry.id for entry in gone}
    return tuple(
        Ended(past.card, Fate.CHANGED)
        for past in state.past
        if isinstance(past, Booked) and ids & {entry.id for entry in past.entries}
    )


def _removed(state: State, removing: Removing, outcome: Outcome) -> Step:
    if outcome.error:
        return _stopped(state, removing, outcome)
    removed = Removed(removing.card, removing.entries, removing.undoing)
    return stay(
        finish(state, removing, removed, *_others(state, removing)), RemovedReceipt(removing.card, removing.entries)
    )


def _others(state: State, removing: Removing) -> tuple[Ended, ...]:
    return tuple(ended for ended in _changed(state, removing.entries) if ended.card != removing.card)


def _stopped(state: State, work: Work, outcome: Outcome) -> Step:
    """What may pass can be tried again; what will not is over, and what was done before can be undone."""
    error, done = outcome.error or TimeOffError, _done(work, outcome)
    if error is SignInNeeded and not state.signed_in:
        return stay(state, AskSignIn(outcome.claims))
    if error in RETRIABLE:
        return stay(state, NotDone(work.card, _kind(work), error, done, retry=True))
    ended: Past = Booked(work.card, done) if done else Ended(work.card, Fate.NOT_DONE)
    return stay(finish(state, work, ended), NotDone(work.card, _kind(work), error, done))


def _kind(work: Work) -> reply.Work:
    """What was being done when it stopped."""
    return reply.Work.ADDING if isinstance(work, Adding) and not work.added else reply.Work.REMOVING


def _done(work: Work, outcome: Outcome) -> tuple[Entry, ...]:
    """What stands because of this work."""
    match work:
        case Adding(added=()):
            return outcome.entries
        case Adding(added=added):
            return added
        case Removing():
            return ()
        case _:
            assert_never(work)


def resumed(state: State, event: Resumed) -> Step:
    """Tell after a restart how it came out: in the conversation where it belongs, or at least by a receipt."""
    if under_intent(state, event.intent.id):
        return settle(state, Settled(_effect(event.intent), event.outcome))
    past = recall(state, event.intent.id)
    return stay(state, truth(past) if past else _bare(event.intent, event.outcome))


def _effect(intent: Intent) -> Book | Remove:
    if isinstance(intent, Booking):
        return Book(intent.id, intent.time_off)
    return Remove(intent.id, intent.entries)


def _bare(intent: Intent, outcome: Outcome) -> Reply:
    if outcome.error:
        kind = reply.Work.ADDING if isinstance(intent, Booking) else reply.Work.REMOVING
        return NotDone(intent.id, kind, outcome.error, outcome.entries)
    if isinstance(intent, Removal):
        return RemovedReceipt(intent.id, intent.entries)
    return Receipt(intent.id, outcome.entries)


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


def fail(state: State, failed: Failed) -> Step:
    """Tell why an effect could not be carried out; what waits keeps waiting where that can help."""
    if failed.error is SignInNeeded and not state.signed_in:
        return stay(state, AskSignIn(failed.claims))
    if not isinstance(state.phase, Waiting):
        return Step(state)
    retry = failed.error in RETRIABLE
    told = CannotLook(state.phase.card, failed.error, retry)
    return stay(state, told) if retry else enter(state, state.phase.open, told)
