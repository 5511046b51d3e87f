"""Tokens at rest."""

from sqlalchemy import Column, LargeBinary, String, Table, delete, select

from storage.database import Database
from storage.seal import Seal
from storage.tables import DAY, METADATA, Time, expires, owner

VAULT = Table(
    "vault",
    METADATA,
    owner(primary_key=True),
    Column("kind", String, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    expires(),
)

KEPT = 90 * DAY  # after the last save


class Vault:
    """A sealed value for each kind and owner."""

    def __init__(self, database: Database, seal: Seal, time: Time) -> None:
        self._database = database
        self._seal = seal
        self._time = time

    async def load(self, kind: str, owner: str) -> bytes | None:
        this = (VAULT.c.kind == kind) & (VAULT.c.owner == owner)
        async with self._database.begin() as connection:
            sealed = await connection.scalar(select(VAULT.c.sealed).where(this))
            value = self._seal.opened(kind, owner, sealed)
            if value is None:
                await connection.execute(delete(VAULT).where(this))
        return value

    async def save(self, kind: str, owner: str, value: bytes) -> None:
        sealed = self._seal.seal(kind, owner, value)
        row = {"kind": kind, "owner": owner, "sealed": sealed, "expires": self._time() + KEPT}
        async with self._database.begin() as connection:
            await connection.execute(self._database.put(VAULT, row))

    async def delete(self, owner: str) -> None:
        """Delete all kinds of the owner's."""
        async with self._database.begin() as connection:
            await connection.execute(delete(VAULT).where(VAULT.c.owner == owner))
