"""Wherever the bot dies, what it heard and hears again is carried out once, and is not lost."""

from contextlib import suppress
from pathlib import Path

import pytest

from bot import outcomes
from bot.delivery import Delivery
from dialogs.event import Wrote
from tests.bookings.conftest import MONDAY, TUESDAY
from tests.bookings.fuse import Fuse, Killed
from tests.bot.lives import World, alive

TURN = {"save": 2, "add": 1, "done": 2, "show": 2, "load": 2, "settled": 1, "answered": 1, "told": 1}  # how often
PATIENCES = pytest.mark.parametrize("patience", [60.0, 0.0])  # within the turn, or beside it
AGAIN = Delivery("teams", "the same activity")


def fuses(steps: dict[str, int]) -> list[Fuse]:
    """Before and after each of the steps, every time that it is taken."""
    return [
        Fuse(f"{when} {step}", nth)
        for step, often in steps.items()
        for when in ("before", "after")
        for nth in range(1, often + 1)
    ]


async def die_and_hear_again(folder: Path, world: World, text: str, fuse: Fuse) -> None:
    deadly = Fuse(fuse.point, fuse.nth)
    with suppress(Killed):
        async with alive(folder, world, deadly) as life:
            await life.hear(Wrote(text), AGAIN)
    assert deadly.dead
    async with alive(folder, world) as life:
        await life.outcomes.take_up()
        await life.hear(Wrote(text), AGAIN)
        await life.finish()


@PATIENCES
@pytest.mark.parametrize("fuse", fuses(TURN | {"save": 3, "remove": 1}), ids=str)
async def test_undo_takes_back_one_thing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: float, fuse: Fuse
) -> None:
    world = World()
    async with alive(tmp_path, world) as life:
        for text in ("off on 23 November", "yes", "off on 24 November", "yes"):
            await life.hear(Wrote(text))
    assert world.calendar.all == [MONDAY, TUESDAY]
    monkeypatch.setattr(outcomes, "PATIENCE", patience)
    await die_and_hear_again(tmp_path, world, "undo", fuse)
    assert world.calendar.all == [MONDAY]
    assert "Time off removed" in world.shown


@PATIENCES
@pytest.mark.parametrize("fuse", fuses(TURN | {"entries": 1, "create": 1}), ids=str)
async def test_yes_books_what_was_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: float, fuse: Fuse
) -> None:
    world = World()
    async with alive(tmp_path, world) as life:
        await life.hear(Wrote("off on 23 November"))
    monkeypatch.setattr(outcomes, "PATIENCE", patience)
    await die_and_hear_again(tmp_path, world, "yes", fuse)
    assert world.calendar.all == [MONDAY]
    assert "Time off added" in world.shown
