"""The database: transactions, whatever the engine."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, nullcontext
from contextvars import ContextVar
from typing import Any, Protocol

from sqlalchemy import Executable, Table
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import sqlite
from storage.tables import METADATA


class Engine(Protocol):
    """What differs between engines; `storage.sqlite` says what each does."""

    def engine(self, url: URL) -> AsyncEngine: ...

    def sole(self, url: URL) -> AbstractContextManager[None]: ...

    def put(self, table: Table, row: Mapping[str, Any]) -> Executable: ...

    def put_once(self, table: Table, row: Mapping[str, Any]) -> Executable: ...

    async def scrub(self, made: AsyncEngine) -> None: ...


ENGINES: Mapping[str, Engine] = {"sqlite": sqlite}
_OUTER: ContextVar[AsyncConnection | None] = ContextVar("outer", default=None)


class Database:
    """Transactions, and the two ways to put a row that every engine words in its own way."""

    def __init__(self, engine: Engine, url: URL) -> None:
        self._dialect, self._url = engine, url
        self._engine = engine.engine(url)

    def sole(self) -> AbstractContextManager[None]:
        """No other process uses the database meanwhile. Entering raises OSError, in one line, where one does already.

        What two processes took up at once after a restart, or for one person, would be done twice.
        """
        return self._dialect.sole(self._url)

    def begin(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """One transaction: committed at the end of the block, rolled back when an exception leaves it.

        Begun within the block of another one it is a part of that. The block must begin no task.
        """
        outer = _OUTER.get()
        return nullcontext(outer) if outer and outer.engine is self._engine else self._begin()

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[AsyncConnection]:
        async with self._engine.begin() as connection:
            token = _OUTER.set(connection)
            try:
                yield connection
            finally:
                _OUTER.reset(token)

    def put(self, table: Table, row: Mapping[str, Any]) -> Executable:
        """Insert the row, or replace the one with its primary key."""
        return self._dialect.put(table, row)

    def put_once(self, table: Table, row: Mapping[str, Any]) -> Executable:
        """Insert the row unless there is one with its primary key; the row count tells which."""
        return self._dialect.put_once(table, row)

    async def create_tables(self) -> None:
        """Make the tables that are missing, of all stores that have been imported.

        OSError in one line where the database cannot be opened or written.
        """
        try:
            async with self.begin() as connection:
                await connection.run_sync(METADATA.create_all)
        except DBAPIError as error:
            raise OSError(f"the database cannot be used: {error.orig}") from None

    async def scrub(self) -> None:
        """Leave nothing of what was deleted in the engine's own files."""
        await self._dialect.scrub(self._engine)

    async def close(self) -> None:
        await self._engine.dispose()


def open_database(url: str) -> Database:
    """The database at an address like `sqlite:///state.db`. ValueError where the address or its engine is not known."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError("the database's address is not a URL") from None
    engine = ENGINES.get(parsed.drivername)
    if engine is None:
        raise ValueError(f"a database of the kind {parsed.drivername!r} is not known")
    return Database(engine, parsed)
