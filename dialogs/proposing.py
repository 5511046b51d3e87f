"""From readings to a proposal."""

from datetime import datetime

from dialogs.civil import HOUR, civil_day, intervals
from dialogs.context import Context
from dialogs.counting import count
from dialogs.findings import Findings
from dialogs.limits import beyond
from dialogs.showing import VALID, opened
from dialogs.state import Choosing, Offer, Proposed, State
from dialogs.step import Step, stay
from dialogs.working import being_added, restored, resume
from languages.meaning.doubt import Question, Why
from languages.reply import AlreadyBooked, AskEnd, Remark
from languages.say import default_subject
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff
from timeoff.week import WorkWeek
from understanding import Moment, Reading, Understanding


def propose(state: State, findings: Findings) -> Step:
    """Propose what was read, or ask which of the readings is meant."""
    asked = ask_end(findings.understood, findings.plan.week)
    if asked:
        return stay(state, asked)
    offers = tuple(_offer_for(reading, findings) for reading in findings.understood.readings)
    return propose_or_ask(state, findings, offers, findings.understood.question)


def propose_or_ask(state: State, findings: Findings, offers: tuple[Offer, ...], question: Question | None) -> Step:
    """Propose the only offer that may be booked, or the likeliest one; where there is a question, ask it."""
    if not offers:
        return stay(state, Remark.NO_DAY)
    possible = tuple(offer for offer in offers if not beyond(offer.time_off, findings.today))
    if len(possible) > 1 and question:
        return opened(state, Choosing(findings.waiting.card, question, possible, findings.context.time + VALID))
    return propose_offer(state, findings.waiting.card, (possible or offers)[0], findings.context)


def propose_offer(state: State, card: str, offer: Offer, context: Context) -> Step:
    """Propose one offer, unless just that is booked already or being booked, or may not be booked."""
    limit = beyond(offer.time_off, civil_day(context.said_at, offer.time_off.zone))
    if limit:
        return stay(state, limit)
    same = _identical(offer)
    if same:
        return stay(state, AlreadyBooked(same))
    adding = being_added(state, offer.time_off)
    return resume(state, adding) if adding else opened(state, Proposed(card, offer, context.time + VALID))


def _offer_for(reading: Reading, findings: Findings) -> Offer:
    return offer(wanted(reading, findings.understood, findings.zone, findings.context), reading.why, findings)


def wanted(reading: Reading, understood: Understanding, zone: str, context: Context) -> TimeOff:
    """What a reading asks for, in a zone (IANA)."""
    return TimeOff(intervals(reading), zone, understood.subject or default_subject(context.locale))


def offer(time_off: TimeOff, why: tuple[Why, ...], findings: Findings, before: tuple[Entry, ...] = ()) -> Offer:
    """An offer with all that the plan tells about its days."""
    overlaps = tuple(entry for entry in findings.overlapping(time_off.intervals) if entry not in before)
    working_days, holidays = count(time_off, findings)
    return Offer(time_off, why, working_days, overlaps, before, findings.mailbox_zone, holidays)


def _identical(offer: Offer) -> tuple[Entry, ...]:
    """The entries that are just what is offered: those it changes, or others; empty where any of it is missing."""
    if offer.before:
        return offer.before if restored(offer.before) == (offer.time_off,) else ()
    found = {entry.interval: entry for entry in offer.overlaps}
    wanted = offer.time_off.intervals
    return tuple(found[one] for one in wanted) if all(one in found for one in wanted) else ()


def ask_end(understood: Understanding, week: WorkWeek) -> AskEnd | None:
    """The question that a point in time leaves open."""
    spans = (span for reading in understood.readings for span in reading.spans)
    moment = next((span for span in spans if isinstance(span, Moment)), None)
    return AskEnd(_until_close(moment, week)) if moment else None


def _until_close(moment: Moment, week: WorkWeek) -> Interval:
    """From a moment to the end of that day's work, or an hour where it ends before."""
    hours = week.on(moment.at.date())
    close = datetime.combine(moment.at.date(), hours[-1].end) if hours else moment.at
    return Interval(moment.at, max(close, moment.at + HOUR))
