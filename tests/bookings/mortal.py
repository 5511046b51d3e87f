"""The store of intents, with a place to die before and after every transaction."""

from collections.abc import Iterable

from storage.database import Database
from storage.intents import Intents
from storage.keyring import Keyring
from storage.seal import Seal
from tests.bookings.fuse import Fuse
from timeoff.errors import TimeOffError
from timeoff.intent import Intent
from timeoff.person import Speaker
from timeoff.record import Answer, Record
from timeoff.time_off import Entry

SEAL = Seal(Keyring((bytes(range(32)),)))


def now() -> float:
    return 1_800_000_000.0


class MortalIntents(Intents):
    def __init__(self, database: Database, fuse: Fuse) -> None:
        super().__init__(database, SEAL, now)
        self._fuse = fuse

    async def add(self, intent: Intent, speaker: Speaker) -> None:
        with self._fuse.around("add"):
            await super().add(intent, speaker)

    async def load(self, id: str) -> Record | None:
        with self._fuse.around("load"):
            return await super().load(id)

    async def looked(self, id: str, baseline: Iterable[str]) -> None:
        with self._fuse.around("looked"):
            await super().looked(id, baseline)

    async def sending(self, id: str, number: int) -> None:
        with self._fuse.around("sending"):
            await super().sending(id, number)

    async def unsent(self, id: str, number: int) -> None:
        with self._fuse.around("unsent"):
            await super().unsent(id, number)

    async def accepted(self, id: str, number: int) -> None:
        with self._fuse.around("accepted"):
            await super().accepted(id, number)

    async def settled(self, id: str, number: int, entry: Entry) -> None:
        with self._fuse.around("settled"):
            await super().settled(id, number, entry)

    async def told(self, id: str) -> None:
        with self._fuse.around("told"):
            await super().told(id)

    async def answered(self, id: str, answer: Answer, error: type[TimeOffError] | None) -> None:
        with self._fuse.around("answered"):
            await super().answered(id, answer, error)
