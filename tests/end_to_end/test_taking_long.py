"""A booking that takes long: the person talks on, and is told how it came out."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.typedefs import Handler

from bot import outcomes
from emulator.faults import Fault
from tests.end_to_end.scene import Place, Scene, signed_in, texts, until
from tests.end_to_end.test_restart import remove

SLOW = "Microsoft 365 is slow to answer."
ADDING, ADDED, MONDAY = (
    "Adding it to your work plan …\n" + SLOW,
    "Time off added\n",
    "Monday, 23 November 2026, all day",
)
PLACES = pytest.mark.parametrize("place", ["teams", "slack", "command"])


@dataclass(frozen=True)
class Held(Fault):
    """It is not answered before it is let go."""

    free: asyncio.Event = field(default_factory=asyncio.Event)

    async def befall(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        await self.free.wait()
        return await super().befall(request, handler)


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything takes longer than a turn may."""
    monkeypatch.setattr(outcomes, "PATIENCE", 0.0)


async def shown(person: Scene, start: str) -> None:
    await until(lambda: said(person, start))


def said(person: Scene, start: str) -> int:
    """How often that is seen."""
    return sum(text.startswith(start) for text in texts(person.messages))


async def interject(person: Scene, text: str, answer: str) -> None:
    """Say something while another answer is still awaited."""
    client = person.speaking.client
    await (client.say(text) if person.place == "teams" else client.write(person.at("slack").speaking.channel, text))
    await shown(person, answer)


@asynccontextmanager
async def adding(place: Place) -> AsyncIterator[tuple[Scene, asyncio.Event]]:
    """Ann has confirmed next Monday; Graph answers once the event is set. In the end all is told."""
    async with signed_in("ann", place) as ann:
        await ann.say("off next Monday")
        ann.fault(held := Held("graph", "POST"))
        pressing = asyncio.create_task(ann.press("Add time off"))
        await shown(ann, ADDING)
        try:
            yield ann, held.free
        finally:
            held.free.set()
            await pressing


@PLACES
async def test_something_else_is_answered_meanwhile(place: Place) -> None:
    async with adding(place) as (ann, free):
        await interject(ann, "off on Wednesday", "Add this time off?\nWhen: Wednesday")
        await interject(ann, "help", "I book your time off")
        assert ann.stored == []
        free.set()
        await shown(ann, ADDED + f"When: {MONDAY}")
        assert len(ann.stored) == 1
        assert SLOW not in "".join(texts(ann.at("slack" if place == "command" else place).messages)[-2:])


@PLACES
async def test_what_was_told_later_is_undone_as_ever(place: Place) -> None:
    async with adding(place) as (ann, free):
        free.set()
        await shown(ann, ADDED)
        there = ann.at("slack") if place == "command" else ann
        await there.press("Undo")
        await shown(there, "Time off removed")
        assert ann.stored == []


@pytest.mark.parametrize("text", ["undo", "yes", "off next Monday"])
async def test_what_is_said_about_it_meanwhile_is_answered_truly(text: str) -> None:
    async with adding("teams") as (ann, free):
        before = said(ann, ADDING)
        await ann.speaking.client.say(text)
        await until(lambda: said(ann, ADDING) > before)
        free.set()
        await shown(ann, ADDED)
        assert len(ann.stored) == 1


async def test_it_is_told_before_the_bot_stops() -> None:
    async with adding("teams") as (ann, free):
        restarting = asyncio.create_task(ann.running.bot.restart())
        free.set()
        await restarting
        assert len(ann.stored) == 1
        assert ann.buttons() == ["Undo"]


async def test_it_is_told_before_a_removed_bot_forgets() -> None:
    async with adding("teams") as (ann, free):
        removing = asyncio.create_task(remove(ann))
        free.set()
        await removing
        assert len(ann.stored) == 1
        assert ann.buttons() == ["Undo"]
        assert (await ann.press("Undo"))[-1].startswith("I no longer know this card")


async def test_it_is_told_before_the_other_chat_ends_the_link() -> None:
    async with adding("slack") as (ann, free):
        teams = ann.at("teams")
        unlinking = asyncio.create_task(teams.say("unlink"))
        free.set()
        assert (await unlinking)[-1].startswith("Your accounts in Slack and Microsoft 365 are no longer linked.")
        assert any(text.startswith(ADDED) for text in texts(ann.messages))
