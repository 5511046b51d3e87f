"""What follows from how an effect came out."""

from dataclasses import replace
from typing import assert_never

from dialogs import working
from dialogs.context import Context
from dialogs.effect import Announce, Book, Effect, Remove
from dialogs.event import Delayed, Settled
from dialogs.past import Booked, Ended, Past, Removed, gone, outdated
from dialogs.state import Adding, Removing, State, Work
from dialogs.step import Step, remembered, stay
from dialogs.working import RETRIABLE, finish, put, under_intent
from languages import reply
from languages.reply import AskSignIn, Closed, Fate, NotDone, Receipt, RemovedReceipt, Reply
from timeoff.errors import SignInNeeded, TimeOffError
from timeoff.intent import Outcome
from timeoff.time_off import Entry


def settle(state: State, settled: Settled | Delayed, context: Context) -> Step:
    """Tell how it came out, or that it takes long; a change goes on with the removal of what it replaces."""
    work = under_intent(state, _intent(settled.effect))
    if isinstance(settled, Delayed):
        return Step(state, (working.said(work, slow=True),) if work else ())
    match work, settled.effect:
        case Adding(), Book():
            return _added(state, work, settled.outcome, context)
        case Adding(), Remove():
            return _replaced(state, work, settled.outcome, context)
        case Removing(), _:
            return _removed(state, work, settled.outcome, context)
        case _:
            return Step(state)


def _intent(effect: Effect) -> str:
    return effect.intent if isinstance(effect, Book | Remove) else ""


def _added(state: State, adding: Adding, outcome: Outcome, context: Context) -> Step:
    if outcome.error:
        return _stopped(state, adding, outcome, context)
    added = replace(adding, added=outcome.entries)
    if not working.replaced(added):
        return _receipt(state, added, context)
    return replace(working.resume(put(state, added), added), replies=())


def _replaced(state: State, adding: Adding, outcome: Outcome, context: Context) -> Step:
    if outcome.error:
        return _stopped(state, adding, outcome, context)
    return _receipt(state, adding, context)


def _receipt(state: State, adding: Adding, context: Context) -> Step:
    """A booking; where it undoes another card, what stands is as before that card."""
    if adding.undoes:
        return _undone(state, adding, adding.undoes, context)
    booked = Booked(adding.card, adding.added, adding.before, adding.why, context.time)
    pasts: tuple[Past, ...] = (booked, *_outdated(state, adding.before))
    return _finished(state, adding, pasts, Receipt(adding.card, adding.added, adding.before))


def _undone(state: State, adding: Adding, card: str, context: Context) -> Step:
    """The card that is undone has ended by it; it is shown where it is known, which is not so in another chat."""
    closed = (Closed(card, Fate.UNDONE),) if remembered(state, card) else ()
    booked = Booked(adding.card, adding.added, at=context.time)
    pasts: tuple[Past, ...] = (booked, Ended(card, Fate.UNDONE), *_standing_again(remembered(state, card)))
    return _finished(state, adding, pasts, *closed, Receipt(adding.card, adding.added, undone=True))


def _standing_again(undone: Past | None) -> tuple[Ended, ...]:
    """The card that an undone removal had undone, since its time off is there again, as another entry."""
    return (Ended(undone.undoes, Fate.CHANGED),) if isinstance(undone, Removed) and undone.undoes else ()


def _outdated(state: State, entries: tuple[Entry, ...]) -> tuple[Ended, ...]:
    """The earlier cards whose entries no longer stand."""
    return tuple(Ended(past.card, Fate.CHANGED) for past in state.past if outdated(past, entries))


def _removed(state: State, removing: Removing, outcome: Outcome, context: Context) -> Step:
    if outcome.error:
        return _stopped(state, removing, outcome, context)
    other = removing.undoes if removing.undoes != removing.card else None
    removed = Removed(removing.card, removing.entries, removing.undoes is not None, context.time, other)
    undone = (Ended(removing.undoes, Fate.UNDONE),) if removing.undoes else ()
    others = (*undone, *_outdated(state, removing.entries))
    pasts = (removed, *(ended for ended in others if ended.card != removing.card))
    return _finished(state, removing, pasts, RemovedReceipt(removing.card, removing.entries))


def _finished(state: State, work: Work, pasts: tuple[Past, ...], *replies: Reply) -> Step:
    """The work is over; where something is gone by it, cards of other chats may have ended too."""
    announced = any(isinstance(past, Ended) or gone(past) for past in pasts)
    return Step(finish(state, work, *pasts), replies, (Announce(pasts),) if announced else ())


def _stopped(state: State, work: Work, outcome: Outcome, context: Context) -> Step:
    """What may pass can be tried again; what will not is over, and what was done before can be undone."""
    error, done = outcome.error or TimeOffError, _done(work, outcome)
    waiting = put(state, replace(work, stopped=True))
    if error is SignInNeeded and not state.signed_in:
        return stay(waiting, AskSignIn(outcome.claims))
    if error in RETRIABLE:
        return stay(waiting, NotDone(work.card, _kind(work), error, done, retry=True))
    ended: Past = Booked(work.card, done, at=context.time) if done else Ended(work.card, Fate.NOT_DONE)
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
