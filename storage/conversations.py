"""Where each conversation stands."""

from dataclasses import dataclass

from sqlalchemy import Column, Integer, LargeBinary, Table, delete, select, update

from storage.database import Database
from storage.seal import Seal
from storage.tables import DAY, METADATA, Time, expires, owner
from timeoff.person import Speaker

CONVERSATIONS = Table(
    "conversations",
    METADATA,
    owner(primary_key=True),
    Column("version", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    expires(),
)

KIND = "conversation"
KEPT = 30 * DAY  # after the last turn


@dataclass(frozen=True)
class Versioned:
    """A value as it was read; version 0 and None where there is none."""

    value: bytes | None
    version: int


class Conversations:
    """One row for each speaker; two turns cannot both follow the same one."""

    def __init__(self, database: Database, seal: Seal, time: Time) -> None:
        self._database, self._seal, self._time = database, seal, time

    async def load(self, speaker: Speaker) -> Versioned:
        this = CONVERSATIONS.c.owner == speaker.key
        async with self._database.begin() as connection:
            found = await connection.execute(select(CONVERSATIONS.c.version, CONVERSATIONS.c.sealed).where(this))
            row = found.one_or_none()
            value = self._seal.opened(KIND, speaker.key, row.sealed if row else None)
            if row is None or value is None:
                await connection.execute(delete(CONVERSATIONS).where(this))
                return Versioned(None, 0)
        return Versioned(value, row.version)

    async def save(self, speaker: Speaker, value: bytes, version: int) -> bool:
        """Follow the version that was loaded. False, and nothing is changed, where somebody was faster."""
        row = {
            "version": version + 1,
            "sealed": self._seal.seal(KIND, speaker.key, value),
            "expires": self._time() + KEPT,
        }
        this = (CONVERSATIONS.c.owner == speaker.key) & (CONVERSATIONS.c.version == version)
        first = self._database.put_once(CONVERSATIONS, row | {"owner": speaker.key})
        async with self._database.begin() as connection:
            done = await connection.execute(first if version == 0 else update(CONVERSATIONS).where(this).values(**row))
        return bool(done.rowcount)

    async def delete(self, speaker: Speaker) -> None:
        async with self._database.begin() as connection:
            await connection.execute(delete(CONVERSATIONS).where(CONVERSATIONS.c.owner == speaker.key))
