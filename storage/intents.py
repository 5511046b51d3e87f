"""What was confirmed, and how far it has come: written before anything is sent."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import RowMapping, Update, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.intent_json import decode_entry, decode_intent, encode_entry, encode_intent, without_subject
from storage.intent_tables import INTENTS, PIECES
from storage.seal import Seal
from storage.tables import DAY, Time
from timeoff import errors
from timeoff.intent import Booking, Intent
from timeoff.person import Speaker
from timeoff.record import Answer, Piece, Record
from timeoff.time_off import Entry

KEPT = 30 * DAY  # after the person had an answer; before that for good


class Intents:
    """Each method is one transaction, durable when it returns."""

    def __init__(self, database: Database, seal: Seal, time: Time) -> None:
        self._database = database
        self._seal = seal
        self._time = time

    async def add(self, intent: Intent, speaker: Speaker) -> None:
        """Keep what was confirmed. An id that is known keeps what it was, and is taken up again if it waited."""
        row = {
            "id": intent.id,
            "owner": intent.person.key,
            "speaker": speaker.key,
            "state": "confirmed",
            "sealed": self._sealed(intent, speaker),
        }
        waiting = (INTENTS.c.id == intent.id) & (INTENTS.c.state == "needs_user")
        async with self._database.begin() as connection:
            if (await connection.execute(self._database.put_once(INTENTS, row))).rowcount:
                await connection.execute(insert(PIECES), _numbered(intent))
            else:
                await connection.execute(update(INTENTS).where(waiting).values(state="confirmed", expires=None))

    async def load(self, id: str) -> Record | None:
        """None where the id is not known; what can no longer be unsealed is deleted."""
        async with self._database.begin() as connection:
            record = await self._record(connection, id)
            if record is None:
                await connection.execute(delete(INTENTS).where(INTENTS.c.id == id))
        return record

    async def looked(self, id: str, baseline: Iterable[str]) -> None:
        """Remember the ids of the entries that stand there before anything is sent."""
        async with self._database.begin() as connection:
            await connection.execute(_intent(id).values(baseline=json.dumps(sorted(baseline))))

    async def sending(self, id: str, number: int) -> None:
        """Write ahead: this piece is about to be sent once more."""
        async with self._database.begin() as connection:
            await connection.execute(_intent(id).values(state="sending", expires=None))
            await connection.execute(_piece(id, number).values(attempts=PIECES.c.attempts + 1))

    async def unsent(self, id: str, number: int) -> None:
        """Take that back: it is certain that nothing was done."""
        async with self._database.begin() as connection:
            await connection.execute(_piece(id, number).values(attempts=PIECES.c.attempts - 1))

    async def accepted(self, id: str, number: int) -> None:
        """This piece was answered as made, but not what was made: never send it again."""
        async with self._database.begin() as connection:
            await connection.execute(_piece(id, number).values(accepted=True))

    async def settled(self, id: str, number: int, entry: Entry) -> None:
        """This piece is true: the entry exists, or no longer does."""
        async with self._database.begin() as connection:
            await self._settle(connection, id, number, entry)

    async def answered(self, id: str, answer: Answer, error: type[errors.TimeOffError] | None) -> None:
        """The person is to be told this."""
        ending: dict[str, Any] = {"state": answer, "error": error and error.__name__, "expires": self._time() + KEPT}
        async with self._database.begin() as connection:
            await connection.execute(_intent(id).values(told=False, **ending))

    async def told(self, id: str) -> None:
        """The person knows. What they wrote is forgotten where it can no longer be needed."""
        async with self._database.begin() as connection:
            await connection.execute(_intent(id).values(told=True))
            await self._blank(connection, id)

    async def unfinished(self) -> tuple[str, ...]:
        """The ids of what was confirmed, and nobody was told how it came out."""
        open_or_untold = INTENTS.c.state.in_(("confirmed", "sending")) | INTENTS.c.told.is_(False)
        async with self._database.begin() as connection:
            return tuple(await connection.scalars(select(INTENTS.c.id).where(open_or_untold).order_by(INTENTS.c.id)))

    async def _record(self, connection: AsyncConnection, id: str) -> Record | None:
        row = (await connection.execute(select(INTENTS).where(INTENTS.c.id == id))).mappings().one_or_none()
        text = self._seal.opened("intent", _named(id, row["speaker"]), row["sealed"]) if row else None
        if row is None or text is None:
            return None
        pieces = await connection.execute(select(PIECES).where(PIECES.c.intent == id).order_by(PIECES.c.number))
        return Record(
            intent=decode_intent(id, text),
            speaker=Speaker(*row["speaker"].split(":", 2)),
            state=row["state"],
            baseline=frozenset(json.loads(row["baseline"])),
            error=row["error"] and getattr(errors, row["error"], errors.TimeOffError),
            pieces=tuple(map(self._read_piece, pieces.mappings())),
            told=row["told"],
        )

    def _read_piece(self, row: RowMapping) -> Piece:
        text = self._seal.opened("piece", _named(row["intent"], row["number"]), row["sealed"])
        return Piece(row["attempts"], decode_entry(text) if text else None, row["accepted"])

    async def _settle(self, connection: AsyncConnection, id: str, number: int, entry: Entry) -> None:
        sealed = self._seal.seal("piece", _named(id, number), encode_entry(entry))
        await connection.execute(_piece(id, number).values(sealed=sealed))

    async def _blank(self, connection: AsyncConnection, id: str) -> None:
        record = await self._record(connection, id)
        if record is None or record.state not in ("done", "failed"):
            return
        sealed = self._sealed(without_subject(record.intent), record.speaker)
        await connection.execute(_intent(id).values(sealed=sealed))
        for number, piece in enumerate(record.pieces):
            if piece.entry:
                await self._settle(connection, id, number, replace(piece.entry, subject=None))

    def _sealed(self, intent: Intent, speaker: Speaker) -> bytes:
        return self._seal.seal("intent", _named(intent.id, speaker.key), encode_intent(intent))


def _numbered(intent: Intent) -> list[dict[str, Any]]:
    pieces = intent.time_off.intervals if isinstance(intent, Booking) else intent.entries
    return [{"intent": intent.id, "number": number} for number in range(len(pieces))]


def _intent(id: str) -> Update:
    return update(INTENTS).where(INTENTS.c.id == id)


def _piece(id: str, number: int) -> Update:
    return update(PIECES).where(PIECES.c.intent == id, PIECES.c.number == number)


def _named(id: str, what: str | int) -> str:
    return f"{id} {what}"
