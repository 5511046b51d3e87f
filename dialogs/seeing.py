"""What follows from a look at Microsoft 365: the answer to the words that waited for it."""

from dataclasses import replace

from dialogs.cancelling import cancel
from dialogs.changing import change
from dialogs.listing import listing
from dialogs.proposing import propose
from dialogs.setting import Setting
from dialogs.sight import Sight
from dialogs.state import Ended, Idle, State, Waiting
from dialogs.step import Step, remember
from languages.meaning.act import Act
from languages.reply import CannotRead, Closed, Fate, Remark
from timeoff.plan import Plan
from understanding import understand


def see(state: State, plan: Plan, setting: Setting) -> Step:
    """Answer the words that waited, now that zone, hours and entries are known."""
    if not isinstance(state.phase, Waiting):
        return Step(state)
    zone = setting.zone or plan.zone
    before = replace(state, phase=state.phase.open)
    if zone is None:
        return Step(before, (Remark.NO_ZONE,))
    understood = understand(state.phase.text, state.phase.said_at, zone, setting.locale, plan.week)
    return _replacing(before, _answer(before, Sight(state.phase, understood, plan, zone, setting)))


def _answer(state: State, sight: Sight) -> Step:
    if sight.understood.problem:
        return Step(state, (CannotRead(sight.understood.problem),))
    match sight.understood.act:
        case Act.LIST:
            return listing(state, sight)
        case Act.CANCEL:
            return cancel(state, sight)
        case Act.CHANGE:
            return change(state, sight)
        case _:
            return propose(state, sight)


def _replacing(before: State, step: Step) -> Step:
    """A new card closes the one that was open."""
    old, new = before.phase, step.state.phase
    if isinstance(old, Idle) or old == new:
        return step
    closed = Ended(old.card, Fate.REPLACED)
    return Step(remember(step.state, closed), (Closed(old.card, Fate.REPLACED), *step.replies), step.effects)
