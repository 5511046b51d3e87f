"""Addresses to answer by: five times, for half an hour, and readable by nobody who has the table alone."""

import asyncio

from sqlalchemy import select

from storage.database import Database
from storage.response_urls import RESPONSE_URLS, ResponseUrls
from storage.seal import Seal
from tests.storage.conftest import ANN, Clock

URL = "https://hooks.slack.com/commands/T0/1/secret"


async def test_an_address_is_used_five_times_also_at_once(database: Database, seal: Seal, clock: Clock) -> None:
    urls = ResponseUrls(database, seal, clock)
    name = await urls.put(ANN, URL)
    used = await asyncio.gather(*(urls.use(name) for _ in range(8)))
    assert (used.count(URL), used.count(None)) == (5, 3)


async def test_an_address_works_for_half_an_hour(database: Database, seal: Seal, clock: Clock) -> None:
    urls = ResponseUrls(database, seal, clock)
    name = await urls.put(ANN, URL)
    clock.now += 1799
    assert await urls.use(name) == URL
    clock.now += 1
    assert await urls.use(name) is None


async def test_each_address_has_a_name_of_its_own(database: Database, seal: Seal, clock: Clock) -> None:
    urls = ResponseUrls(database, seal, clock)
    assert await urls.put(ANN, URL) != await urls.put(ANN, URL)
    assert await urls.use("unknown") is None


async def test_an_address_is_kept_sealed(database: Database, seal: Seal, clock: Clock) -> None:
    await ResponseUrls(database, seal, clock).put(ANN, URL)
    async with database.begin() as connection:
        (row,) = (await connection.execute(select(RESPONSE_URLS))).all()
    assert b"hooks.slack.com" not in row.sealed
    assert row.owner == ANN.key
