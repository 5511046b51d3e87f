"""Taking back what is booked, by naming its days."""

from dialogs.proposing import VALID, offer, put
from dialogs.sight import Sight
from dialogs.state import ProposedRemoval, State
from dialogs.step import Step, enter, stay
from languages.reply import Listing, NothingThere, ProposeRemoval, Remark
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff


def cancel(state: State, sight: Sight) -> Step:
    """Propose to remove what is booked in the days that were named; without any, the only entry ahead."""
    named = sight.named()
    return _cancel_named(state, sight, named) if named else _cancel_any(state, sight)


def _cancel_any(state: State, sight: Sight) -> Step:
    match sight.upcoming():
        case ():
            return stay(state, Listing(None, ()))
        case (_,) as entries:
            return propose_removal(state, sight, entries)
        case entries:
            return stay(state, Listing(None, entries), Remark.WHICH_DAY)


def _cancel_named(state: State, sight: Sight, named: tuple[Interval, ...]) -> Step:
    """Where only a part of an entry was named, the rest of it is kept."""
    entries = sight.overlapping(named)
    if not entries:
        return stay(state, NothingThere(named[0]))
    rest = tuple(piece for entry in entries for piece in _without(entry.interval, named))
    if not rest:
        return propose_removal(state, sight, entries)
    kept = TimeOff(rest, sight.zone, entries[0].subject)
    return put(state, sight.waiting.card, offer(kept, (), sight, entries), sight.setting)


def _without(interval: Interval, named: tuple[Interval, ...]) -> tuple[Interval, ...]:
    pieces: tuple[Interval, ...] = (interval,)
    for cut in named:
        pieces = tuple(rest for piece in pieces for rest in piece.minus(cut))
    return pieces


def propose_removal(state: State, sight: Sight, entries: tuple[Entry, ...]) -> Step:
    """Show what would go, and ask."""
    card = sight.waiting.card
    until = sight.setting.time + VALID
    return enter(state, ProposedRemoval(card, entries, until), ProposeRemoval(card, entries))
