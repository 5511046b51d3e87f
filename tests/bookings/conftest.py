"""Lives of the process: each opens the same database file anew."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path

import pytest

from bookings.bookings import Bookings, Pieces
from bookings.means import Means
from storage.database import open_database
from tests.bookings.calendar import StandIn
from tests.bookings.mortal import MortalIntents
from timeoff.intent import Booking, Removal
from timeoff.interval import Interval
from timeoff.person import Person, Speaker
from timeoff.time_off import Entry, TimeOff

ANN = Speaker("teams", "tenant", "ann")
ANNS_ACCOUNT = Person("tenant", "ann")
ZONE = "Europe/London"
MONDAY = Interval.of_days(date(2026, 11, 23), date(2026, 11, 23))
TUESDAY = Interval.of_days(date(2026, 11, 24), date(2026, 11, 24))
TWO_DAYS = Interval.of_days(date(2026, 11, 23), date(2026, 11, 24))
PAUSES = (1.0, 2.0, 5.0)

Life = Callable[[StandIn], AbstractAsyncContextManager[Bookings]]


def booking(*intervals: Interval, id: str = "card", subject: str | None = "dentist") -> Booking:
    return Booking(id, ANNS_ACCOUNT, TimeOff(intervals or (MONDAY,), ZONE, subject))


def removal(*entries: Entry, id: str = "undo") -> Removal:
    return Removal(id, ANNS_ACCOUNT, entries)


def whole(interval: Interval) -> tuple[Interval, ...]:
    return (interval,)


def day_by_day(interval: Interval) -> tuple[Interval, ...]:
    return tuple(Interval.of_days(day, day) for day in interval.days())


@asynccontextmanager
async def alive(
    folder: Path, calendar: StandIn, pieces: Pieces = whole, pauses: tuple[float, ...] = PAUSES
) -> AsyncIterator[Bookings]:
    """One life of the process, ended by leaving the block."""
    database = open_database(f"sqlite:///{folder / 'state.db'}")
    await database.create_tables()
    intents = MortalIntents(database, calendar.fuse)
    bookings = Bookings(Means(calendar, intents, calendar.sleep, pauses), pieces)
    try:
        yield bookings
    finally:
        await bookings.drain()
        await database.close()


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return lambda calendar: alive(tmp_path, calendar)
