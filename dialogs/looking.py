"""Looking at Microsoft 365 before an answer."""

from dataclasses import replace

from dialogs.civil import civil_day
from dialogs.context import Context
from dialogs.effect import Look, Recall
from dialogs.event import Failed
from dialogs.focus import open_card
from dialogs.reading import read
from dialogs.state import State, Waiting
from dialogs.step import Step, enter, stay
from dialogs.window import window
from dialogs.working import RETRIABLE
from languages.meaning.act import Act
from languages.reply import AskSignIn, CannotLook
from languages.said import Verb
from timeoff.errors import SignInNeeded
from understanding import Understanding


def look(state: State, waiting: Waiting, understood: Understanding, context: Context) -> Step:
    """Have a look at the days that these words speak of; the words wait meanwhile."""
    today = civil_day(waiting.said_at, context.zone)
    return enter(state, waiting, effects=(Look(window(state, understood, today), context.zone),))


def look_again(state: State, waiting: Waiting, context: Context) -> Step:
    """The same for words that wait already; to undo, the other chats are asked instead."""
    understood = read(waiting, context.zone, context.locale)
    if understood.act is Act.UNDO:
        return enter(state, waiting, effects=(Recall(Verb.UNDO),))
    return look(state, waiting, understood, context)


def look_failed(state: State, failed: Failed) -> Step:
    """Tell why nothing can be seen; the words that wait keep waiting where that can help."""
    if failed.error is SignInNeeded and not state.signed_in:
        return stay(state, AskSignIn(failed.claims))
    if not isinstance(state.phase, Waiting):
        return Step(state)
    retry = failed.error in RETRIABLE
    told = CannotLook(state.phase.card, failed.error, retry)
    beside = replace(state, aside=open_card(state.phase) is not None)
    return stay(beside, told) if retry else stay(replace(beside, phase=state.phase.open), told)
