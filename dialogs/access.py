"""What follows from signing in and out, linking and unlinking."""

from dataclasses import replace
from typing import assert_never

from dialogs.context import Context
from dialogs.effect import Forget
from dialogs.event import Access, Forgotten, Linked, SignedIn, SignedInByOther, SignInFailed, Unlinked
from dialogs.looking import look_again
from dialogs.state import State, Waiting
from dialogs.step import Step, enter, stay
from dialogs.working import resume
from languages.reply import LinkNotice, Remark, Service


def take_access(state: State, event: Access, context: Context) -> Step:
    """Tell it, and go on with what waited for it."""
    match event:
        case SignedIn():
            step = _go_on(state, context)
            return step if step.effects else stay(step.state, Remark.SIGNED_IN)
        case Linked():
            return _linked(state, event, context)
        case SignInFailed():
            return stay(state, Remark.SIGN_IN_REFUSED)
        case SignedInByOther():
            return stay(state, Remark.SIGNED_IN_BY_OTHER)
        case Unlinked():
            return _unlinked(state, event)
        case Forgotten(effect):
            return stay(State(), Remark.FORGOTTEN) if isinstance(effect, Forget) else stay(state, Remark.SIGNED_OUT)
        case _:
            assert_never(event)


def _linked(state: State, linked: Linked, context: Context) -> Step:
    """A link that was made from this chat is a sign-in too."""
    notice = LinkNotice(linked.name, linked.service)
    if linked.service is not Service.MICROSOFT:
        return stay(state, notice)
    step = _go_on(state, context)
    return replace(step, replies=(notice, *step.replies))


def _unlinked(state: State, unlinked: Unlinked) -> Step:
    """What was booked by an account is no business of a chat that has lost it."""
    if not unlinked.found:
        return stay(state, Remark.NOT_LINKED)
    return stay(state if unlinked.account else State(), Remark.UNLINKED)


def _go_on(state: State, context: Context) -> Step:
    """Take up what waited for the sign-in: what was confirmed, and the last words."""
    work = resume(replace(state, signed_in=True), *state.work)
    words = _words(work.state, context)
    return Step(words.state, work.replies, (*work.effects, *words.effects))


def _words(state: State, context: Context) -> Step:
    match state.phase:
        case Waiting(until=until) as waiting if until >= context.time:
            return look_again(state, waiting, context)
        case Waiting(open=before):
            return enter(state, before)
        case _:
            return Step(state)
