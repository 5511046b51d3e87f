"""From readings to a proposal."""

from datetime import datetime, timedelta

from dialogs.limits import beyond
from dialogs.setting import Setting
from dialogs.sight import Sight
from dialogs.state import Choosing, Offer, Proposed, State
from dialogs.step import Step, enter, stay
from dialogs.window import stretch
from languages.meaning.doubt import Why
from languages.reply import AlreadyBooked, AskEnd, AskWhich, Propose, Remark
from languages.say import default_subject
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff
from understanding import Moment, Reading

VALID = timedelta(hours=1)  # how long a card can be pressed


def propose(state: State, sight: Sight) -> Step:
    """Propose what was read, or ask which of the readings is meant."""
    readings = sight.understood.readings
    moment = next((span for reading in readings for span in reading.spans if isinstance(span, Moment)), None)
    if moment:
        return stay(state, AskEnd(_until_close(moment, sight)))
    if not readings:
        return stay(state, Remark.NO_DAY)
    offers = tuple(_offer(reading, sight) for reading in readings)
    possible = tuple(offer for offer in offers if not beyond(offer.time_off.intervals, sight.today))
    return _put(state, possible, offers, sight)


def _put(state: State, possible: tuple[Offer, ...], offers: tuple[Offer, ...], sight: Sight) -> Step:
    question = sight.understood.question
    if not possible:
        limit = beyond(offers[0].time_off.intervals, sight.today)
        return stay(state, *((limit,) if limit else ()))
    if len(possible) > 1 and question:
        card, until = sight.waiting.card, sight.setting.time + VALID
        options = tuple(offer.time_off for offer in possible)
        return enter(state, Choosing(card, question, possible, until), AskWhich(card, question, options))
    return put(state, sight.waiting.card, possible[0], sight.setting)


def put(state: State, card: str, offer: Offer, setting: Setting) -> Step:
    """Put one offer on a card, unless just that is booked already."""
    same = _identical(offer)
    if same and not offer.before:
        return stay(state, AlreadyBooked(same))
    return enter(state, Proposed(card, offer, setting.time + VALID), _proposal(card, offer))


def _proposal(card: str, offer: Offer) -> Propose:
    return Propose(card, offer.time_off, offer.working_days, offer.overlaps, offer.mailbox_zone, offer.before)


def choose(state: State, choosing: Choosing, verb: str, setting: Setting) -> Step:
    """One of the readings was chosen: the choice becomes a proposal, on the same card."""
    offers = {f"choose-{number}": offer for number, offer in enumerate(choosing.offers)}
    if verb not in offers:
        return stay(state, Remark.WHICH_ONE)
    return put(state, choosing.card, offers[verb], setting)


def _offer(reading: Reading, sight: Sight) -> Offer:
    intervals = tuple(map(stretch, reading.spans))
    subject = sight.understood.subject or default_subject(sight.setting.locale)
    return offer(TimeOff(intervals, sight.zone, subject), reading.why, sight)


def offer(time_off: TimeOff, why: tuple[Why, ...], sight: Sight, before: tuple[Entry, ...] = ()) -> Offer:
    """An offer with all that the plan tells about its days."""
    overlaps = tuple(entry for entry in sight.overlapping(time_off.intervals) if entry not in before)
    days = {day for interval in time_off.intervals for day in interval.days() if sight.plan.week.works(day)}
    return Offer(time_off, why, len(days), overlaps, before, sight.mailbox_zone)


def _identical(offer: Offer) -> tuple[Entry, ...]:
    """The entries that are just what is offered; empty where any interval of it is missing."""
    found = {entry.interval: entry for entry in offer.overlaps}
    wanted = offer.time_off.intervals
    return tuple(found[one] for one in wanted) if all(one in found for one in wanted) else ()


def _until_close(moment: Moment, sight: Sight) -> Interval:
    """From a moment to the end of that day's work, or an hour where it ends before."""
    hours = sight.plan.week.on(moment.at.date())
    close = datetime.combine(moment.at.date(), hours[-1].end) if hours else moment.at
    return Interval(moment.at, max(close, moment.at + timedelta(hours=1)))
