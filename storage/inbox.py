"""The events that came in already: platforms deliver them again."""

import hashlib
import secrets

from sqlalchemy import Column, ColumnElement, String, Table, delete, update

from storage.database import Database
from storage.tables import DAY, METADATA, Time, expires

INBOX = Table(
    "inbox",
    METADATA,
    Column("source", String, primary_key=True),
    Column("event", String, primary_key=True),  # hashed: an id may name people
    Column("begun_by", String, nullable=True),  # the run of the bot that handles it; null once that is done
    expires(),
)

KEPT = DAY


class Inbox:
    """Tells the first delivery of an event from the next ones. Each inbox stands for one run of the bot."""

    def __init__(self, database: Database, time: Time) -> None:
        self._database, self._time = database, time
        self._run = secrets.token_hex(8)

    async def first(self, source: str, event_id: str) -> bool:
        """True once in a run for each id of a source, until it is done: what a crash has cut off counts as new."""
        begun = {"begun_by": self._run, "expires": self._time() + KEPT}
        row = {"source": source, "event": _hashed(event_id), **begun}
        cut_off = _is(source, event_id) & (INBOX.c.begun_by != self._run)
        async with self._database.begin() as connection:
            if (await connection.execute(self._database.put_once(INBOX, row))).rowcount:
                return True
            return bool((await connection.execute(update(INBOX).where(cut_off).values(begun))).rowcount)

    async def done(self, source: str, event_id: str) -> None:
        """Never let the event come again."""
        async with self._database.begin() as connection:
            await connection.execute(update(INBOX).where(_is(source, event_id)).values(begun_by=None))

    async def forget(self, source: str, event_id: str) -> None:
        """Let the event come again: handling it failed. What is done stays so."""
        undone = _is(source, event_id) & INBOX.c.begun_by.is_not(None)
        async with self._database.begin() as connection:
            await connection.execute(delete(INBOX).where(undone))


def _is(source: str, event_id: str) -> ColumnElement[bool]:
    return (INBOX.c.source == source) & (INBOX.c.event == _hashed(event_id))


def _hashed(event_id: str) -> str:
    return hashlib.sha256(event_id.encode()).hexdigest()
