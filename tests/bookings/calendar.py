"""A calendar in memory that keeps what it is sent, twice where it is sent twice, and fails in the ways of a network."""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.bookings.fuse import Fuse
from timeoff.errors import Gone
from timeoff.interval import Interval
from timeoff.person import Person
from timeoff.time_off import Entry


@dataclass(frozen=True)
class Fault:
    """How a call fails: with this error, the change made or not, shown only so many seconds later."""

    error: Exception
    applied: bool = False
    late: float = 0.0


@dataclass(frozen=True)
class _Row:
    entry: Entry
    shown_at: float


@dataclass
class StandIn:
    """The faults are met in order, one a call; None lets a call pass."""

    fuse: Fuse = field(default_factory=Fuse)
    lag: float = 0.0  # seconds until the view shows a change
    faults_of_entries: deque[Exception | None] = field(default_factory=deque)
    faults_of_create: deque[Fault | None] = field(default_factory=deque)
    faults_of_remove: deque[Fault | None] = field(default_factory=deque)
    now: float = 0.0
    looks: int = 0
    posts: int = 0
    deletes: int = 0
    keeps_subject: bool = True
    meanwhile: Callable[[], Awaitable[None]] | None = None  # happens while one sleeps
    _rows: dict[str, _Row] = field(default_factory=dict)
    _made: int = 0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        if self.meanwhile:
            await self.meanwhile()

    def has(self, interval: Interval, zone: str, subject: str | None = None) -> Entry:
        """Somebody has put this entry there already."""
        return self._keep(interval, zone, subject, 0.0)

    @property
    def all(self) -> list[Interval]:
        """What is there, shown or not."""
        return sorted(row.entry.interval for row in self._rows.values())

    async def entries(self, person: Person, window: Interval, zone: str) -> tuple[Entry, ...]:
        with self.fuse.around("entries"):
            self.looks += 1
            fault = self.faults_of_entries.popleft() if self.faults_of_entries else None
            if fault:
                raise fault
            shown = [row.entry for row in self._rows.values() if row.shown_at <= self.now]
            return tuple(entry for entry in shown if entry.interval.overlaps(window))

    async def create(self, person: Person, interval: Interval, zone: str, subject: str | None) -> Entry:
        with self.fuse.around("create"):
            self.posts += 1
            fault = self.faults_of_create.popleft() if self.faults_of_create else None
            if fault is None:
                return self._keep(interval, zone, subject, self.lag)
            if fault.applied:
                self._keep(interval, zone, subject if self.keeps_subject else "Time off", self.lag + fault.late)
            raise fault.error

    async def remove(self, person: Person, entry: Entry) -> None:
        with self.fuse.around("remove"):
            self.deletes += 1
            fault = self.faults_of_remove.popleft() if self.faults_of_remove else None
            if fault and not fault.applied:
                raise fault.error
            if self._rows.pop(entry.id, None) is None:
                raise Gone(entry.id)
            if fault:
                raise fault.error

    def _keep(self, interval: Interval, zone: str, subject: str | None, lag: float) -> Entry:
        self._made += 1
        entry = Entry(f"entry {self._made}", interval, zone, subject)
        self._rows[entry.id] = _Row(entry, self.now + lag)
        return entry
