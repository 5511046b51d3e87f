"""Deleting what has been kept long enough."""

from sqlalchemy import delete

from storage.database import Database
from storage.tables import METADATA


async def sweep(database: Database, now: float) -> int:
    """Delete the rows that expired until now, in one transaction; answers how many there were."""
    swept = 0
    async with database.begin() as connection:
        for table in METADATA.sorted_tables:
            if "expires" in table.c:
                swept += (await connection.execute(delete(table).where(table.c.expires <= now))).rowcount
    if swept:
        await database.scrub()
    return swept
