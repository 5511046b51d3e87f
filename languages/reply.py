"""What can be said to a person: values without words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from languages.meaning.doubt import Problem, Question, Why
from timeoff.errors import TimeOffError
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff


@dataclass(frozen=True)
class Help:
    """What the bot can do, with examples; `greeting` says hello first."""

    greeting: bool = False


class Remark(StrEnum):
    """A sentence that needs no facts."""

    NOTHING_FOUND = "nothing found"  # no request for time off was found in the words
    NO_DAY = "no day"  # a request, but for which day?
    NOTHING_WAITING = "nothing waiting"  # "yes", and nothing is proposed
    NOTHING_OPEN = "nothing open"  # "never mind", and nothing is open
    NOTHING_TO_UNDO = "nothing to undo"
    ALREADY_UNDONE = "already undone"  # "undo", and a card still offers to bring back what was undone
    UNFINISHED = "unfinished"  # "undo" while something confirmed is not done yet
    NOTHING_TO_CHANGE = "nothing to change"
    WHICH_ONE = "which one"  # "yes" to a question that needs a choice
    WHICH_DAY = "which day"  # a removal that could mean several entries
    ALLOWANCE = "allowance"  # how much leave is left is nowhere in Microsoft 365
    THANKS = "thanks"
    NO_ZONE = "no zone"  # neither the chat nor the mailbox tells a time zone
    SIGNED_IN = "signed in"
    SIGN_IN_REFUSED = "sign in refused"
    SIGNED_OUT = "signed out"
    SIGNED_IN_BY_OTHER = "signed in by other"  # at the page that was made for this person
    UNLINKED = "unlinked"
    NOT_LINKED = "not linked"
    FORGOTTEN = "forgotten"
    NOT_YOURS = "not yours"  # a button on somebody else's card
    UNKNOWN_CARD = "unknown card"  # a card too old to be known
    NOT_HERE = "not here"  # written in a group or a channel
    GUEST = "guest"  # somebody whose account is at home in another organisation
    DEACTIVATED = "deactivated"  # somebody whose account is switched off
    BROKEN = "broken"  # a fault of our own
    AT_WORK = "at work"  # it takes a moment, and the chat has no other way to show that
    TOO_FAST = "too fast"  # more turns a minute than anybody writes
    SETTINGS = "settings"


class Limit(StrEnum):
    """Why an interval is understood but not booked."""

    PAST = "past"  # began more than 7 days ago
    FAR = "far"  # begins more than 550 days ahead
    LONG = "long"  # lasts over 366 days
    SKIPPED = "skipped"  # clocks are put forward over it


@dataclass(frozen=True)
class CannotRead:
    """The words are a request, but this stands against it."""

    problem: Problem


@dataclass(frozen=True)
class BeyondLimit:
    """This was understood, and is not booked because of the limit."""

    interval: Interval
    limit: Limit


@dataclass(frozen=True)
class AskEnd:
    """A beginning was said, and no end: off from then until when?"""

    start: Interval  # the hour that begins then


@dataclass(frozen=True)
class AskWhich:
    """The words can be read in several ways: a choice of full dates."""

    card: str
    question: Question
    options: tuple[TimeOff, ...]


@dataclass(frozen=True)
class PublicHoliday:
    """A day that is free for everybody in the person's country, with its name."""

    day: date
    name: str


@dataclass(frozen=True)
class Propose:
    """Say back what was understood; nothing is booked yet. `overlaps` is what is booked then already.

    `mailbox_zone` is set where the mailbox lives in another zone than the proposal.
    """

    card: str
    time_off: TimeOff
    working_days: int | None  # None where only parts of days are off
    overlaps: tuple[Entry, ...] = ()
    mailbox_zone: str | None = None
    before: tuple[Entry, ...] = ()  # what this changes, if it changes something that is booked
    holidays: tuple[PublicHoliday, ...] = ()  # the days that are no working days because of them


