"""What takes long goes on beside the turns: the person talks on, and is told once how it came out."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import outcomes
from tests.bookings.calendar import Fault
from tests.bookings.conftest import ANN, MONDAY, TUESDAY
from tests.bot.lives import Life, World, alive
from timeoff.errors import OutcomeUnknown

ADDING, ADDED = "Adding it to your work plan …", "Time off added"
SLOW = [ADDING, ADDING]  # and below the title that it takes long
LOST = Fault(OutcomeUnknown("lost"), applied=True, late=2.0)  # not shown at the first look


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def held(world: World) -> asyncio.Event:
    """Set it to let a booking go on whose first answer was lost."""
    held = asyncio.Event()

    async def wait() -> None:
        await held.wait()

    world.calendar.faults_of_create, world.calendar.meanwhile = deque([LOST]), wait
    return held


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything takes longer than a turn may."""
    monkeypatch.setattr(outcomes, "PATIENCE", 0.0)


@pytest.fixture
async def slow(tmp_path: Path, world: World, held: asyncio.Event, hasty: None) -> AsyncIterator[Life]:
    """Monday is being added, and that takes long."""
    async with alive(tmp_path, world) as life:
        try:
            await life.say("off on 23 November")
            assert await life.say("yes") == SLOW
            yield life
        finally:
            held.set()


async def test_the_turn_is_over_and_the_end_is_told(slow: Life, world: World, held: asyncio.Event) -> None:
    assert (await slow.say("what do I have?"))[0].startswith("Your time off")
    assert await slow.say("off on 24 November") == ["Add this time off?"]
    held.set()
    await slow.finish()
    assert world.shown[-1] == ADDED
    assert world.calendar.all == [MONDAY]
    assert await slow.bookings.unfinished() == ()


@pytest.mark.parametrize("text", ["yes", "undo", "never mind", "cancel it", "unlink", "off on 23 November"])
async def test_what_is_said_about_it_meanwhile_is_answered_truly(
    slow: Life, world: World, held: asyncio.Event, text: str
) -> None:
    for _ in range(2):
        assert await slow.say(text) == SLOW
    held.set()
    await slow.finish()
    assert (world.calendar.all, world.shown.count(ADDED)) == ([MONDAY], 1)


async def test_who_asks_after_it_does_not_wait_for_it(slow: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "PATIENCE", 60.0)
    assert await slow.say("undo") == SLOW


async def test_what_was_confirmed_meanwhile_comes_after_it(slow: Life, world: World, held: asyncio.Event) -> None:
    await slow.say("off on 24 November")
    assert await slow.say("yes") == SLOW
    held.set()
    await slow.finish()
    assert world.shown[-2:] == [ADDED, ADDED]
    assert world.calendar.all == [MONDAY, TUESDAY]


async def test_it_is_undone_once_it_was_told(slow: Life, world: World, held: asyncio.Event) -> None:
    held.set()
    await slow.finish()
    await slow.say("undo")
    await slow.finish()
    assert world.shown[-1] == "Time off removed"
    assert world.calendar.all == []


async def test_who_is_to_be_told_is_known_until_they_were(slow: Life, held: asyncio.Event) -> None:
    assert list(slow.outcomes.speakers()) == [ANN]
    waiting = asyncio.create_task(slow.outcomes.told(ANN))
    await asyncio.sleep(0)
    assert not waiting.done()
    held.set()
    await waiting
    assert list(slow.outcomes.speakers()) == []


async def test_what_is_soon_known_is_told_within_the_turn(tmp_path: Path, world: World) -> None:
    async with alive(tmp_path, world) as life:
        await life.say("off on 23 November")
        assert await life.say("yes") == [ADDING, ADDED]
        assert list(life.outcomes.speakers()) == []


@pytest.mark.parametrize("patience", [60.0, 0.0])
async def test_what_breaks_can_be_tried_again_and_is_done_once(
    tmp_path: Path, world: World, monkeypatch: pytest.MonkeyPatch, patience: float, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(outcomes, "PATIENCE", patience)
    world.calendar.faults_of_create = deque([Fault(RuntimeError("broken"), applied=True)])
    async with alive(tmp_path, world) as life:
        await life.say("off on 23 November")
        await life.say("yes")
        await life.finish()
        assert world.shown[-1] == "I could not add it."
        assert "carrying out what was confirmed failed: RuntimeError" in caplog.text
        await life.press("retry")
        await life.finish()
        assert world.shown[-1] == ADDED
    assert world.calendar.all == [MONDAY]
