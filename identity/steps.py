"""What a browser is to do next, on its way through a sign-in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from identity.names import Names
from timeoff.person import Person, Speaker


class Stage(Enum):
    """Where a sign-in stands: what it waits for."""

    START = "ticket"  # the button of our own page
    SLACK = "slack"  # Slack's answer
    MICROSOFT = "microsoft"  # Entra ID's answer
    CONFIRM = "confirm"  # the person's answer


# The field of an answer that tells which sign-in it is for: nobody knows its value but who was sent on with it.
KEY_FIELDS: Mapping[Stage, str] = {
    Stage.START: "ticket",
    Stage.SLACK: "state",
    Stage.MICROSOFT: "state",
    Stage.CONFIRM: "token",
}


@dataclass(frozen=True)
class Departure:
    """Where the browser has to go, and the secret by which it is known when it comes back."""

    address: str = field(repr=False)  # with state and nonce
    secret: str = field(repr=False)


@dataclass(frozen=True)
class Question:
    """Whether these two are to be linked; the answer has to bring the token, from the browser with the secret."""

    names: Names
    token: str = field(repr=False)
    secret: str = field(repr=False)


class Ending(Enum):
    """How a sign-in ended."""

    SIGNED_IN = "signed in"
    LINKED = "linked"
    DECLINED = "declined"
    OTHER_ACCOUNT = "other account"
    OTHER_SPEAKER = "other speaker"
    EXPIRED = "expired"
    STOPPED = "stopped"
    FAILED = "failed"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Link:
    """Whom the speaker was linked to, and what to call the two of them."""

    person: Person
    names: Names


@dataclass(frozen=True)
class Arrival:
    """How it ended, and for whom; nobody where the browser is not known, or no longer."""

    ending: Ending
    speaker: Speaker | None = None
    link: Link | None = None


Step = Departure | Question | Arrival


class Stopped(Exception):
    """A sign-in cannot go on. Its text, if any, is for logs."""

    def __init__(self, ending: Ending, reason: str = "") -> None:
        super().__init__(reason)
        self.ending = ending
