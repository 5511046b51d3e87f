"""Tickets: what is given out once and must come back once, soon."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import Column, ColumnElement, Executable, LargeBinary, String, Table, delete, select

from storage.database import Database
from storage.seal import Seal
from storage.tables import METADATA, Time, about, expires, owner

TICKETS = Table(
    "tickets",
    METADATA,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),  # hashed: who reads the table cannot use a ticket
    owner(),
    about("other"),  # the owner again, where it is about nobody else
    Column("sealed", LargeBinary, nullable=False),
    expires(),
)

MOST = 5  # of a kind that one owner can have; a newer one takes the place of the oldest


class Tickets:
    """Sealed values under secret keys, each taken at most once."""

    def __init__(self, database: Database, seal: Seal, time: Time) -> None:
        self._database = database
        self._seal = seal
        self._time = time

    async def put(self, kind: str, key: str, parties: Sequence[str], value: bytes, seconds: int) -> None:
        """Keep the value under the key for so many seconds. It is about one or two parties; the first owns it."""
        hashed = _hashed(key)
        sealed = self._seal.seal(f"ticket {kind}", hashed, value)
        whose = {"owner": parties[0], "other": parties[-1]}
        row = {"kind": kind, "key": hashed, **whose, "sealed": sealed, "expires": self._time() + seconds}
        its = (TICKETS.c.kind == kind) & (TICKETS.c.owner == parties[0])
        newest = select(TICKETS.c.key).where(its).order_by(TICKETS.c.expires.desc()).limit(MOST)
        async with self._database.begin() as connection:
            await connection.execute(self._database.put(TICKETS, row))
            await connection.execute(delete(TICKETS).where(its, TICKETS.c.key.not_in(newest)))

    async def take(self, kind: str, key: str) -> bytes | None:
        """The value, and it is gone; None where there is none, or its time is over."""
        taken = delete(TICKETS).where(_is(kind, key)).returning(TICKETS.c.sealed, TICKETS.c.expires)
        return await self._opened(kind, key, taken)

    async def look(self, kind: str, key: str) -> bytes | None:
        """The value, which stays; None where there is none, or its time is over."""
        return await self._opened(kind, key, select(TICKETS.c.sealed, TICKETS.c.expires).where(_is(kind, key)))

    async def _opened(self, kind: str, key: str, found: Executable) -> bytes | None:
        async with self._database.begin() as connection:
            row = (await connection.execute(found)).one_or_none()
        if row is None or row.expires <= self._time():
            return None
        return self._seal.opened(f"ticket {kind}", _hashed(key), row.sealed)


def _is(kind: str, key: str) -> ColumnElement[bool]:
    return (TICKETS.c.kind == kind) & (TICKETS.c.key == _hashed(key))


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
