"""Addresses that Slack hands out to answer somebody by: each works a few times, and not for long."""

import secrets

from sqlalchemy import Column, Integer, LargeBinary, String, Table, update

from storage.database import Database
from storage.seal import Seal
from storage.tables import METADATA, Time, expires, owner
from timeoff.person import Speaker

RESPONSE_URLS = Table(
    "response_urls",
    METADATA,
    Column("name", String, primary_key=True),
    owner(),
    Column("left", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    expires(),
)

KIND = "response url"
KEPT = 30 * 60  # seconds
TIMES = 5  # https://docs.slack.dev/interactivity/handling-user-interaction


class ResponseUrls:
    """Sealed: who has such an address can write to the person in the bot's name."""

    def __init__(self, database: Database, seal: Seal, time: Time) -> None:
        self._database = database
        self._seal = seal
        self._time = time

    async def put(self, speaker: Speaker, url: str) -> str:
        """The name under which it is kept."""
        name = secrets.token_urlsafe(16)
        sealed = self._seal.seal(KIND, name, url.encode())
        row = {"name": name, "owner": speaker.key, "left": TIMES, "sealed": sealed, "expires": self._time() + KEPT}
        async with self._database.begin() as connection:
            await connection.execute(self._database.put(RESPONSE_URLS, row))
        return name

    async def use(self, name: str) -> str | None:
        """The address, used once more; None where it no longer works."""
        works = (RESPONSE_URLS.c.name == name) & (RESPONSE_URLS.c.left > 0) & (RESPONSE_URLS.c.expires > self._time())
        used = update(RESPONSE_URLS).where(works).values(left=RESPONSE_URLS.c.left - 1)
        async with self._database.begin() as connection:
            sealed = await connection.scalar(used.returning(RESPONSE_URLS.c.sealed))
        url = self._seal.opened(KIND, name, sealed)
        return None if url is None else url.decode()
