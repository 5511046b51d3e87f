"""Channels and direct messages, and what was said there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from emulator.slack import reading
from emulator.slack.reading import Button

Json = dict[str, Any]


@dataclass(eq=False)
class Channel:
    """A public channel, or the direct message between a person and the app.

    `members` are ids of users; `names` are the real names of all users, by id.
    """

    id: str
    name: str
    members: set[str]
    names: Mapping[str, str]
    messages: list["Message"] = field(default_factory=list)

    @property
    def direct(self) -> bool:
        return self.id.startswith("D")

    def get(self, ts: str) -> "Message":
        """A message that stays; an ephemeral one cannot be found again. Raises KeyError."""
        for message in self.messages:
            if message.ts == ts and message.only_for is None:
                return message
        raise KeyError(ts)


@dataclass(eq=False)
class Message:
    """What was said last under this timestamp, as markup and as blocks.

    An ephemeral message is `only_for` one user. `changed` tells when, in the workspace's own count.
    """

    channel: Channel
    ts: str
    author: str
    said: str
    blocks: list[Json]
    only_for: str | None = None
    changed: int = 0

    @property
    def id(self) -> str:
        return self.ts

    @property
    def text(self) -> str:
        """As a person reads it."""
        return reading.text(self.said, self.blocks, self.channel.names)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def buttons(self) -> list[Button]:
        return reading.buttons(self.blocks)

    def button(self, block_id: str, action_id: str) -> Button:
        """Raises KeyError."""
        for button in self.buttons:
            if (button.block_id, button.element["action_id"]) == (block_id, action_id):
                return button
        raise KeyError(action_id)

    @property
    def unfinished(self) -> bool:
        """Whether it says that more is to come, as a text that ends in an ellipsis does."""
        return self.text.rstrip().endswith("…")

    def seen_by(self, user: str) -> bool:
        return self.only_for == user if self.only_for else user in self.channel.members
