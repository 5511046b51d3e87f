"""What is open, as it stands on its card."""

from datetime import timedelta
from typing import assert_never

from dialogs.state import Card, Choosing, Offer, Proposed, ProposedForgetting, ProposedRemoval, State
from dialogs.step import Step, enter
from languages.reply import AskWhich, Propose, ProposeForgetting, ProposeRemoval

VALID = timedelta(hours=1)  # how long a card can be pressed


def opened(state: State, card: Card) -> Step:
    """Show a card, and wait for its answer."""
    return enter(state, card, shown(card))


def shown(card: Card) -> AskWhich | Propose | ProposeForgetting | ProposeRemoval:
    """The card, to be answered by a button or a word."""
    match card:
        case Choosing(name, question, offers):
            return AskWhich(name, question, tuple(offer.time_off for offer in offers))
        case Proposed(name, offer):
            return _proposal(name, offer)
        case ProposedRemoval(name, entries):
            return ProposeRemoval(name, entries)
        case ProposedForgetting(name):
            return ProposeForgetting(name)
        case _:
            assert_never(card)


def _proposal(card: str, offer: Offer) -> Propose:
    return Propose(
        card, offer.time_off, offer.working_days, offer.overlaps, offer.mailbox_zone, offer.before, offer.holidays
    )
