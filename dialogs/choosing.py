"""One of several readings is chosen, by its button or by words."""

from datetime import date

from dialogs.civil import intervals
from dialogs.confirming import expire
from dialogs.context import Context
from dialogs.proposing import propose_offer
from dialogs.state import Choosing, Offer, State
from dialogs.step import Step, stay
from languages.meaning.act import Act
from languages.meaning.choice import Choice, Position
from languages.reply import Remark
from languages.said import choice
from timeoff.interval import Interval
from understanding import Understanding, chosen

PLACES = {Position.FIRST: 0, Position.SECOND: 1, Position.THIRD: 2, Position.LAST: -1}


def choose(state: State, choosing: Choosing, verb: str, context: Context) -> Step:
    """The choice becomes a proposal, on the same card."""
    offers = {choice(number): offer for number, offer in enumerate(choosing.offers)}
    if verb not in offers:
        return stay(state, Remark.WHICH_ONE)
    return propose_offer(state, choosing.card, offers[verb], context)


def choose_said(
    state: State, choosing: Choosing, text: str, understood: Understanding, context: Context
) -> Step | None:
    """The same by words: by its place, by what was asked, or by its days. None where they choose nothing."""
    said = chosen(text, context.locale)
    offer = (_called(choosing.offers, said) if said else None) or _dated(choosing.offers, understood)
    if offer is None:
        return stay(state, Remark.WHICH_ONE) if said else None
    if choosing.until < context.time:
        return expire(state, choosing)
    return propose_offer(state, choosing.card, offer, context)


def _called(offers: tuple[Offer, ...], said: Choice) -> Offer | None:
    match said:
        case Position.EARLIER:
            return min(offers, key=_when)
        case Position.LATER:
            return max(offers, key=_when)
        case Position():
            return _placed(offers, PLACES[said])
        case because:
            return _only([offer for offer in offers if any(why.because is because for why in offer.why)])


def _placed(offers: tuple[Offer, ...], place: int) -> Offer | None:
    """None where it may as well be a date: "the 2nd", where another option is on the second of a month."""
    dated = _only([offer for offer in offers if offer.time_off.intervals[0].first_day.day == place + 1])
    offer = offers[place] if place < len(offers) else None
    return offer if dated in (None, offer) else None


def _dated(offers: tuple[Offer, ...], understood: Understanding) -> Offer | None:
    """The only one whose days were said."""
    if understood.act is not Act.BOOK or understood.problem:
        return None
    said = [_days(intervals(reading)) for reading in understood.readings]
    return _only([offer for offer in offers if _days(offer.time_off.intervals) in said])


def _only(offers: list[Offer]) -> Offer | None:
    return offers[0] if len(offers) == 1 else None


def _days(intervals: tuple[Interval, ...]) -> list[tuple[date, date]]:
    return [(interval.first_day, interval.last_day) for interval in intervals]


def _when(offer: Offer) -> tuple[Interval, ...]:
    return offer.time_off.intervals
