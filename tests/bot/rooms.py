"""Stand-ins for the rooms that a turn needs, kept in memory: they record what was asked of them."""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from bot.chat import Heard, Undelivered
from bot.clock import Clock
from bot.effects import Effects, Work
from bot.ledger import Ledger
from bot.others import OtherChats
from bot.quiet import Locks
from bot.turn import Turns
from dialogs.event import Event
from languages.said import Said, SignInRequest
from tests.bot.outside import Inbox
from timeoff.errors import TimeOffError
from timeoff.intent import Booking, Intent, Outcome
from timeoff.interval import Interval
from timeoff.person import Person, Speaker
from timeoff.plan import Plan
from timeoff.time_off import Entry
from timeoff.week import STANDARD_WEEK

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)
ANN = Speaker("teams", "contoso", "ann")


@dataclass(frozen=True)
class Kept:
    value: bytes | None
    version: int


@dataclass
class Rooms:
    """One speaker's conversation, a calendar and a chat; `log` tells the order of what happened."""

    log: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    kept: Kept = Kept(None, 0)
    elsewhere: dict[Speaker, Kept] = field(default_factory=dict)  # the same person's other conversations
    faster: int = 0  # how many times somebody else saves first
    look_error: TimeOffError | None = None
    account: bool = True
    linked: bool = False  # the account is the speaker's by a link
    silent: bool = False  # the chat takes nothing
    slow: bool = False  # what was confirmed takes long
    told_ids: list[str] = field(default_factory=list)
    resumed: list[tuple[Speaker, Event]] = field(default_factory=list)  # turns begun in other chats
    entries: Sequence[Entry] = ()
    ids: Iterator[int] = field(default_factory=count)

    async def load(self, speaker: Speaker) -> Kept:
        return self.elsewhere.get(speaker, self.kept)

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        return (ANN, *self.elsewhere)

    async def save(self, speaker: Speaker, value: bytes, version: int) -> bool:
        if self.faster:
            self.faster -= 1
            return False
        assert version == self.kept.version
        self.kept = Kept(value, version + 1)
        self.log.append("saved")
        return True

    async def delete(self, speaker: Speaker, version: int) -> bool:
        assert version == self.kept.version
        self.kept = Kept(None, 0)
        self.log.append("deleted")
        return True

    async def person(self, speaker: Speaker) -> Person | None:
        return Person(speaker.tenant, speaker.user) if self.account else None

    async def look(self, person: Person, window: Interval, zone: str | None) -> Plan:
        self.log.append("looked")
        if self.look_error:
            raise self.look_error
        return Plan(tuple(self.entries), STANDARD_WEEK, "Europe/London")

    async def commit(self, intent: Intent, speaker: Speaker) -> None:
        self.log.append(f"committed {type(intent).__name__}")
        self.intent = intent

    async def soon(self, id: str, speaker: Speaker) -> Outcome | None:
        if self.slow:
            return None
        self.log.append("carried out")
        if isinstance(self.intent, Booking):
            time_off = self.intent.time_off
            return Outcome(tuple(Entry("e", one, time_off.zone, time_off.subject) for one in time_off.intervals))
        return Outcome(self.intent.entries)

    async def told(self, id: str) -> None:
        self.log.append(f"told {id}")
        self.told_ids.append(id)

    async def is_told(self, id: str) -> bool:
        return id in self.told_ids

    async def sign_out(self, person: Person) -> None:
        self.log.append(f"signed out {person.oid}")

    async def forget(self, speaker: Speaker, person: Person | None) -> None:
        self.log.append(f"forgot {person.oid if person else speaker.user}")

    async def unlink(self, speaker: Speaker, person: Person) -> bool:
        self.account, linked = self.account and not self.linked, self.linked
        return linked

    async def show(self, said: Said | SignInRequest) -> None:
        if self.silent:
            raise Undelivered
        self.log.append("said")
        self.shown.append(said.title)
        if isinstance(said, Said) and said.card:
            self.card = said.card

    async def resume(self, speaker: Speaker, event: Event) -> None:
        self.resumed.append((speaker, event))

    async def take(self, *events: Event) -> None:
        """The events one after the other."""
        for event in events:
            await self.turns.take(Heard(ANN, event, "Europe/London", "en-GB"), self)

    @property
    def turns(self) -> Turns:
        effects = Effects(self, self, Work(self, self), self, OtherChats(self, self, self.resume))
        ledger = Ledger(self, Inbox(), effects.commit, nullcontext)
        return Turns(ledger, effects, Clock(lambda: NOW, lambda: NOW), Locks(), lambda: f"id-{next(self.ids)}")
