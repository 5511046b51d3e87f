"""Lives of the bot, without its channels: each opens the same database file anew, and may be made to die."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bookings.bookings import Bookings
from bookings.means import Means
from bot.chat import Heard
from bot.clock import Clock
from bot.delivery import Delivery, once
from bot.effects import Effects, Work
from bot.ledger import Ledger
from bot.others import OtherChats
from bot.outcomes import Outcomes
from bot.quiet import Locks
from bot.turn import Turns
from dialogs.event import Event, Pressed, Wrote
from languages.said import Said, SignInRequest
from storage.conversations import Conversations
from storage.database import Database, open_database
from storage.inbox import Inbox
from tests.bookings.calendar import StandIn
from tests.bookings.conftest import ANN, ANNS_ACCOUNT, PAUSES, whole
from tests.bookings.fuse import Fuse, Killed
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
    card: str = ""

    async def show(self, said: Said | SignInRequest) -> None:
        with self.calendar.fuse.around("show"):
            self.shown.append(said.title)
            self.card = said.card if isinstance(said, Said) and said.card else self.card

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


class Life:
    def __init__(self, world: World, database: Database, fuse: Fuse) -> None:
        self._world = world
        conversations, self._inbox = MortalConversations(database, fuse), MortalInbox(database, fuse)
        means = Means(world.calendar, MortalIntents(database, fuse), world.calendar.sleep, PAUSES)
        self.bookings = Bookings(means, whole)
        self.outcomes = Outcomes(self.bookings, self)
        work = Work(self.bookings, self.outcomes)
        effects = Effects(world, world, work, world, OtherChats(world, conversations, self.resume))
        ledger = Ledger(conversations, self._inbox, effects.commit, database.begin)
        clock = Clock(lambda: NOW, lambda: NOW)
        self._turns = Turns(ledger, effects, clock, Locks(), lambda: secrets.token_hex(8))
        self._fed: list[asyncio.Task[bool]] = []

    async def hear(self, event: Event, delivery: Delivery | None = None) -> bool:
        """As a channel does that gets it delivered."""
        async with once(self._inbox, delivery) as first:
            if first:
                heard = Heard(ANN, event, "Europe/London", "en-GB", delivery)
                await self._turns.take(heard, self._world)
        return True

    async def say(self, text: str) -> list[str]:
        """What is answered within the turn."""
        before = len(self._world.shown)
        await self.hear(Wrote(text))
        return self._world.shown[before:]

    async def press(self, verb: str) -> None:
        """On the newest card."""
        await self.hear(Pressed(verb, self._world.card))

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool]:
        self._fed.append(asyncio.create_task(self.hear(event)))
        return self._fed[-1]

    async def finish(self) -> None:
        """Return when everything is told."""
        await self.outcomes.finish()
        await asyncio.gather(*self._fed)


@asynccontextmanager
async def alive(folder: Path, world: World, fuse: Fuse | None = None) -> AsyncIterator[Life]:
    """One life, ended by leaving the block; it dies where the fuse says."""
    world.calendar.fuse = fuse = fuse or Fuse()
    database = open_database(f"sqlite:///{folder / 'state.db'}")
    await database.create_tables()
    life = Life(world, database, fuse)
    try:
        yield life
    finally:
        with suppress(Killed):
            await life.finish()
        await life.bookings.drain()
        await database.close()
