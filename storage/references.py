"""How to reach a speaker later."""

from sqlalchemy import Column, LargeBinary, Table, delete, select

from storage.database import Database
from storage.seal import Seal
from storage.tables import DAY, METADATA, Time, expires, owner
from timeoff.person import Speaker

REFERENCES = Table(
    "conversation_references",
    METADATA,
    owner(primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    expires(),
)

KIND = "reference"
KEPT = 30 * DAY  # after the speaker was last heard


class References:
    """What a channel needs to write to a speaker, in the channel's own form."""

    def __init__(self, database: Database, seal: Seal, time: Time) -> None:
        self._database = database
        self._seal = seal
        self._time = time

    async def put(self, speaker: Speaker, value: bytes) -> None:
        sealed = self._seal.seal(KIND, speaker.key, value)
        row = {"owner": speaker.key, "sealed": sealed, "expires": self._time() + KEPT}
        async with self._database.begin() as connection:
            await connection.execute(self._database.put(REFERENCES, row))

    async def get(self, speaker: Speaker) -> bytes | None:
        this = REFERENCES.c.owner == speaker.key
        async with self._database.begin() as connection:
            sealed = await connection.scalar(select(REFERENCES.c.sealed).where(this))
            value = self._seal.opened(KIND, speaker.key, sealed)
            if value is None:
                await connection.execute(delete(REFERENCES).where(this))
        return value
