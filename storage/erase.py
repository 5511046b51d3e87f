"""Forgetting somebody."""

from sqlalchemy import delete

from storage.database import Database
from storage.tables import METADATA
from timeoff.person import Person, Speaker


async def erase(database: Database, speaker: Speaker, person: Person | None) -> None:
    """Delete every row about the speaker, and about the person where there is one, in one transaction."""
    keys = [speaker.key] if person is None else [speaker.key, person.key]
    async with database.begin() as connection:
        for table in METADATA.sorted_tables:
            if "owner" in table.c:
                await connection.execute(delete(table).where(table.c.owner.in_(keys)))
    await database.scrub()
