"""Taking back what was done: a booking, a change or a removal, also one that was done in another chat.

A chat remembers its own cards only. So the person's other chats are asked first what they remember.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import assert_never

from dialogs.context import Context
from dialogs.effect import Recall
from dialogs.event import Recalled
from dialogs.past import Booked, Ended, Past, Removed, gone, outdated, truth
from dialogs.state import Removing, State, Waiting
from dialogs.step import Step, enter, remembered, stay
from dialogs.working import ask_after, restoring, start, stopped
from languages.reply import Fate, Remark
from languages.said import Verb

LONG_AGO = datetime.min.replace(tzinfo=UTC)


def undo_last(state: State, words: Waiting) -> Step:
    """Take back what was done last; the words wait, since a sign-in may have to come first."""
    if stopped(state):
        return stay(state, Remark.UNFINISHED)
    return ask_after(state) or enter(state, words, effects=(Recall(Verb.UNDO),))


def recalled(state: State, event: Recalled, context: Context) -> Step:
    """Answer what was asked, now that it is known what was done in other chats."""
    told = (*state.past, *event.pasts)
    phase = state.phase.open if isinstance(state.phase, Waiting) and event.recall.card is None else state.phase
    state = replace(state, phase=phase, past=tuple(_as_told(past, told) for past in state.past))
    card = event.recall.card
    match remembered(state, card) if card else _newest(_as_told(past, told) for past in told):
        case None:
            return stay(state, _nothing_left(state))
        case Booked() | Removed() as past if event.recall.verb == Verb.UNDO:
            return _undo(state, past, context)
        case past:
            return stay(state, truth(past))


def overtaken(state: State, pasts: tuple[Past, ...]) -> Step:
    """Show on the cards of this chat how they have ended by what was done in another one."""
    past = tuple(_as_told(past, (*state.past, *pasts)) for past in state.past)
    ended = (now for now, before in zip(past, state.past, strict=True) if now != before)
    return Step(replace(state, past=past), tuple(map(truth, ended)))


def _nothing_left(state: State) -> Remark:
    """What was undone in this chat can be brought back by its button alone: "undo" twice would go in circles."""
    undone = any(isinstance(past, Removed) for past in state.past)
    return Remark.ALREADY_UNDONE if undone else Remark.NOTHING_TO_UNDO


def _as_told(past: Past, told: tuple[Past, ...]) -> Past:
    """How a card ended, by all that is told: it may have been undone in another chat, or changed."""
    endings = [other for other in told if isinstance(other, Ended) and other.card == past.card]
    changed = outdated(past, tuple(entry for other in told for entry in gone(other)))
    if changed and not endings:
        return Ended(past.card, Fate.CHANGED)
    return min(endings, key=lambda ended: ended.fate is not Fate.CHANGED, default=past)


def _newest(pasts: Iterable[Past]) -> Booked | Removed | None:
    """What was done last, without that which only took something back."""
    done = (past for past in pasts if isinstance(past, Booked) or (isinstance(past, Removed) and not past.undone))
    return max(done, key=lambda past: past.at or LONG_AGO, default=None)


def _undo(state: State, past: Booked | Removed, context: Context) -> Step:
    """What was done in another chat is undone on a card of this one."""
    card = past.card if remembered(state, past.card) else context.fresh
    match past:
        case Booked(before=()):
            return start(state, Removing(card, context.fresh, past.entries, undoes=past.card))
        case Booked(before=before):
            return start(state, *restoring(before, past.entries, past.card, context))
        case Removed():
            return start(state, *restoring(past.entries, (), past.card, context))
        case _:
            assert_never(past)
