"""Changes to what is proposed or booked."""

from dataclasses import dataclass

from dialogs.cancelling import propose_removal
from dialogs.findings import Findings
from dialogs.focus import last_booked
from dialogs.proposing import offer, propose_offer
from dialogs.state import Proposed, State
from dialogs.step import Step, stay
from languages.reply import NothingThere, Remark
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff
from understanding import Edit


@dataclass(frozen=True)
class Target:
    """What a change speaks of: intervals that are proposed, or booked as these entries."""

    intervals: tuple[Interval, ...]
    subject: str | None
    entries: tuple[Entry, ...] = ()


def change(state: State, findings: Findings) -> Step:
    """Propose what the change would lead to."""
    edit = findings.understood.edit
    target = _target(state, edit, findings) if edit else None
    if edit is None or target is None:
        return stay(state, _nothing(edit))
    intervals = edit.applied_to(target.intervals, findings.plan.week)
    if not intervals:
        return propose_removal(state, findings, target.entries) if target.entries else stay(state, Remark.NO_DAY)
    changed = TimeOff(intervals, findings.zone, findings.understood.subject or target.subject)
    why = findings.understood.readings[0].why if findings.understood.readings else ()
    return propose_offer(state, findings.waiting.card, offer(changed, why, findings, target.entries), findings.context)


def _nothing(edit: Edit | None) -> Remark | NothingThere:
    return NothingThere(edit.of[0]) if edit and edit.of else Remark.NOTHING_TO_CHANGE


def _target(state: State, edit: Edit, findings: Findings) -> Target | None:
    if edit.of:
        return _proposed_in(state, edit.of) or _booked(findings.overlapping(edit.of))
    if isinstance(state.phase, Proposed):
        return _proposed(state.phase)
    return _booked(_newest(state, findings))


def _proposed_in(state: State, named: tuple[Interval, ...]) -> Target | None:
    if not isinstance(state.phase, Proposed):
        return None
    target = _proposed(state.phase)
    return target if any(one.overlaps(other) for one in target.intervals for other in named) else None


def _proposed(phase: Proposed) -> Target:
    time_off = phase.offer.time_off
    return Target(time_off.intervals, time_off.subject, phase.offer.before)


def _booked(entries: tuple[Entry, ...]) -> Target | None:
    return Target(tuple(entry.interval for entry in entries), entries[0].subject, entries) if entries else None


def _newest(state: State, findings: Findings) -> tuple[Entry, ...]:
    """The newest booking, as far as it still stands in the plan."""
    booked = last_booked(state)
    ids = {entry.id for entry in booked.entries} if booked else set()
    return tuple(entry for entry in findings.plan.entries if entry.id in ids)
