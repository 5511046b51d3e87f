"""Having done what was confirmed."""

from dataclasses import replace
from itertools import groupby
from typing import assert_never

from dialogs.context import Context
from dialogs.effect import Book, Effect, Remove
from dialogs.past import Past
from dialogs.state import Adding, Removing, State, Work
from dialogs.step import Step, remember
from languages import reply
from languages.reply import Working
from timeoff.errors import Busy, OutcomeUnknown, SignInNeeded, Unreachable
from timeoff.time_off import Entry, TimeOff

RETRIABLE = (Busy, Unreachable, OutcomeUnknown, SignInNeeded)  # trying again may help, and cannot harm


def start(state: State, *work: Work) -> Step:
    """Have this work done, and say so."""
    return resume(replace(state, work=(*work, *state.work)), *work)


def resume(state: State, *work: Work) -> Step:
    """Have work done that the state knows already, from where it stopped; what goes on already is only asked after."""
    for one in work:
        state = put(state, replace(one, stopped=False))
    return Step(state, tuple(map(said, work)), tuple(map(_effect, work)))


def ask_after(state: State) -> Step | None:
    """The step that tells of what goes on by itself; None where nothing does."""
    work = tuple(work for work in state.work if not work.stopped)
    return resume(state, *work) if work else None


def put(state: State, work: Work) -> State:
    """The state in which this is how far the work has come."""
    return replace(state, work=tuple(work if other.card == work.card else other for other in state.work))


def being_added(state: State, time_off: TimeOff) -> Adding | None:
    """The work that goes on to add just this."""
    adding = (work for work in state.work if isinstance(work, Adding) and not (work.added or work.stopped))
    return next((work for work in adding if work.time_off == time_off), None)


def stopped(state: State) -> Work | None:
    """The newest work that has stopped on the way."""
    return next((work for work in state.work if work.stopped), None)


def said(work: Work, *, slow: bool = False) -> Working:
    """What is being done."""
    return Working(work.card, reply.Work.ADDING if isinstance(work, Adding) else reply.Work.REMOVING, slow)


def _effect(work: Work) -> Effect:
    match work:
        case Adding(added=()):
            return Book(work.card, work.time_off)
        case Adding():
            return Remove(replacement(work), replaced(work))
        case Removing():
            return Remove(work.intent, work.entries)
        case _:
            assert_never(work)


def replacement(adding: Adding) -> str:
    """The id of the intent to remove what is replaced."""
    return f"{adding.card}.replaced"


def replaced(adding: Adding) -> tuple[Entry, ...]:
    """What is to be removed once the new entries stand: an entry that is kept as it is may be one of both."""
    kept = {entry.id for entry in adding.added}
    return tuple(entry for entry in adding.before if entry.id not in kept)


def under_intent(state: State, intent: str) -> Work | None:
    """The work that an intent belongs to."""
    return next((work for work in state.work if intent in _intents(work)), None)


def _intents(work: Work) -> tuple[str, ...]:
    return (work.card, replacement(work)) if isinstance(work, Adding) else (work.intent,)


def on_card(state: State, card: str) -> Work | None:
    """The work that was confirmed on a card, or that undoes it."""
    return next((work for work in state.work if card in (work.card, work.undoes)), None)


def finish(state: State, work: Work, *past: Past) -> State:
    """The state in which this work is over, and these cards have ended."""
    return remember(replace(state, work=tuple(other for other in state.work if other.card != work.card)), *past)


def restored(entries: tuple[Entry, ...]) -> tuple[TimeOff, ...]:
    """What to book so that these entries stand again: one time off for each run of entries alike."""
    runs = groupby(entries, key=lambda entry: (entry.zone, entry.subject))
    return tuple(TimeOff(tuple(entry.interval for entry in run), *alike) for alike, run in runs)


def restoring(entries: tuple[Entry, ...], instead: tuple[Entry, ...], undoes: str, context: Context) -> list[Work]:
    """The work to put entries back, and in the end to remove what stands there instead."""
    *first, last = enumerate(restored(entries))
    work: list[Work] = [Adding(f"{context.fresh}-{number}", time_off) for number, time_off in first]
    number, time_off = last
    return [*work, Adding(f"{context.fresh}-{number}", time_off, (), instead, (), undoes)]
