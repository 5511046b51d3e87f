"""The conversation, one event at a time."""

from dataclasses import replace
from typing import assert_never

from dialogs.context import Context
from dialogs.event import (
    Event,
    Failed,
    Forgotten,
    Installed,
    Pressed,
    Resumed,
    Seen,
    Settled,
    SignedIn,
    SignInFailed,
    Wrote,
)
from dialogs.hearing import hear
from dialogs.looking import look_again
from dialogs.pressing import press
from dialogs.seeing import see
from dialogs.settling import fail, forgotten, resumed, settle
from dialogs.state import State, Waiting
from dialogs.step import Step, enter, stay
from dialogs.working import resume
from languages.reply import Help, Remark


def step(state: State, event: Event, context: Context) -> Step:
    """What follows from an event: the next state, what to say, what to have done."""
    match event:
        case Wrote(text):
            return hear(replace(state, signed_in=False), text, context)
        case Pressed():
            return press(replace(state, signed_in=False), event, context)
        case Seen(plan):
            return see(state, plan, context)
        case Settled():
            return settle(state, event)
        case Failed():
            return fail(state, event)
        case Forgotten(effect):
            return forgotten(state, effect)
        case SignedIn():
            return _go_on(replace(state, signed_in=True), context)
        case SignInFailed():
            return stay(state, Remark.SIGN_IN_REFUSED)
        case Resumed():
            return resumed(state, event)
        case Installed():
            return stay(state, Help(greeting=True))
        case _:
            assert_never(event)


def _go_on(state: State, context: Context) -> Step:
    """Take up what waited for the sign-in: what was confirmed, and the last words."""
    work, words = resume(state, *state.work), _words(state, context)
    if not words.effects and not work.effects:
        return stay(words.state, Remark.SIGNED_IN)
    return Step(words.state, work.replies, (*work.effects, *words.effects))


def _words(state: State, context: Context) -> Step:
    match state.phase:
        case Waiting(until=until) as waiting if until >= context.time:
            return look_again(state, waiting, context)
        case Waiting(open=before):
            return enter(state, before)
        case _:
            return Step(state)
