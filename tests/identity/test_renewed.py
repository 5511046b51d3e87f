"""When a value is obtained again, and what is used meanwhile."""

import asyncio

import pytest

from identity.renewed import PAUSE, PAUSE_WITHOUT, Obtained, Renewed
from tests.identity.clock import Clock
from timeoff.errors import Unreachable

FRESH, GOOD = 100.0, 1000.0


class Source:
    """Counts, or fails while it is down."""

    def __init__(self) -> None:
        self.asked = 0
        self.down = False
        self.open = asyncio.Event()
        self.open.set()

    async def obtain(self) -> Obtained[int]:
        self.asked += 1
        await self.open.wait()
        if self.down:
            raise Unreachable("down")
        return Obtained(self.asked, FRESH, GOOD)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def renewed(source: Source, clock: Clock) -> Renewed[int]:
    return Renewed(source.obtain, clock)


async def test_is_obtained_once_for_all_who_wait(renewed: Renewed[int], source: Source) -> None:
    assert await asyncio.gather(*(renewed.get() for _ in range(5))) == [1] * 5
    assert source.asked == 1


async def test_who_waits_may_give_up_without_harm_to_others(renewed: Renewed[int], source: Source) -> None:
    source.open.clear()
    impatient, patient = asyncio.create_task(renewed.get()), asyncio.create_task(renewed.get())
    await asyncio.sleep(0)
    impatient.cancel()
    source.open.set()
    assert await patient == 1


async def test_nobody_waits_while_the_old_one_is_good(renewed: Renewed[int], source: Source, clock: Clock) -> None:
    await renewed.get()
    clock.seconds += FRESH
    source.open.clear()
    assert await renewed.get() == 1
    source.open.set()
    await renewed.renew()
    assert (await renewed.get(), source.asked) == (2, 2)


async def test_the_old_one_serves_until_its_end(renewed: Renewed[int], source: Source, clock: Clock) -> None:
    await renewed.get()
    source.down = True
    clock.seconds += GOOD - 1
    assert await renewed.get() == 1
    clock.seconds += 2
    with pytest.raises(Unreachable):
        await renewed.get()


async def test_an_outage_ends_by_itself(renewed: Renewed[int], source: Source, clock: Clock) -> None:
    source.down = True
    with pytest.raises(Unreachable):
        await renewed.get()
    source.down = False
    with pytest.raises(Unreachable):
        await renewed.get()
    clock.seconds += PAUSE_WITHOUT
    assert await renewed.get() == 2
    assert renewed.error is None


async def test_is_obtained_at_most_once_a_minute_whoever_asks(
    renewed: Renewed[int], source: Source, clock: Clock
) -> None:
    await renewed.get()
    for _ in range(100):
        await renewed.renew()
    assert source.asked == 1
    clock.seconds += PAUSE
    for _ in range(100):
        await renewed.renew()
    assert source.asked == 2
