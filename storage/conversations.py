"""Where each conversation stands."""

from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Integer, LargeBinary, Table, delete, select, update

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
        self._database = database
        self._seal = seal
        self._time = time

    async def load(self, speaker: Speaker) -> Versioned:
        kept = select(CONVERSATIONS.c.version, CONVERSATIONS.c.sealed).where(_of(speaker))
        async with self._database.begin() as connection:
            row = (await connection.execute(kept)).one_or_none()
            value = self._seal.opened(KIND, speaker.key, row.sealed if row else None)
            if row is None or value is None:
                await connection.execute(delete(CONVERSATIONS).where(_of(speaker)))
                return Versioned(None, 0)
        return Versioned(value, row.version)

    async def save(self, speaker: Speaker, value: bytes, version: int) -> bool:
        """Follow the version that was loaded. False, and nothing is changed, where somebody was faster."""
        row = {
            "version": version + 1,
            "sealed": self._seal.seal(KIND, speaker.key, value),
            "expires": self._time() + KEPT,
        }
        first = self._database.put_once(CONVERSATIONS, row | {"owner": speaker.key})
        async with self._database.begin() as connection:
            next_one = update(CONVERSATIONS).where(_this(speaker, version)).values(**row)
            done = await connection.execute(first if version == 0 else next_one)
        return bool(done.rowcount)

    async def delete(self, speaker: Speaker, version: int) -> bool:
        """Leave no row. False, and nothing is changed, where somebody saved since that version was loaded."""
        async with self._database.begin() as connection:
            await connection.execute(delete(CONVERSATIONS).where(_this(speaker, version)))
            left = await connection.scalar(select(CONVERSATIONS.c.version).where(_of(speaker)))
        return left is None


def _of(speaker: Speaker) -> ColumnElement[bool]:
    return CONVERSATIONS.c.owner == speaker.key


def _this(speaker: Speaker, version: int) -> ColumnElement[bool]:
    return _of(speaker) & (CONVERSATIONS.c.version == version)
