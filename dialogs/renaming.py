"""What time off is called is said later: of what is open, or else of the newest booking."""

from dataclasses import replace

from dialogs.cancelling import standing, which
from dialogs.context import Context
from dialogs.findings import Findings
from dialogs.proposing import offer, propose_offer
from dialogs.showing import VALID, opened
from dialogs.state import Choosing, Offer, Proposed, State
from dialogs.step import Step, stay
from languages.reply import Remark
from timeoff.time_off import TimeOff


def name_open(state: State, card: Choosing | Proposed, name: str, context: Context) -> Step:
    """The same card, with this name."""
    until = context.time + VALID
    if isinstance(card, Proposed):
        return opened(state, replace(card, offer=_named(card.offer, name), until=until))
    return opened(state, replace(card, offers=tuple(_named(one, name) for one in card.offers), until=until))


def _named(offer: Offer, name: str) -> Offer:
    return replace(offer, time_off=replace(offer.time_off, subject=name))


def name_newest(state: State, findings: Findings, name: str) -> Step:
    """A change of the newest booking, as far as it still stands."""
    entries = standing(state, findings)
    if not entries:
        return stay(state, Remark.NOTHING_TO_CHANGE)
    if len({entry.subject for entry in entries}) > 1:
        return which(state, entries)
    time_off = TimeOff(tuple(entry.interval for entry in entries), findings.zone, name)
    return propose_offer(state, findings.waiting.card, offer(time_off, (), findings, entries), findings.context)
