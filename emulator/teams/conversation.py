"""A chat between one person and the bot, as the person's client shows it."""

import time
from dataclasses import dataclass
from typing import Any

from emulator.changes import Changes
from emulator.teams import reading
from emulator.teams.contact import Contact
from emulator.teams.reading import Button

Json = dict[str, Any]

SIGN_IN = "Sign in"


@dataclass
class Message:
    """What was said last under this id. `changed` tells when, in the conversation's own count.

    A sign-in request is hidden as long as the clients try to answer it by themselves.
    """

    id: str
    activity: Json
    by_bot: bool
    changed: int = 0
    hidden: bool = False

    @property
    def text(self) -> str:
        return reading.text(self.activity)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in reading.buttons(self.activity)]


class Conversation:
    """The messages from first to last, and whether the bot is writing."""

    def __init__(self, contact: Contact) -> None:
        self.contact = contact
        self.messages: list[Message] = []
        self.writing = False
        self.changes = Changes()

    def add(self, activity: Json, *, by_bot: bool, hidden: bool = False) -> Message:
        message = Message(self._fresh_id(), activity, by_bot, hidden=hidden)
        self.messages.append(message)
        return self._touch(message)

    def get(self, id: str) -> Message:
        """Raises KeyError."""
        for message in self.messages:
            if message.id == id:
                return message
        raise KeyError(id)

    def replace(self, id: str, activity: Json) -> Message:
        """Raises KeyError."""
        message = self.get(id)
        message.activity, message.hidden = activity, False
        return self._touch(message)

    def reveal(self, message: Message) -> None:
        message.hidden = False
        self._touch(message)

    def remove(self, id: str) -> None:
        """Raises KeyError."""
        self.messages.remove(self.get(id))
        self.changes.tell()

    def write(self) -> None:
        """Show that the bot is writing, until it says something."""
        self.writing = True
        self.changes.tell()

    def since(self, mark: int) -> list[Message]:
        """What the bot has said or changed after that many changes, as it stands in the chat from top to bottom."""
        return [message for message in self.visible() if message.by_bot and message.changed > mark]

    def visible(self) -> list[Message]:
        return [message for message in self.messages if not message.hidden]

    def find(self, label: str) -> tuple[Message, Button]:
        """The button with this label on the newest message that has it. Raises KeyError.

        "Sign in" finds the button that signs in, in whatever language it is labelled.
        """
        for message in reversed([message for message in self.visible() if message.by_bot]):
            for button in reading.buttons(message.activity):
                if button.label == label or (label == SIGN_IN and button.action.get("type") == "signin"):
                    return message, button
        raise KeyError(label)

    def _touch(self, message: Message) -> Message:
        self.writing = self.writing and not message.by_bot
        self.changes.tell()
        message.changed = self.changes.count
        return message

    def _fresh_id(self) -> str:
        """Milliseconds since 1970, as Teams has it."""
        last = int(self.messages[-1].id) if self.messages else 0
        return str(max(last + 1, time.time_ns() // 1_000_000))
