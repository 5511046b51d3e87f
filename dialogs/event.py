"""What can happen in a conversation."""

from dataclasses import dataclass

from dialogs.effect import Effect
from timeoff.errors import TimeOffError
from timeoff.intent import Intent, Outcome
from timeoff.plan import Plan


@dataclass(frozen=True)
class Installed:
    """The person has just added the bot."""


@dataclass(frozen=True)
class Wrote:
    """The person wrote this."""

    text: str


@dataclass(frozen=True)
class Pressed:
    """The person pressed a button: its verb, and the id of the card that it stood on.

    `foreign` is true where that card was shown to somebody else.
    """

    verb: str
    about: str
    foreign: bool = False


@dataclass(frozen=True)
class SignedIn:
    """The person has signed in, and consented to what the bot needs."""


@dataclass(frozen=True)
class SignInFailed:
    """The person refused, or signing in did not work."""


@dataclass(frozen=True)
class Seen:
    """The answer to Look."""

    plan: Plan


@dataclass(frozen=True)
class Settled:
    """The answer to Book and Remove: how it came out."""

    effect: Effect
    outcome: Outcome


@dataclass(frozen=True)
class Forgotten:
    """The answer to SignOut and Forget: it is done."""

    effect: Effect


@dataclass(frozen=True)
class Failed:
    """An effect could not be carried out."""

    effect: Effect
    error: type[TimeOffError]
    claims: str | None = None


@dataclass(frozen=True)
class Resumed:
    """The bot is back after it stopped before anybody was told how this intent came out."""

    intent: Intent
    outcome: Outcome


Event = Resumed | Installed | Wrote | Pressed | SignedIn | SignInFailed | Seen | Settled | Forgotten | Failed
