"""A person's side of a chat with the bot, whichever chat it is."""

from collections.abc import Sequence
from typing import Protocol


class Nobody(Exception):
    """No person has this name."""


class NoButton(Exception):
    """No message shows a button with this label."""


class BotFailed(Exception):
    """The bot gave no answer, or none that the chat understands. The text is for the person who tries it out."""


class Message(Protocol):
    """One message as a person reads it: its text, and the labels of its buttons."""

    @property
    def id(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def labels(self) -> Sequence[str]: ...


class Speaking(Protocol):
    """Each turn returns what the bot has said or changed in answer, from top to bottom."""

    @property
    def messages(self) -> Sequence[Message]:
        """All that the person sees."""

    async def say(self, text: str) -> Sequence[Message]:
        """Raises BotFailed."""

    async def press(self, label: str, *, consents: bool = True) -> Sequence[Message]:
        """Press the newest button with this label; a page that opens is answered as `consents` says.

        Raises NoButton, BotFailed and SignInFailed.
        """
