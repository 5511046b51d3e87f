"""The conversation, one event at a time."""

from dataclasses import replace
from typing import assert_never

from dialogs.access import take_access
from dialogs.context import Context
from dialogs.event import (
    Announced,
    Delayed,
    Event,
    Failed,
    Forgotten,
    Installed,
    Linked,
    Overtaken,
    Pressed,
    Recalled,
    Resumed,
    Seen,
    Settled,
    SignedIn,
    SignedInByOther,
    SignInFailed,
    Unlinked,
    Wrote,
)
from dialogs.hearing import hear
from dialogs.looking import look_failed
from dialogs.pressing import press
from dialogs.resuming import resumed
from dialogs.seeing import see
from dialogs.settling import settle
from dialogs.state import State
from dialogs.step import Step, stay
from dialogs.undoing import overtaken, recalled
from languages.reply import Help


def step(state: State, event: Event, context: Context) -> Step:
    """What follows from an event: the next state, what to say, what to have done."""
    match event:
        case Wrote(text):
            return hear(replace(state, signed_in=False), text, context)
        case Pressed():
            return press(replace(state, signed_in=False), event, context)
        case Seen(plan):
            return see(state, plan, context)
        case Settled() | Delayed():
            return settle(state, event, context)
        case Announced():
            return Step(state)
        case Recalled():
            return recalled(state, event, context)
        case Overtaken(pasts):
            return overtaken(state, pasts)
        case Failed():
            return look_failed(state, event)
        case SignedIn() | SignInFailed() | SignedInByOther() | Linked() | Unlinked() | Forgotten():
            return take_access(state, event, context)
        case Resumed():
            return resumed(state, event, context)
        case Installed():
            return stay(state, Help(greeting=True))
        case _:
            assert_never(event)
