"""A person's day for the tables: ann, who writes on Tuesday 17 November 2026 at nine in London."""

from datetime import UTC, date, datetime, timedelta

from dialogs.context import Context
from dialogs.conversation import step
from dialogs.effect import Recall
from dialogs.event import Event, Recalled
from dialogs.past import Booked, Past
from dialogs.state import (
    Adding,
    Choosing,
    Offer,
    Proposed,
    ProposedForgetting,
    ProposedRemoval,
    Removing,
    State,
    Waiting,
)
from dialogs.step import Step
from languages.meaning.doubt import Because, Question, Why
from timeoff.interval import Interval
from timeoff.plan import Plan
from timeoff.time_off import Entry, TimeOff
from timeoff.week import STANDARD_WEEK

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
LONDON = "Europe/London"
ANN = Context(said_at=NOW, time=NOW, zone=LONDON, locale="en-GB", fresh="new")


def days(first: date, last: date | None = None) -> Interval:
    return Interval.of_days(first, last or first)


MONDAY = days(date(2026, 11, 23))
TUESDAY = days(date(2026, 11, 24))
THURSDAY = days(date(2026, 11, 26))
WEEK = days(date(2026, 11, 23), date(2026, 11, 27))
WHY = (Why(Because.NEXT_WEEKS, date(2026, 11, 23), date(2026, 11, 17)),)


def off(*intervals: Interval, subject: str = "Time off") -> TimeOff:
    return TimeOff(intervals, LONDON, subject)


def entry(interval: Interval, id: str = "e1", subject: str | None = "Time off") -> Entry:
    return Entry(id, interval, LONDON, subject)


def plan(*entries: Entry, zone: str | None = LONDON) -> Plan:
    return Plan(entries, STANDARD_WEEK, zone)


OFFER = Offer(off(MONDAY), WHY, 1)
CHANGE = Offer(off(TUESDAY), WHY, 1, (), (entry(MONDAY),))
PROPOSED = Proposed("card", OFFER, LATER)
CHANGE_PROPOSED = Proposed("card", CHANGE, LATER)
CHOOSING = Choosing("card", Question.NEXT, (OFFER, Offer(off(TUESDAY), (), 1)), LATER)
REMOVAL = ProposedRemoval("card", (entry(MONDAY),), LATER)
FORGETTING = ProposedForgetting("card", LATER)
ADDING = Adding("card", off(MONDAY), WHY)
STOPPED = Adding("card", off(MONDAY), WHY, stopped=True)
CHANGING = Adding("card", off(TUESDAY), WHY, (entry(MONDAY),))
ADDED = Adding("card", off(TUESDAY), WHY, (entry(MONDAY),), (entry(TUESDAY, "e2"),))
REMOVING = Removing("card", "new", (entry(MONDAY),))
UNDOING = Removing("card", "new", (entry(MONDAY),), undoes="card")
BOOKED = Booked("card", (entry(MONDAY),), (), WHY, NOW)
CHANGED = Booked("card", (entry(TUESDAY, "e2"),), (entry(MONDAY),), WHY, NOW)


def told(state: State, event: Event, *pasts: Past) -> Step:
    """The step after an event; where other chats are asked, they remember this."""
    taken = step(state, event, ANN)
    match taken.effects:
        case (Recall() as recall,):
            return step(taken.state, Recalled(recall, pasts), ANN)
        case _:
            return taken


def waiting(text: str, **open: object) -> Waiting:
    return Waiting("new", text, NOW, NOW + timedelta(minutes=15), **open)  # type: ignore[arg-type]  # only `open` is given
