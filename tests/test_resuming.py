"""What was left is taken up, what goes wrong with one thing stops no other, and stopping comes to an end."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from sqlalchemy import insert, select

import app
from bookings.bookings import Bookings
from bot.teams.channel import TeamsChannel
from settings import Settings
from storage.inbox import INBOX
from storage.stores import Stores
from tests.test_settings import GOOD
from timeoff.errors import SignInNeeded
from timeoff.intent import Booking
from timeoff.interval import Interval
from timeoff.person import Person, Speaker
from timeoff.time_off import TimeOff
from understanding import last_resort

ANN, ANNS_ACCOUNT = Speaker("teams", "tenant", "ann"), Person("tenant", "ann")
MONDAY = Interval.of_days(date(2026, 11, 23), date(2026, 11, 23))


async def eventually(true: Callable[[], Awaitable[object]]) -> None:
    """Return as soon as it is true; TimeoutError where it never is."""
    async with asyncio.timeout(60):
        while not await true():  # noqa: ASYNC110  # what is kept tells nobody when it changes
            await asyncio.sleep(0.01)


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    key = tmp_path / "key"
    key.touch(mode=0o600)
    key.write_bytes(bytes(range(200, 232)))
    return Settings.from_environ(
        GOOD | {"VAULT_KEY_FILE": str(key), "DATABASE_URL": f"sqlite:///{tmp_path / 'state.db'}"}
    )


@pytest.fixture
async def stores(settings: Settings) -> AsyncIterator[Stores]:
    """Over the same file as the bot's."""
    stores = app.open_stores(settings)
    await stores.database.create_tables()
    yield stores
    await stores.database.close()


async def test_what_breaks_while_it_is_taken_up_stops_no_other(
    settings: Settings, stores: Stores, caplog: pytest.LogCaptureFixture
) -> None:
    intents = stores.intents
    await intents.add(Booking("broken", ANNS_ACCOUNT, TimeOff((MONDAY,), "Nowhere/Else")), ANN)
    await intents.add(Booking("sound", ANNS_ACCOUNT, TimeOff((MONDAY,), "Europe/London")), ANN)

    async def settled() -> bool:
        record = await intents.load("sound")
        return record is not None and record.error is SignInNeeded

    async with TestServer(app.build(settings, now)):
        await eventually(settled)
    assert "carrying out what was confirmed failed: ZoneInfoNotFoundError at timeoff/wall_time.py" in caplog.text
    assert await intents.unfinished() == ("broken", "sound")


async def test_a_round_of_sweeping_that_fails_is_not_the_last(
    settings: Settings, stores: Stores, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "SWEEP", 0.01)

    async def failed() -> bool:
        return "sweeping failed: OperationalError at storage/sweep.py" in caplog.text

    async def swept() -> bool:
        async with stores.database.begin() as connection:
            return (await connection.execute(select(INBOX))).one_or_none() is None

    async with TestServer(app.build(settings, now)):
        async with stores.database.begin() as connection:
            await connection.run_sync(INBOX.drop)
        await eventually(failed)
        await stores.database.create_tables()
        async with stores.database.begin() as connection:
            await connection.execute(insert(INBOX).values(source="teams", event="old", expires=1.0))
        await eventually(swept)


async def test_what_reading_takes_is_loaded_before_anybody_writes(settings: Settings) -> None:
    last_resort._parser.cache_clear()
    async with TestServer(app.build(settings, now)):
        assert last_resort._parser.cache_info().currsize == 1


async def test_what_does_not_finish_in_time_is_stopped(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[type] = []

    async def endless(room: TeamsChannel | Bookings) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            stopped.append(type(room))

    monkeypatch.setattr(app, "FINISH", 0.05)
    monkeypatch.setattr(TeamsChannel, "close", endless)
    monkeypatch.setattr(Bookings, "drain", endless)
    async with TestServer(app.build(settings, now)):
        pass
    assert stopped == [TeamsChannel, Bookings]
