"""The events that came in already: platforms deliver them again."""

import hashlib

from sqlalchemy import Column, String, Table, delete

from storage.database import Database
from storage.tables import DAY, METADATA, Time, expires

INBOX = Table(
    "inbox",
    METADATA,
    Column("source", String, primary_key=True),
    Column("event", String, primary_key=True),  # hashed: an id may name people
    expires(),
)

KEPT = DAY


class Inbox:
    """Tells the first delivery of an event from the next ones."""

    def __init__(self, database: Database, time: Time) -> None:
        self._database, self._time = database, time

    async def first(self, source: str, event_id: str) -> bool:
        """True exactly once for each id of a source."""
        row = {"source": source, "event": _hashed(event_id), "expires": self._time() + KEPT}
        async with self._database.begin() as connection:
            return bool((await connection.execute(self._database.put_once(INBOX, row))).rowcount)

    async def forget(self, source: str, event_id: str) -> None:
        """Let the event come again: handling it failed."""
        this = (INBOX.c.source == source) & (INBOX.c.event == _hashed(event_id))
        async with self._database.begin() as connection:
            await connection.execute(delete(INBOX).where(this))


def _hashed(event_id: str) -> str:
    return hashlib.sha256(event_id.encode()).hexdigest()
