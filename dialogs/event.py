"""What can happen in a conversation."""

from dataclasses import dataclass

from dialogs.effect import Effect, Forget, Recall, SignOut
from dialogs.past import Past
from languages.reply import Service
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
class SignedInByOther:
    """Somebody else signed in at the page that was made for this person; nothing came of it."""


@dataclass(frozen=True)
class Linked:
    """The person's accounts are linked: in each chat this tells which account of the other service it is, by its name.

    Where that is Microsoft 365, the person has also signed in by it: SignedIn does not follow.
    """

    name: str
    service: Service


@dataclass(frozen=True)
class Unlinked:
    """The answer to Unlink: whether there was a link, and whether this chat still has an account to act for.

    A chat on the other side of the link is told the same.
    """

    found: bool
    account: bool


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
class Delayed:
    """The answer to Book and Remove where it takes long: it goes on, and Resumed tells how it came out."""

    effect: Effect


@dataclass(frozen=True)
class Forgotten:
    """The answer to SignOut and Forget: it is done."""

    effect: SignOut | Forget


@dataclass(frozen=True)
class Failed:
    """An effect could not be carried out."""

    effect: Effect
    error: type[TimeOffError]
    claims: str | None = None


@dataclass(frozen=True)
class Resumed:
    """How an intent came out of which nobody was told in the turn that began it: it took long, or the bot stopped."""

    intent: Intent
    outcome: Outcome


@dataclass(frozen=True)
class Recalled:
    """The answer to Recall: how the last cards ended in the person's other chats."""

    recall: Recall
    pasts: tuple[Past, ...] = ()


@dataclass(frozen=True)
class Announced:
    """The answer to Announce: it was passed on."""


@dataclass(frozen=True)
class Overtaken:
    """Another chat of the person's has ended these cards; some of them may be of this one."""

    pasts: tuple[Past, ...]


Access = SignedIn | SignInFailed | SignedInByOther | Linked | Unlinked | Forgotten
Effected = Seen | Settled | Delayed | Recalled | Announced | Failed
Event = Access | Effected | Resumed | Overtaken | Installed | Wrote | Pressed
