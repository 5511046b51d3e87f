"""Lives of the bot, without its channels: each opens the same database file anew, and may be made to die."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bookings.bookings import Bookings
from bookings.means import Means
from bot.chat import Heard
from bot.clock import Clock
from bot.delivery import Delivery, once
from bot.effects import Effects
from bot.ledger import Ledger
from bot.others import OtherChats
from bot.quiet import Locks
from bot.turn import Turns
from dialogs.event import Event, Resumed
from languages.said import Said, SignInRequest
from storage.conversations import Conversations
from storage.database import Database, open_database
from storage.inbox import Inbox
from tests.bookings.calendar import StandIn
from tests.bookings.conftest import ANN, ANNS_ACCOUNT, PAUSES, whole
from tests.bookings.fuse import Fuse
from tests.bookings.mortal import SEAL, MortalIntents, now
from tests.bot.rooms import NOW
from timeoff.interval import Interval
from timeoff.person import Person, Speaker
from timeoff.plan import Plan
from timeoff.week import STANDARD_WEEK


class MortalConversations(Conversations):
    def __init__(self, database: Database, fuse: Fuse) -> None:
        super().__init__(database, SEAL, now)
        self._fuse = fuse

    async def save(self, speaker: Speaker, value: bytes, version: int) -> bool:
        with self._fuse.around("save"):
            return await super().save(speaker, value, version)


class MortalInbox(Inbox):
    def __init__(self, database: Database, fuse: Fuse) -> None:
        super().__init__(database, now)
        self._fuse = fuse

    async def done(self, source: str, event_id: str) -> None:
        with self._fuse.around("done"):
            await super().done(source, event_id)


@dataclass
class World:
    """What outlasts a life: the calendar, what ann has read, and where she may be made to see the bot die."""

    calendar: StandIn = field(default_factory=StandIn)
    shown: list[str] = field(default_factory=list)

    async def show(self, said: Said | SignInRequest) -> None:
        with self.calendar.fuse.around("show"):
            self.shown.append(said.title)

    async def look(self, person: Person, window: Interval, zone: str | None) -> Plan:
        return Plan(await self.calendar.entries(person, window, "Europe/London"), STANDARD_WEEK, "Europe/London")

    async def person(self, speaker: Speaker) -> Person:
        return ANNS_ACCOUNT

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        return (ANN,)

    async def sign_out(self, person: Person) -> None: ...

    async def forget(self, speaker: Speaker, person: Person | None) -> None: ...

    async def unlink(self, speaker: Speaker, person: Person) -> bool:
        return False


@dataclass(frozen=True)
class Life:
    world: World
    inbox: Inbox
    bookings: Bookings
    turns: Turns

    async def hear(self, event: Event, delivery: Delivery | None = None) -> None:
        """As a channel does that gets it delivered."""
        async with once(self.inbox, delivery) as first:
            if first:
                await self.turns.take(Heard(ANN, event, "Europe/London", "en-GB", delivery), self.world)

    async def resume(self) -> None:
        """Take up what an earlier life has left."""
        for id in await self.bookings.unfinished():
            found = await self.bookings.find(id)
            assert found
            await self.hear(Resumed(found[0], await self.bookings.carry_out(id)))


@asynccontextmanager
async def alive(folder: Path, world: World, fuse: Fuse | None = None) -> AsyncIterator[Life]:
    """One life, ended by leaving the block; it dies where the fuse says."""
    world.calendar.fuse = fuse = fuse or Fuse()
    database = open_database(f"sqlite:///{folder / 'state.db'}")
    await database.create_tables()
    conversations, inbox = MortalConversations(database, fuse), MortalInbox(database, fuse)
    bookings = Bookings(Means(world.calendar, MortalIntents(database, fuse), world.calendar.sleep, PAUSES), whole)
    effects = Effects(world, world, bookings, world, OtherChats(world, conversations))
    ledger = Ledger(conversations, inbox, effects.commit, database.begin)
    turns = Turns(ledger, effects, Clock(lambda: NOW, lambda: NOW), Locks(), lambda: secrets.token_hex(8))
    try:
        yield Life(world, inbox, bookings, turns)
    finally:
        await bookings.drain()
        await database.close()
