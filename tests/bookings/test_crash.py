"""Wherever the process dies, in the end there is exactly one entry for each day that was confirmed."""

import asyncio
import random
import signal
import sys
from collections import deque
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest

from bookings.bookings import Bookings
from tests.bookings.calendar import Fault, StandIn
from tests.bookings.conftest import ANN, MONDAY, TUESDAY, TWO_DAYS, ZONE, alive, booking, day_by_day, removal
from tests.bookings.fuse import Fuse, Killed
from timeoff.errors import Busy, OutcomeUnknown, Unreachable, Unreadable
from timeoff.intent import Intent, Outcome
from timeoff.time_off import Entry

STEPS = ["add", "load", "entries", "looked", "sending", "create", "settled", "answered", "told"]
POINTS = [f"{when} {step}" for step in STEPS for when in ("before", "after")]
SENT = POINTS[POINTS.index("after sending") : POINTS.index("after answered")]
UNDO_POINTS = [
    f"{when} {step}"
    for step in ("add", "load", "remove", "settled", "answered", "told")
    for when in ("before", "after")
]
LAG = 3.0  # seconds, less than the looks take together


async def click(bookings: Bookings, intent: Intent) -> Outcome:
    await bookings.commit(intent, ANN)
    outcome = await bookings.carry_out(intent.id)
    await bookings.told(intent.id)
    return outcome


async def die(folder: Path, calendar: StandIn, intent: Intent, fuse: Fuse) -> None:
    """A life in which the person clicks and the process dies."""
    calendar.fuse = fuse
    async with alive(folder, calendar, day_by_day) as bookings:
        with pytest.raises(Killed):
            await click(bookings, intent)
    calendar.fuse = Fuse()


async def resume(folder: Path, calendar: StandIn) -> None:
    """The next life takes up by itself what was left."""
    async with alive(folder, calendar, day_by_day) as bookings:
        for id in await bookings.unfinished():
            await bookings.carry_out(id)
            await bookings.told(id)
        assert await bookings.unfinished() == ()


async def click_again(folder: Path, calendar: StandIn, intent: Intent) -> Outcome:
    async with alive(folder, calendar, day_by_day) as bookings:
        return await click(bookings, intent)


@pytest.mark.parametrize(
    "fuse",
    [
        *(Fuse(point) for point in POINTS),
        *(Fuse(point, 2) for point in POINTS if point.split()[1] in ("load", "sending", "create", "settled")),
    ],
    ids=str,
)
async def test_a_booking_survives_a_death(tmp_path: Path, fuse: Fuse) -> None:
    acknowledged = fuse.point != "before add"
    calendar = StandIn(lag=LAG)
    await die(tmp_path, calendar, booking(TWO_DAYS), Fuse(fuse.point, fuse.nth))
    await resume(tmp_path, calendar)
    assert calendar.all == ([MONDAY, TUESDAY] if acknowledged else [])
    outcome = await click_again(tmp_path, calendar, booking(TWO_DAYS))
    assert outcome.error is None
    assert [entry.interval for entry in outcome.entries] == [MONDAY, TUESDAY]
    assert calendar.all == [MONDAY, TUESDAY]


@pytest.mark.parametrize("point", POINTS)
async def test_an_impatient_click_after_a_death_books_once(tmp_path: Path, point: str) -> None:
    calendar = StandIn(lag=LAG)
    await die(tmp_path, calendar, booking(), Fuse(point))
    outcome = await click_again(tmp_path, calendar, booking())
    assert outcome.error is None
    assert calendar.all == [MONDAY]


@pytest.mark.parametrize(("first", "second"), list(product(SENT, ["after load", "before entries", "after entries"])))
async def test_a_booking_survives_a_second_death_while_it_is_resumed(tmp_path: Path, first: str, second: str) -> None:
    calendar = StandIn(lag=LAG)
    await die(tmp_path, calendar, booking(), Fuse(first))
    calendar.fuse = Fuse(second)
    async with alive(tmp_path, calendar, day_by_day) as bookings:
        for id in await bookings.unfinished():
            with pytest.raises(Killed):
                await bookings.carry_out(id)
    calendar.fuse = Fuse()
    await resume(tmp_path, calendar)
    assert calendar.all == [MONDAY]


async def test_what_was_acknowledged_survives_a_real_kill(tmp_path: Path) -> None:
    doomed = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bookings.doomed", str(tmp_path), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await doomed.communicate()
    assert (said, doomed.returncode) == (b"acknowledged", -signal.SIGKILL)
    calendar = StandIn()
    await resume(tmp_path, calendar)
    assert calendar.all == [MONDAY]


@pytest.mark.parametrize("point", ["after answered", "before told"])
async def test_who_was_not_told_is_told_after_the_restart_without_a_call(tmp_path: Path, point: str) -> None:
    calendar = StandIn()
    await die(tmp_path, calendar, booking(), Fuse(point))
    looks = calendar.looks
    async with alive(tmp_path, calendar) as bookings:
        assert await bookings.unfinished() == ("card",)
        assert await bookings.carry_out("card") == Outcome((Entry("entry 1", MONDAY, ZONE, "dentist"),))
    assert (calendar.looks, calendar.posts) == (looks, 1)


@pytest.mark.parametrize("point", ["before unsent", "after unsent"])
async def test_a_death_after_a_refusal_books_once(tmp_path: Path, point: str) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(Busy("429"))]))
    await die(tmp_path, calendar, booking(), Fuse(point))
    await resume(tmp_path, calendar)
    assert calendar.all == [MONDAY]


@pytest.mark.parametrize("point", ["before accepted", "after accepted"])
async def test_a_death_after_an_answer_that_cannot_be_read_books_once(tmp_path: Path, point: str) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(Unreadable("a 201"), applied=True, late=LAG)]))
    await die(tmp_path, calendar, booking(), Fuse(point))
    await resume(tmp_path, calendar)
    assert calendar.all == [MONDAY]


@pytest.mark.parametrize("point", UNDO_POINTS)
async def test_a_removal_survives_a_death(tmp_path: Path, point: str) -> None:
    calendar = StandIn()
    entry, other = calendar.has(MONDAY, ZONE), calendar.has(TUESDAY, ZONE)
    await die(tmp_path, calendar, removal(entry), Fuse(point))
    await resume(tmp_path, calendar)
    assert await click_again(tmp_path, calendar, removal(entry)) == Outcome((entry,))
    assert calendar.all == [other.interval]


@pytest.mark.parametrize("seed", range(25))
async def test_whatever_goes_wrong_there_are_never_two(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    unknown = OutcomeUnknown("no answer")
    faults = [
        None,
        Fault(Busy("429")),
        Fault(unknown),
        Fault(unknown, applied=True),
        Fault(unknown, applied=True, late=chance.uniform(0, 4)),
    ]
    calendar = StandIn(
        lag=chance.uniform(0, LAG),
        faults_of_create=deque(chance.choices(faults, k=6)),
        faults_of_entries=deque(chance.choices([None, None, Unreachable("503"), Busy("429")], k=12)),
    )
    for _ in range(10):
        calendar.fuse = Fuse(chance.choice(POINTS))
        async with alive(tmp_path, calendar) as bookings:
            with suppress(Killed):
                await click(bookings, booking())
    assert len(calendar.all) <= 1
    calendar.fuse = Fuse()
    calendar.faults_of_create.clear()
    calendar.faults_of_entries.clear()
    async with alive(tmp_path, calendar) as bookings:
        outcome = await click(bookings, booking())
    assert outcome.error in (None, OutcomeUnknown)
    assert len(calendar.all) == len(outcome.entries) == (outcome.error is None)
