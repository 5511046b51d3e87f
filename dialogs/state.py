"""Where a conversation stands."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.past import Past
from languages.meaning.doubt import Question, Why
from languages.reply import PublicHoliday
from timeoff.time_off import Entry, TimeOff


@dataclass(frozen=True)
class Idle:
    """Nothing waits for an answer."""


@dataclass(frozen=True)
class Offer:
    """What could be booked, and what was found when Microsoft 365 was looked at; it takes the place of `before`."""

    time_off: TimeOff
    why: tuple[Why, ...]
    working_days: int | None  # None where only parts of days are off
    overlaps: tuple[Entry, ...] = ()
    before: tuple[Entry, ...] = ()
    mailbox_zone: str | None = None  # where it differs from the zone of the offer
    holidays: tuple[PublicHoliday, ...] = ()  # that are not among the working days


@dataclass(frozen=True)
class Choosing:
    """A choice between readings is open."""

    card: str
    question: Question
    offers: tuple[Offer, ...]
    until: datetime


@dataclass(frozen=True)
class Proposed:
    """A proposal is open."""

    card: str
    offer: Offer
    until: datetime


@dataclass(frozen=True)
class ProposedRemoval:
    """The removal of these entries is proposed."""

    card: str
    entries: tuple[Entry, ...]
    until: datetime


@dataclass(frozen=True)
class ProposedForgetting:
    """It is proposed to forget the person."""

    card: str
    until: datetime


Card = Choosing | Proposed | ProposedRemoval | ProposedForgetting
Open = Idle | Card


@dataclass(frozen=True)
class Waiting:
    """These words wait for a look at Microsoft 365, or for the sign-in before it; said_at is zone-aware.

    What was open when they were said stays open until they are answered.
    """

    card: str
    text: str
    said_at: datetime
    until: datetime
    open: Open = Idle()


Phase = Open | Waiting


@dataclass(frozen=True)
class Adding:
    """A confirmed proposal that is being carried out: add it, and then remove what it replaces.

    The card's id is the id of the intent. `undoes` names the card that is undone by this. Once it has `stopped` on the
    way it can be tried again, or left; until then it goes on by itself, and how it comes out will be told.
    """

    card: str
    time_off: TimeOff
    why: tuple[Why, ...] = ()
    before: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()
    undoes: str | None = None
    stopped: bool = False


@dataclass(frozen=True)
class Removing:
    """A confirmed removal that is being carried out under this intent's id; `undoes` and `stopped` as in Adding."""

    card: str
    intent: str
    entries: tuple[Entry, ...]
    undoes: str | None = None
    stopped: bool = False


Work = Adding | Removing


@dataclass(frozen=True)
class State:
    """What a conversation remembers: what is open, what was confirmed, and how the last cards ended, newest first.

    `work` is what was confirmed and is not done yet: between turns, that which takes long or stopped on the way.
    `signed_in` is true from a sign-in to the person's next words: asking to sign in again would go round in circles.
    `aside` is true where something else was answered since the open card was shown: a bare "yes" may not mean the card
    any more.
    """

    phase: Phase = Idle()
    work: tuple[Work, ...] = ()
    past: tuple[Past, ...] = ()
    signed_in: bool = False
    aside: bool = False
