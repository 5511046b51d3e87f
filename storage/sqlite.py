"""All that is SQLite's own: how it connects, how it begins, how it puts a row.

Another engine is another file with the same functions, and a line in `database.ENGINES`.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Insert, Table, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from storage.alone import alone

# https://www.sqlite.org/pragma.html
PRAGMAS = (
    "PRAGMA busy_timeout = 10000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged click survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is forgotten is overwritten
)


def engine(url: URL) -> AsyncEngine:
    """One connection: SQLite writes one transaction at a time, and a queue for it is fair, SQLite's own lock is not.

    The folder is made where it is missing. ValueError where that is not possible, or where the address names anything
    but a file: nothing else would survive a restart.
    """
    if url.database in (None, "", ":memory:"):
        raise ValueError("the database's address names no file")
    if url != URL.create(url.drivername, database=url.database):
        raise ValueError("the database's address says more than a file")
    try:
        Path(url.database).parent.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise ValueError(f"the database's folder cannot be made: {error.strerror}") from None
    made = create_async_engine(url.set(drivername="sqlite+aiosqlite"), pool_size=1, max_overflow=0)
    event.listen(made.sync_engine, "connect", _connect)
    event.listen(made.sync_engine, "begin", _begin)
    return made


def sole(url: URL) -> AbstractContextManager[None]:
    """No other process uses the database meanwhile. Entering raises OSError where one does already."""
    return alone(Path(str(url.database)))


def _connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver would begin transactions by itself, late and deferred
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    """A deferred transaction that reads, then writes, loses what another wrote in between, or fails at once."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def put(table: Table, row: Mapping[str, Any]) -> Executable:
    """Insert the row, or replace the one with its primary key."""
    statement = sqlite.insert(table).values(**row)
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=dict(row))


def put_once(table: Table, row: Mapping[str, Any]) -> Insert:
    """Insert the row unless there is one with its primary key; the row count tells which."""
    return sqlite.insert(table).values(**row).on_conflict_do_nothing(index_elements=list(table.primary_key))


async def scrub(made: AsyncEngine) -> None:
    """Empty the write-ahead log, which still holds what was deleted."""
    async with made.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection  # SQLAlchemy would begin a transaction
        await (await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")).close()
