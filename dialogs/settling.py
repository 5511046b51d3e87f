"""What follows from how an effect came out."""

from dialogs.confirming import removal
from dialogs.effect import Book, Effect, Forget, Remove, SignOut
from dialogs.event import Failed, Settled
from dialogs.state import Adding, Booked, Idle, Removed, Removing, State, Waiting
from dialogs.step import Step, end, enter, remember, stay
from languages.reply import AskSignIn, CannotLook, NotDone, Receipt, Remark, RemovedReceipt, Work
from timeoff.errors import Busy, OutcomeUnknown, SignInNeeded, TimeOffError, Unreachable
from timeoff.intent import Outcome
from timeoff.time_off import Entry

RETRIABLE = (Busy, Unreachable, OutcomeUnknown, SignInNeeded)  # trying again may help, and cannot harm


def settle(state: State, settled: Settled) -> Step:
    """Tell how it came out; a change goes on with the removal of what it replaces."""
    match state.phase, settled.effect:
        case Adding() as adding, Book():
            return _added(state, adding, settled.outcome)
        case Adding() as adding, Remove():
            return _replaced(state, adding, settled.outcome)
        case Removing() as removing, Remove():
            return _removed(state, removing, settled.outcome)
        case _:
            return Step(state)


def _added(state: State, adding: Adding, outcome: Outcome) -> Step:
    if outcome.error:
        return _stopped(state, adding.card, Work.ADDING, outcome.error, outcome.entries)
    if not adding.before:
        return _receipt(state, Booked(adding.card, outcome.entries, (), adding.why))
    going_on = Adding(adding.card, adding.time_off, adding.why, adding.before, outcome.entries)
    return enter(state, going_on, effects=(Remove(removal(adding.card), adding.before),))


def _replaced(state: State, adding: Adding, outcome: Outcome) -> Step:
    if outcome.error:
        return _stopped(state, adding.card, Work.REMOVING, outcome.error, adding.added)
    return _receipt(state, Booked(adding.card, adding.added, adding.before, adding.why))


def _receipt(state: State, booked: Booked) -> Step:
    return end(state, booked, Receipt(booked.card, booked.entries, booked.before))


def _removed(state: State, removing: Removing, outcome: Outcome) -> Step:
    if outcome.error:
        return _stopped(state, removing.card, Work.REMOVING, outcome.error, outcome.entries)
    return end(state, Removed(removing.card, removing.entries), RemovedReceipt(removing.card, removing.entries))


def _stopped(state: State, card: str, work: Work, error: type[TimeOffError], done: tuple[Entry, ...]) -> Step:
    if error is SignInNeeded and not state.signed_in:
        return stay(state, AskSignIn())
    if error in RETRIABLE:
        return stay(state, NotDone(card, work, error, done, retry=True))
    told = NotDone(card, work, error, done)
    past = (Booked(card, done),) if done and work is Work.ADDING else ()
    return enter(remember(state, *past), Idle(), told)


def fail(state: State, failed: Failed) -> Step:
    """Tell why an effect could not be carried out; what waits keeps waiting where that can help."""
    if failed.error is SignInNeeded and not state.signed_in:
        return stay(state, AskSignIn(failed.claims))
    if not isinstance(state.phase, Waiting):
        return Step(state)
    retry = failed.error in RETRIABLE
    told = CannotLook(state.phase.card, failed.error, retry)
    return stay(state, told) if retry else enter(state, state.phase.open, told)


def forgotten(state: State, effect: Effect) -> Step:
    """Say goodbye."""
    match effect:
        case Forget():
            return Step(State(), (Remark.FORGOTTEN,))
        case SignOut():
            return stay(state, Remark.SIGNED_OUT)
        case _:
            return Step(state)
