"""The real bot against the stand-in, with one person in front of it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from emulator.faults import Fault
from emulator.host import Options, Running, run
from emulator.people import named
from emulator.teams import reading
from emulator.teams.conversation import Message

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)  # a Tuesday


@dataclass(frozen=True)
class Scene:
    """What the person says and presses, and what the bot answers: the texts, in order."""

    running: Running
    name: str

    async def say(self, text: str) -> list[str]:
        return texts(await self.speaking.say(text))

    async def press(self, label: str, *, consents: bool = True) -> list[str]:
        return texts(await self.speaking.press(label, consents=consents))

    @property
    def speaking(self) -> Any:
        return self.running.organisation.teams.speaking(self.name)

    @property
    def stored(self) -> list[dict[str, Any]]:
        """The occurrences in Graph, as they were sent."""
        return self.running.organisation.graph.stored(named(self.name).oid)

    @property
    def messages(self) -> list[Message]:
        messages: list[Message] = self.speaking.conversation.messages
        return messages

    def buttons(self) -> list[str]:
        """The buttons on the newest message."""
        return [button.label for button in reading.buttons(self.messages[-1].activity)]

    def fault(self, fault: Fault) -> None:
        self.running.organisation.faults.add(fault)


def texts(messages: Sequence[Message]) -> list[str]:
    return [reading.text(message.activity) for message in messages]


@asynccontextmanager
async def scene(name: str) -> AsyncIterator[Scene]:
    async with run(Options(now=NOW)) as running:
        yield Scene(running, name)
