"""Waiting for a chat to be quiet."""

import asyncio

import pytest

from bot import quiet
from bot.quiet import Locks
from timeoff.person import Speaker

ANN, BEN, ELSE = Speaker("slack", "T0", "ann"), Speaker("slack", "T0", "ben"), Speaker("slack", "T01", "else")


async def test_a_turn_under_way_is_waited_for() -> None:
    locks = Locks()
    async with locks.of(ANN):
        waiting = [asyncio.create_task(locks.one(ANN)), asyncio.create_task(locks.workspace("slack", "T0"))]
        await asyncio.sleep(0)
        await locks.one(BEN)
        assert not any(task.done() for task in waiting)
    await asyncio.gather(*waiting)


async def test_another_workspace_is_not_waited_for() -> None:
    locks = Locks()
    async with locks.of(ELSE):
        await locks.workspace("slack", "T0")


async def test_what_takes_too_long_is_waited_for_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quiet, "LONGEST", 0.0)
    locks = Locks()
    async with locks.of(ANN):
        await locks.one(ANN)
    assert not locks.of(ANN).locked()
