"""Waiting for a chat to be quiet."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from bot import quiet
from bot.quiet import Locks, Quiet
from timeoff.person import Speaker

ANN, BEN, ELSE = Speaker("slack", "T0", "ann"), Speaker("slack", "T0", "ben"), Speaker("slack", "T01", "else")


@dataclass
class Outcomes:
    """What is still to be told, until it is."""

    open: dict[Speaker, asyncio.Event] = field(default_factory=dict)

    def speakers(self) -> Iterator[Speaker]:
        return iter(self.open)

    async def told(self, speaker: Speaker) -> None:
        if speaker in self.open:
            await self.open[speaker].wait()
            self.open.pop(speaker, None)


async def test_a_turn_under_way_is_waited_for() -> None:
    locks = Locks()
    chats = Quiet(locks, Outcomes())
    async with locks.of(ANN):
        waiting = [asyncio.create_task(chats.one(ANN)), asyncio.create_task(chats.workspace("slack", "T0"))]
        await asyncio.sleep(0)
        await chats.one(BEN)
        assert not any(task.done() for task in waiting)
    await asyncio.gather(*waiting)


async def test_what_is_still_to_be_told_is_waited_for() -> None:
    told = asyncio.Event()
    chats = Quiet(Locks(), Outcomes({ANN: told}))
    waiting = [asyncio.create_task(chats.one(ANN)), asyncio.create_task(chats.workspace("slack", "T0"))]
    await asyncio.sleep(0)
    await chats.one(BEN)
    assert not any(task.done() for task in waiting)
    told.set()
    await asyncio.gather(*waiting)


async def test_what_a_turn_leaves_to_be_told_is_waited_for_too() -> None:
    locks, outcomes = Locks(), Outcomes()
    chats = Quiet(locks, outcomes)
    async with locks.of(ANN):
        waiting = asyncio.create_task(chats.one(ANN))
        await asyncio.sleep(0)
        outcomes.open[ANN] = asyncio.Event()
    for _ in range(9):
        await asyncio.sleep(0)
    assert not waiting.done()
    outcomes.open[ANN].set()
    await waiting


async def test_another_workspace_is_not_waited_for() -> None:
    locks = Locks()
    async with locks.of(ELSE):
        await Quiet(locks, Outcomes({ELSE: asyncio.Event()})).workspace("slack", "T0")


async def test_what_takes_too_long_is_waited_for_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quiet, "LONGEST", 0.0)
    locks = Locks()
    async with locks.of(ANN):
        await Quiet(locks, Outcomes()).one(ANN)
    assert not locks.of(ANN).locked()
