"""The real bot against the stand-in, with one person in front of it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from emulator.faults import Fault
from emulator.host import Options, Running, run
from emulator.people import named
from emulator.speaking import Message

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)  # a Tuesday

Place = Literal["teams", "slack", "command"]  # Teams, Slack's direct message, or the slash command in a channel


@dataclass(frozen=True)
class Scene:
    """What the person says and presses, and what the bot answers: the texts, in order."""

    running: Running
    name: str
    place: Place = "teams"

    def at(self, place: Place) -> "Scene":
        """The same person in another chat."""
        return Scene(self.running, self.name, place)

    async def say(self, text: str) -> list[str]:
        return texts(await self.speaking.say(f"/timeoff {text}" if self.place == "command" else text))

    async def press(self, label: str, *, consents: bool = True) -> list[str]:
        return texts(await self.speaking.press(label, consents=consents))

    async def do(self, line: str) -> list[str]:
        """Say it, or press it where it stands in brackets."""
        return await (self.press(line[1:-1]) if line.startswith("[") else self.say(line))

    @property
    def speaking(self) -> Any:
        organisation = self.running.organisation
        if self.place == "teams":
            return organisation.teams.speaking(self.name)
        return organisation.slack.speaking(self.name, "general" if self.place == "command" else "direct")

    @property
    def stored(self) -> list[dict[str, Any]]:
        """The occurrences in Graph, as they were sent."""
        return self.running.organisation.graph.stored(named(self.name).oid)

    @property
    def messages(self) -> list[Any]:
        return list(self.speaking.messages)

    def buttons(self) -> list[str]:
        """The buttons on the newest message."""
        return list(self.messages[-1].labels)

    def fault(self, fault: Fault) -> None:
        self.running.organisation.faults.add(fault)


async def until(true: Callable[[], object]) -> None:
    """TimeoutError where it never becomes true."""
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110  # not all that is waited for tells when it changes
            await asyncio.sleep(0.01)


def texts(messages: Sequence[Message]) -> list[str]:
    return [message.text for message in messages]


@asynccontextmanager
async def scene(name: str, place: Place = "teams") -> AsyncIterator[Scene]:
    async with run(Options(now=NOW)) as running:
        yield Scene(running, name, place)


@asynccontextmanager
async def signed_in(name: str, place: Place) -> AsyncIterator[Scene]:
    """In Slack a person signs in first; in Teams that goes by itself."""
    async with scene(name, place) as here:
        if place != "teams":
            await here.say("what do I have?")
            await here.press("Sign in")
        yield here
