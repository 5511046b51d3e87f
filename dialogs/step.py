"""What follows from an event."""

from dataclasses import dataclass, replace

from dialogs.effect import Effect
from dialogs.past import Ended, Past
from dialogs.state import Idle, Phase, State, Waiting
from languages.reply import Closed, Fate, Reply

REMEMBERED = 20  # how many ended cards a conversation can still tell the truth about


@dataclass(frozen=True)
class Step:
    """The state after an event, what to say, and what to have done, in that order."""

    state: State
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()


def stay(state: State, *replies: Reply) -> Step:
    """Say something; nothing changes."""
    return Step(state, replies)


def enter(state: State, phase: Phase, *replies: Reply, effects: tuple[Effect, ...] = ()) -> Step:
    """Go to another phase. What is open stays so while words wait."""
    aside = state.aside and isinstance(phase, Waiting)
    return Step(replace(state, phase=phase, aside=aside), replies, effects)


def replacing(before: State, step: Step) -> Step:
    """A new card closes the one that was open; where that stays, something else was answered."""
    old, new = before.phase, step.state.phase
    if isinstance(old, Idle | Waiting) or remembered(step.state, old.card):
        return step
    if old == new:
        return replace(step, state=replace(step.state, aside=True))
    if not isinstance(new, Idle | Waiting) and new.card == old.card:
        return step
    closed = Ended(old.card, Fate.REPLACED)
    return Step(remember(step.state, closed), (Closed(old.card, Fate.REPLACED), *step.replies), step.effects)


def end(state: State, past: Past, *replies: Reply) -> Step:
    """End what is open, and remember how the card ended."""
    return Step(remember(replace(state, phase=Idle()), past), replies)


def remember(state: State, *past: Past) -> State:
    """The state in which these cards have ended, whatever was known of them before."""
    cards = {ended.card for ended in past}
    others = tuple(other for other in state.past if other.card not in cards)
    return replace(state, past=(*past, *others)[:REMEMBERED])


def remembered(state: State, card: str) -> Past | None:
    """How a card ended; None where it is open, or not known any more."""
    return next((past for past in state.past if past.card == card), None)
