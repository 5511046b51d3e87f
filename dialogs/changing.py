"""Changes to what is proposed or booked."""

from dataclasses import replace

from dialogs.cancelling import all_of, cancel_in, propose_removal, standing, which
from dialogs.confirming import dismiss
from dialogs.findings import Findings
from dialogs.meant import booked
from dialogs.naming import called, likeness
from dialogs.proposing import offer, propose_offer, propose_or_ask
from dialogs.state import Choosing, Offer, Proposed, ProposedRemoval, State
from dialogs.step import Step, stay
from languages.reply import NothingCalled, NothingThere, Remark
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff
from understanding import Edit


def change(state: State, findings: Findings, edit: Edit) -> Step:
    """Propose what the change would lead to: of what is open, of what was named, or else of the newest booking."""
    name = findings.understood.subject
    match state.phase:
        case Proposed(offer=proposed) if _speaks_of(proposed, edit, name):
            return _apply(state, findings, edit, proposed.time_off, proposed.before)
        case _ if edit.of:
            return _change_days(state, findings, edit, edit.of)
        case _ if name:
            return _change_called(state, findings, edit, name)
        case Choosing() as choosing:
            return _change_choice(state, findings, edit, choosing)
        case ProposedRemoval(entries=entries):
            return _change_removal(state, findings, edit, entries)
        case _:
            return _change_newest(state, findings, edit)


def _speaks_of(offer: Offer, edit: Edit, name: str | None) -> bool:
    """Whether what is proposed is meant: by its days, by its name, or by "it"."""
    if edit.of:
        return any(one.overlaps(other) for one in offer.time_off.intervals for other in edit.of)
    return name is None or likeness(name, offer.time_off.subject) > 0


def _change_days(state: State, findings: Findings, edit: Edit, named: tuple[Interval, ...]) -> Step:
    match booked(findings, (named,)):
        case ():
            return stay(state, NothingThere(named[0]))
        case (meant,):
            return _change_entries(state, findings, replace(edit, of=meant.days), meant.entries)
        case several:
            return which(state, all_of(several))


def _change_called(state: State, findings: Findings, edit: Edit, name: str) -> Step:
    match called(name, findings.upcoming()):
        case ():
            return stay(state, NothingCalled(name))
        case (_,) as entries:
            return _change_entries(state, findings, edit, entries)
        case entries:
            return which(state, entries)


def _change_choice(state: State, findings: Findings, edit: Edit, choosing: Choosing) -> Step:
    """Each of the readings is changed; where that makes them one, nothing is left to choose."""
    changed = [(_changed(one.time_off, edit, findings), one) for one in choosing.offers]
    changed.sort(key=lambda pair: pair[0] == pair[1].time_off)  # the reason of one that stays as it is counts
    offers = {time_off: offer(time_off, one.why, findings) for time_off, one in changed if time_off}
    return propose_or_ask(state, findings, tuple(offers.values()), choosing.question)


def _change_removal(state: State, findings: Findings, edit: Edit, entries: tuple[Entry, ...]) -> Step:
    """Other days are to be removed, or fewer; none is the same as leaving it. Hours are what shall be left of it."""
    named = edit.applied_to(tuple(entry.interval for entry in entries), findings.plan.week)
    meant = findings.overlapping(named)
    if not named:
        return dismiss(state)
    if not all(interval.all_day for interval in named):
        return _change_entries(state, findings, edit, entries)
    return cancel_in(state, findings, named, meant) if meant else stay(state, NothingThere(named[0]))


def _change_newest(state: State, findings: Findings, edit: Edit) -> Step:
    entries = standing(state, findings)
    return _change_entries(state, findings, edit, entries) if entries else stay(state, Remark.NOTHING_TO_CHANGE)


def _change_entries(state: State, findings: Findings, edit: Edit, entries: tuple[Entry, ...]) -> Step:
    """One time off comes out of it, so that entries which are called otherwise cannot be changed together."""
    if len({entry.subject for entry in entries}) > 1:
        return which(state, entries)
    time_off = TimeOff(tuple(entry.interval for entry in entries), findings.zone, entries[0].subject)
    return _apply(state, findings, edit, time_off, entries)


def _apply(state: State, findings: Findings, edit: Edit, time_off: TimeOff, before: tuple[Entry, ...]) -> Step:
    changed = _changed(time_off, edit, findings)
    if changed is None:
        return propose_removal(state, findings, before) if before else stay(state, Remark.NO_DAY)
    why = findings.understood.readings[0].why if findings.understood.readings else ()
    return propose_offer(state, findings.waiting.card, offer(changed, why, findings, before), findings.context)


def _changed(time_off: TimeOff, edit: Edit, findings: Findings) -> TimeOff | None:
    """None where nothing remains."""
    intervals = edit.applied_to(time_off.intervals, findings.plan.week)
    return TimeOff(intervals, findings.zone, time_off.subject) if intervals else None
