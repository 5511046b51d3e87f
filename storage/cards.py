"""The cards that were shown: to whom, and where they stand."""

from sqlalchemy import Column, String, Table, select, update

from storage.database import Database
from storage.tables import DAY, METADATA, Time, expires, owner
from timeoff.person import Speaker

CARDS = Table(
    "cards",
    METADATA,
    Column("card", String, primary_key=True),
    owner(),
    Column("activity", String, nullable=True),
    expires(),
)

KEPT = 30 * DAY


class Cards:
    """Whose card it is decides who may press its buttons."""

    def __init__(self, database: Database, time: Time) -> None:
        self._database, self._time = database, time

    async def put(self, card: str, speaker: Speaker) -> None:
        """The card is the speaker's; it stays the first one's."""
        row = {"card": card, "owner": speaker.key, "expires": self._time() + KEPT}
        async with self._database.begin() as connection:
            await connection.execute(self._database.put_once(CARDS, row))

    async def owner(self, card: str) -> str | None:
        """The key of the speaker whom it was shown to; None for a card that is not known."""
        async with self._database.begin() as connection:
            return await connection.scalar(select(CARDS.c.owner).where(CARDS.c.card == card))

    async def placed(self, card: str, activity: str) -> None:
        """The card stands in the chat under this id of the channel's."""
        async with self._database.begin() as connection:
            await connection.execute(update(CARDS).where(CARDS.c.card == card).values(activity=activity))

    async def activity(self, card: str) -> str | None:
        """The channel's id of the message that shows the card; None where it is not known."""
        async with self._database.begin() as connection:
            return await connection.scalar(select(CARDS.c.activity).where(CARDS.c.card == card))
