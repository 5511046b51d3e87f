"""Who of a chat is which account of Microsoft 365, where the chat itself does not say so."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, LargeBinary, Row, Table, delete, select

from storage.database import Database
from storage.seal import Seal
from storage.tables import METADATA, about, expires, owner, within
from timeoff.person import Person, Speaker

LINKS = Table(
    "links",
    METADATA,
    owner(primary_key=True),  # the speaker's key
    about("person"),
    Column("sealed", LargeBinary, nullable=False),  # the person's key once more: who can only write here links nobody
    expires(),  # never: a link holds until it is taken back
)

KIND = "link"


class Links:
    """A speaker has one account at most; an account may have several speakers."""

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database, self._seal = database, seal

    async def link(self, speaker: Speaker, person: Person) -> bool:
        """False, and nothing is changed, where the speaker is linked to another person."""
        sealed = self._seal.seal(KIND, speaker.key, person.key.encode())
        row = {"owner": speaker.key, "person": person.key, "sealed": sealed}
        async with self._database.begin() as connection:
            await connection.execute(self._database.put_once(LINKS, row))
        return await self.person(speaker) == person

    async def person(self, speaker: Speaker) -> Person | None:
        """None for a speaker who is not linked; what can no longer be unsealed is deleted."""
        async with self._database.begin() as connection:
            row = (await connection.execute(select(LINKS).where(_of(speaker)))).one_or_none()
            person = self._person(row) if row else None
            if person is None:
                await connection.execute(delete(LINKS).where(_of(speaker)))
        return person

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        """All that are linked to the person."""
        rows = await self._rows(LINKS.c.person == person.key)
        return tuple(Speaker(*row.owner.split(":", 2)) for row in rows if self._person(row))

    async def people(self, channel: str, tenant: str) -> frozenset[Person]:
        """All whom speakers of the workspace are linked to."""
        rows = await self._rows(within(LINKS.c.owner, channel, tenant))
        return frozenset(filter(None, map(self._person, rows)))

    async def unlink(self, speaker: Speaker) -> None:
        """Leave no link of the speaker's."""
        async with self._database.begin() as connection:
            await connection.execute(delete(LINKS).where(_of(speaker)))

    async def _rows(self, which: ColumnElement[bool]) -> Sequence[Row[Any]]:
        async with self._database.begin() as connection:
            return (await connection.execute(select(LINKS).where(which).order_by(LINKS.c.owner))).all()

    def _person(self, row: Row[Any]) -> Person | None:
        """None where the row is not as it was written."""
        sealed = self._seal.opened(KIND, row.owner, row.sealed)
        return Person(*row.person.split(":", 1)) if sealed == row.person.encode() else None


def _of(speaker: Speaker) -> ColumnElement[bool]:
    return LINKS.c.owner == speaker.key
