"""What follows from words."""

from dataclasses import replace
from datetime import timedelta

from dialogs.choosing import choose_said
from dialogs.civil import civil_day
from dialogs.confirming import confirm_said, dismiss
from dialogs.context import Context
from dialogs.effect import Effect, SignOut, Unlink
from dialogs.focus import explained, last_booked, open_card
from dialogs.limits import obstacle
from dialogs.looking import look, look_again
from dialogs.reading import read
from dialogs.renaming import name_open
from dialogs.showing import VALID, opened
from dialogs.state import Choosing, Idle, Proposed, ProposedForgetting, State, Waiting
from dialogs.step import Step, replacing, stay
from dialogs.trying import try_out
from dialogs.undoing import undo_last
from dialogs.working import ask_after
from languages.meaning.act import Act
from languages.meaning.reach import Reach
from languages.reply import CannotRead, Explanation, Help, Remark
from understanding import Understanding, reach

KEPT = timedelta(minutes=15)  # how long words wait for a sign-in

_ANSWERS: dict[Act, Help | Remark] = {
    Act.HELP: Help(),
    Act.GREETING: Help(greeting=True),
    Act.THANKS: Remark.THANKS,
    Act.ALLOWANCE: Remark.ALLOWANCE,
    Act.SETTINGS: Remark.SETTINGS,
}
_EFFECTS: dict[Act, Effect] = {Act.SIGN_OUT: SignOut(), Act.UNLINK: Unlink()}
PASSING = frozenset({Act.HELP, Act.GREETING, Act.THANKS, Act.SETTINGS, Act.WHY, Act.CONFIRM})  # leave a card as it is


def hear(state: State, text: str, context: Context) -> Step:
    """Understand the words, and do at once what needs no look at Microsoft 365."""
    words = Waiting(context.fresh, text, context.said_at, context.time + KEPT, open_card(state.phase) or Idle())
    understood = read(words, context.zone, context.locale)
    if isinstance(words.open, Choosing):
        chosen = choose_said(state, words.open, text, understood, context)
        if chosen:
            return chosen
    heard = _hear(state, words, understood, context)
    return heard if understood.act in PASSING or heard.effects else _beside(state, heard)


def _beside(state: State, heard: Step) -> Step:
    """A card of its own closes the one that was open; any other answer only came between."""
    return replacing(replace(state, phase=open_card(state.phase) or Idle()), heard)


def _hear(state: State, words: Waiting, understood: Understanding, context: Context) -> Step:
    if understood.problem:
        return stay(state, CannotRead(understood.problem))
    match understood.act:
        case Act.CANCEL if _is_the_open_one(state, words.text, understood):
            return dismiss(state)
        case Act.BOOK | Act.LIST | Act.CANCEL | Act.CHANGE:
            return _look(state, words, understood, context)
        case Act.NAME:
            return _name(state, words, understood, context)
        case Act.TRY:
            return stay(state, try_out(understood, context))
        case Act.CONFIRM:
            return _confirm(state, context)
        case Act.UNDO if words.open == Idle():
            return undo_last(state, words)
        case Act.DISMISS | Act.UNDO:
            return dismiss(state)
        case Act.FORGET:
            return opened(state, ProposedForgetting(words.card, context.time + VALID))
        case Act.WHY:
            return stay(state, _explanation(state))
        case act if act in _EFFECTS:
            return _leave(state, act)
        case act:
            return stay(state, _ANSWERS.get(act, Remark.NOTHING_FOUND))


def _confirm(state: State, context: Context) -> Step:
    """Where nothing is open, a yes has the words that wait for a sign-in tried again."""
    if isinstance(state.phase, Waiting) and not open_card(state.phase):
        return look_again(state, state.phase, context)
    return confirm_said(state, context)


def _is_the_open_one(state: State, text: str, understood: Understanding) -> bool:
    """ "Cancel my booking", while one is proposed or stopped on the way: neither its days nor its name were said."""
    if understood.readings or understood.subject or reach(text) is Reach.ALL:
        return False
    card = open_card(state.phase)
    return isinstance(card, Choosing | Proposed) or (card is None and bool(state.work) and reach(text) is Reach.IT)


def _leave(state: State, act: Act) -> Step:
    """Whoever is unlinked could be told no more of what goes on: that comes first."""
    asked = ask_after(state) if act is Act.UNLINK else None
    return asked or Step(state, effects=(_EFFECTS[act],))


def _name(state: State, words: Waiting, understood: Understanding, context: Context) -> Step:
    match words.open:
        case Proposed() | Choosing() as card:
            return name_open(state, card, understood.subject or "", context)
        case Idle() if last_booked(state):
            return look(state, words, understood, context)
        case _:
            return stay(state, Remark.NOTHING_FOUND)


def _look(state: State, words: Waiting, understood: Understanding, context: Context) -> Step:
    """Nobody is to sign in for what cannot be booked anyway."""
    today = civil_day(context.said_at, context.zone)
    stopped = obstacle(understood, today) if understood.act is Act.BOOK else None
    if stopped:
        return stay(state, stopped)
    return look(state, words, understood, context)


def _explanation(state: State) -> Explanation | Remark:
    about = explained(state)
    return Explanation(*about) if about else Remark.NOTHING_WAITING
