"""What follows from a look at Microsoft 365: the answer to the words that waited for it."""

from dataclasses import replace

from dialogs.cancelling import cancel
from dialogs.changing import change
from dialogs.context import Context
from dialogs.findings import Findings
from dialogs.listing import listing
from dialogs.proposing import propose
from dialogs.reading import read
from dialogs.renaming import name_newest
from dialogs.state import State, Waiting
from dialogs.step import Step, replacing
from languages.meaning.act import Act
from languages.reply import CannotRead, Remark
from timeoff.plan import Plan
from understanding import Edit


def see(state: State, plan: Plan, context: Context) -> Step:
    """Answer the words that waited, now that zone, hours and entries are known."""
    if not isinstance(state.phase, Waiting):
        return Step(state)
    zone = context.zone or plan.zone
    before = replace(state, phase=state.phase.open)
    if zone is None:
        return Step(before, (Remark.NO_ZONE,))
    words = state.phase
    understood = read(words, zone, context.locale, plan.week)
    return replacing(before, _answer(before, Findings(words, understood, plan, zone, context)))


def _answer(state: State, findings: Findings) -> Step:
    if findings.understood.problem:
        return Step(state, (CannotRead(findings.understood.problem),))
    match findings.understood.act, findings.understood.edit:
        case Act.LIST, _:
            return listing(state, findings)
        case Act.CANCEL, _:
            return cancel(state, findings)
        case Act.NAME, _:
            return name_newest(state, findings, findings.understood.subject or "")
        case Act.CHANGE, Edit() as edit:
            return change(state, findings, edit)
        case _:
            return propose(state, findings)
