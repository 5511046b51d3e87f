"""Whether the database takes writes: a disk that is full still reads well."""

from sqlalchemy import Column, Integer, Table

from storage.database import Database
from storage.tables import DAY, METADATA, Time, expires

PULSE = Table("pulse", METADATA, Column("id", Integer, primary_key=True), expires())


class Pulse:
    """One row that is written again and again."""

    def __init__(self, database: Database, time: Time) -> None:
        self._database, self._time = database, time

    async def beat(self) -> None:
        """Raises where the database cannot be written now."""
        async with self._database.begin() as connection:
            await connection.execute(self._database.put(PULSE, {"id": 1, "expires": self._time() + DAY}))
