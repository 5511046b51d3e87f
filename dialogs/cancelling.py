"""Taking back what is booked, by naming its days, or what it is called."""

from dialogs.civil import intervals
from dialogs.findings import Findings
from dialogs.focus import last_booked
from dialogs.meant import Meant, booked
from dialogs.naming import called
from dialogs.proposing import offer, propose_offer
from dialogs.showing import VALID, opened
from dialogs.state import ProposedRemoval, State
from dialogs.step import Step, stay
from languages.meaning.reach import Reach
from languages.reply import Listing, NothingCalled, NothingThere, Remark
from timeoff.interval import Interval, without
from timeoff.time_off import Entry, TimeOff
from understanding import reach


def cancel(state: State, findings: Findings) -> Step:
    """Propose to remove what was named; without a name or a day, the only entry ahead."""
    if findings.understood.readings:
        return _cancel_days(state, findings)
    name = findings.understood.subject
    return _cancel_unnamed(state, findings) if name is None else _cancel_called(state, findings, name)


def _cancel_unnamed(state: State, findings: Findings) -> Step:
    ahead, newest = findings.upcoming(), standing(state, findings)
    match reach(findings.waiting.text):
        case Reach.ALL if ahead:
            return propose_removal(state, findings, ahead)
        case Reach.IT if newest:
            return propose_removal(state, findings, newest)
        case _:
            return _cancel_one(state, findings, ahead)


def standing(state: State, findings: Findings) -> tuple[Entry, ...]:
    """The newest booking, as far as it still stands in the plan."""
    newest = last_booked(state)
    ids = {entry.id for entry in newest.entries} if newest else set()
    return tuple(entry for entry in findings.plan.entries if entry.id in ids)


def _cancel_called(state: State, findings: Findings, name: str) -> Step:
    ahead = findings.upcoming()
    entries = called(name, ahead)
    if entries:
        return _cancel_one(state, findings, entries)
    return stay(state, NothingCalled(name), *((Listing(None, ahead),) if ahead else ()))


def _cancel_one(state: State, findings: Findings, entries: tuple[Entry, ...]) -> Step:
    match entries:
        case ():
            return stay(state, Listing(None, ()))
        case (_,):
            return propose_removal(state, findings, entries)
        case _:
            return which(state, entries)


def which(state: State, entries: tuple[Entry, ...]) -> Step:
    """Ask for the day of the one that is meant."""
    return stay(state, Listing(None, entries), Remark.WHICH_DAY)


def _cancel_days(state: State, findings: Findings) -> Step:
    likely = tuple(map(intervals, findings.understood.readings))
    match booked(findings, likely):
        case ():
            return stay(state, NothingThere(likely[0][0]))
        case (meant,):
            return cancel_in(state, findings, meant.days, meant.entries)
        case several:
            return which(state, all_of(several))


def all_of(several: tuple[Meant, ...]) -> tuple[Entry, ...]:
    """What is booked in any of the days that may be meant, in order."""
    found = dict.fromkeys(entry for meant in several for entry in meant.entries)
    return tuple(sorted(found, key=lambda entry: entry.interval))


def cancel_in(state: State, findings: Findings, named: tuple[Interval, ...], entries: tuple[Entry, ...]) -> Step:
    """Propose to remove these days of some entries. Where only a part of an entry was named, the rest of it is kept."""
    rest = {entry: without((entry.interval,), named) for entry in entries}
    cut = [entry for entry in entries if rest[entry]]
    if not cut:
        return propose_removal(state, findings, entries)
    if len({entry.subject for entry in cut}) > 1:
        return which(state, entries)
    kept = TimeOff(tuple(piece for entry in cut for piece in rest[entry]), findings.zone, cut[0].subject)
    return propose_offer(state, findings.waiting.card, offer(kept, (), findings, entries), findings.context)


def propose_removal(state: State, findings: Findings, entries: tuple[Entry, ...]) -> Step:
    """Show what would go, and ask."""
    return opened(state, ProposedRemoval(findings.waiting.card, entries, findings.context.time + VALID))
