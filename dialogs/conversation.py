"""The conversation, one event at a time."""

from dataclasses import replace
from typing import assert_never

from dialogs.confirming import add, card_of, remove
from dialogs.event import (
    Event,
    Failed,
    Forgotten,
    Installed,
    Pressed,
    Resumed,
    Said,
    Seen,
    Settled,
    SignedIn,
    SignInFailed,
)
from dialogs.hearing import hear
from dialogs.looking import look_again
from dialogs.pressing import press, truth
from dialogs.seeing import see
from dialogs.setting import Setting
from dialogs.settling import fail, forgotten, settle
from dialogs.state import Adding, Removing, State, Waiting
from dialogs.step import Step, enter, recall, stay
from languages.reply import Help, Remark


def step(state: State, event: Event, setting: Setting) -> Step:
    """What follows from an event: the next state, what to say, what to have done."""
    match event:
        case Said(text):
            return hear(replace(state, signed_in=False), text, setting)
        case Pressed():
            return press(replace(state, signed_in=False), event, setting)
        case Seen(plan):
            return see(state, plan, setting)
        case Settled():
            return settle(state, event)
        case Failed():
            return fail(state, event)
        case Forgotten(effect):
            return forgotten(state, effect)
        case SignedIn():
            return _go_on(replace(state, signed_in=True), setting) or stay(state, Remark.SIGNED_IN)
        case SignInFailed():
            return stay(state, Remark.SIGN_IN_REFUSED)
        case Resumed(effect):
            return _go_on(state, setting) or _tell_again(state, card_of(effect))
        case Installed():
            return stay(state, Help(greeting=True))
        case _:
            assert_never(event)


def _go_on(state: State, setting: Setting) -> Step | None:
    """Take up again what was stopped, by a sign-in or by the end of a process; None where nothing was."""
    match state.phase:
        case Waiting(until=until) as waiting if until >= setting.time:
            return look_again(state, waiting, setting)
        case Waiting(open=before):
            return enter(state, before, Remark.SIGNED_IN)
        case Adding() as adding:
            return add(state, adding)
        case Removing() as removing:
            return remove(state, removing)
        case _:
            return None


def _tell_again(state: State, card: str) -> Step:
    past = recall(state, card)
    return stay(state, truth(past)) if past else Step(state)
