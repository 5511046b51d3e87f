"""A reply in words, before a channel lays it out."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a button is for; a channel may style it so."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DESTRUCTIVE = "destructive"


class Verb(StrEnum):
    """What a button asks for."""

    BOOK = "book"
    REMOVE = "remove"
    DISMISS = "dismiss"
    UNDO = "undo"
    FORGET = "forget"
    RETRY = "retry"


def choice(number: int) -> str:
    """The verb of the button for one of several options, counted from 0."""
    return f"choose-{number}"


@dataclass(frozen=True)
class Button:
    """A press comes back as Pressed(verb, about)."""

    label: str
    verb: str
    about: str
    role: Role = Role.PLAIN


@dataclass(frozen=True)
class Fact:
    """One labelled line of a card."""

    name: str
    value: str


@dataclass(frozen=True)
class Said:
    """Words to lay out: a title, facts, lines and buttons, in that order.

    Where `card` is set this is a card with that id: a card with the same id that was shown before is replaced by it.
    Without one it is plain text. `text` is the whole meaning in one string, for channels and readers without cards.
    Every string is plain text: a channel escapes what its markup would read.
    """

    title: str
    lines: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    buttons: tuple[Button, ...] = ()
    card: str | None = None

    @property
    def text(self) -> str:
        return "\n".join((self.title, *(f"{fact.name}: {fact.value}" for fact in self.facts), *self.lines))


@dataclass(frozen=True)
class SignInRequest:
    """Ask the person to sign in: the channel adds its own way to do so behind the label."""

    title: str
    lines: tuple[str, ...]
    label: str
    claims: str | None = None  # what the identity provider demanded, to be passed on as it came

    @property
    def text(self) -> str:
        return "\n".join((self.title, *self.lines))
