"""Taking back what is booked, by naming its days."""

from dialogs.findings import Findings
from dialogs.proposing import VALID, offer, propose_offer
from dialogs.state import ProposedRemoval, State
from dialogs.step import Step, enter, stay
from languages.reply import Listing, NothingThere, ProposeRemoval, Remark
from timeoff.interval import Interval, without
from timeoff.time_off import Entry, TimeOff


def cancel(state: State, findings: Findings) -> Step:
    """Propose to remove what is booked in the days that were named; without any, the only entry ahead."""
    named = findings.named()
    return _cancel_named(state, findings, named) if named else _cancel_any(state, findings)


def _cancel_any(state: State, findings: Findings) -> Step:
    match findings.upcoming():
        case ():
            return stay(state, Listing(None, ()))
        case (_,) as entries:
            return propose_removal(state, findings, entries)
        case entries:
            return stay(state, Listing(None, entries), Remark.WHICH_DAY)


def _cancel_named(state: State, findings: Findings, named: tuple[Interval, ...]) -> Step:
    """Where only a part of an entry was named, the rest of it is kept."""
    entries = findings.overlapping(named)
    if not entries:
        return stay(state, NothingThere(named[0]))
    rest = {entry: without((entry.interval,), named) for entry in entries}
    cut = [entry for entry in entries if rest[entry]]
    if not cut:
        return propose_removal(state, findings, entries)
    if len({entry.subject for entry in cut}) > 1:
        return stay(state, Listing(None, entries), Remark.WHICH_DAY)
    kept = TimeOff(tuple(piece for entry in cut for piece in rest[entry]), findings.zone, cut[0].subject)
    return propose_offer(state, findings.waiting.card, offer(kept, (), findings, entries), findings.context)


def propose_removal(state: State, findings: Findings, entries: tuple[Entry, ...]) -> Step:
    """Show what would go, and ask."""
    card = findings.waiting.card
    until = findings.context.time + VALID
    return enter(state, ProposedRemoval(card, entries, until), ProposeRemoval(card, entries))