@dataclass(frozen=True)
class ProposeRemoval:
    """Show what would be removed; nothing is removed yet."""

    card: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class ProposeForgetting:
    """Ask whether all that is kept about the person is to be forgotten, since that cannot be undone."""

    card: str


@dataclass(frozen=True)
class AlreadyBooked:
    """Just this is booked already."""

    entries: tuple[Entry, ...]


class Work(StrEnum):
    """What is being done about a card."""

    ADDING = "adding"
    REMOVING = "removing"


@dataclass(frozen=True)
class Working:
    """It is being done; where that is `slow` it goes on, and how it comes out is told later."""

    card: str
    work: Work
    slow: bool = False


@dataclass(frozen=True)
class Receipt:
    """It is booked: what Microsoft 365 stored, and what it replaced, if anything."""

    card: str
    entries: tuple[Entry, ...]
    before: tuple[Entry, ...] = ()
    undone: bool = False  # it stands again, as it was before


@dataclass(frozen=True)
class RemovedReceipt:
    """It is removed."""

    card: str
    entries: tuple[Entry, ...]


class Fate(StrEnum):
    """Why a card stands for nothing that is booked."""

    DISMISSED = "dismissed"
    REPLACED = "replaced"
    EXPIRED = "expired"
    UNDONE = "undone"
    CHANGED = "changed"  # what it booked was changed or removed since
    GIVEN_UP = "given up"  # confirmed, stopped on the way, and not wanted any more
    FORGETTING = "forgetting"  # all about the person, by this card
    UNKNOWN = "unknown"  # forgotten since, or too old
    NOT_DONE = "not done"  # Microsoft 365 would not do it


@dataclass(frozen=True)
class Closed:
    """A card that can no longer be used."""

    card: str
    fate: Fate


@dataclass(frozen=True)
class NotDone:
    """Microsoft 365 did not do it: why, and what was done before it stopped. `retry` offers to try again."""

    card: str
    work: Work
    error: type[TimeOffError]
    done: tuple[Entry, ...] = ()
    retry: bool = False


@dataclass(frozen=True)
class CannotLook:
    """Microsoft 365 could not be read: nothing was done; `retry` offers to try again with the words that wait."""

    card: str
    error: type[TimeOffError]
    retry: bool = False


@dataclass(frozen=True)
class AskSignIn:
    """Sign in first; what was said is kept meanwhile."""

    claims: str | None = None


@dataclass(frozen=True)
class Listing:
    """What is booked in a window of civil time; the window is None where none was named."""

    window: Interval | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class NothingThere:
    """Nothing is booked in the window that a change or removal spoke of."""

    window: Interval


@dataclass(frozen=True)
class NothingCalled:
    """Nothing is booked that is called so."""

    name: str


@dataclass(frozen=True)
class Explanation:
    """Why the words were read as they were."""

    time_off: TimeOff
    why: tuple[Why, ...]


@dataclass(frozen=True)
class Trial:
    """A dry run: how the words would be read. More than one reading means that a booking would ask which is meant."""

    readings: tuple[Explanation, ...]


class Service(StrEnum):
    """Where a person has an account."""

    SLACK = "slack"
    MICROSOFT = "microsoft"


@dataclass(frozen=True)
class LinkNotice:
    """This chat's account is now linked with one of another service: "@ann in Acme", or "ann@contoso.example"."""

    name: str
    service: Service


Reply = (
    Help
    | Remark
    | CannotRead
    | BeyondLimit
    | AskEnd
    | AskWhich
    | Propose
    | ProposeRemoval
    | ProposeForgetting
    | AlreadyBooked
    | Working
    | Receipt
    | RemovedReceipt
    | Closed
    | NotDone
    | CannotLook
    | AskSignIn
    | Listing
    | NothingThere
    | NothingCalled
    | Explanation
    | Trial
    | LinkNotice
)
