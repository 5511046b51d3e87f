"""Making a booking true: look, write ahead, send, and look again where no answer came back."""

from typing import assert_never

from bookings.decide import Adopt, GiveUp, Known, LookAgain, Post, Wanted, decide
from bookings.means import Means
from timeoff.errors import Busy, OutcomeUnknown, TimeOffError, Unreachable, Unreadable
from timeoff.intent import Booking
from timeoff.interval import DAY, Interval
from timeoff.record import Piece, Record
from timeoff.time_off import Entry, TimeOff


async def book(means: Means, booking: Booking, record: Record) -> None:
    """Make sure that every piece exists, in order. Raises what stops it; the pieces before are settled then."""
    run = _Run(means, booking)
    await run.start(record)
    for number, piece in enumerate(record.pieces):
        if piece.entry is None:
            entry = await run.ensure(number, piece)
            await means.intents.settled(booking.id, number, entry)


class _Run:
    """One go at a booking: what stood there before anything was sent, and what stands there now."""

    def __init__(self, means: Means, booking: Booking) -> None:
        self._means, self._booking = means, booking
        self._baseline: frozenset[str] = frozenset()
        self._view: tuple[Entry, ...] | None = None  # None where it cannot be told

    async def start(self, record: Record) -> None:
        """Look. What stands there is the baseline, unless some of it may be what was sent already."""
        if any(piece.attempts and piece.entry is None for piece in record.pieces):
            self._baseline = record.baseline
            await self._look_again()
        else:
            self._view = await self._look()
            self._baseline = frozenset(entry.id for entry in self._view)
            await self._means.intents.looked(self._booking.id, self._baseline)

    async def ensure(self, number: int, piece: Piece) -> Entry:
        """The entry of this piece, found or made. OutcomeUnknown where nobody can tell."""
        time_off = self._booking.time_off
        wanted = Wanted(time_off.intervals[number], time_off.zone, time_off.subject)
        attempts, accepted, looks = piece.attempts, piece.accepted, 0
        while True:
            known = Known(attempts, self._baseline, self._view, looks, accepted)
            match decide(wanted, known, self._means.pauses):
                case Adopt(entry):
                    return entry
                case Post():
                    try:
                        return await self._post(number, wanted)
                    except OutcomeUnknown as unknown:
                        attempts, accepted, looks = attempts + 1, isinstance(unknown, Unreadable), 0
                        self._view = None
                case LookAgain(seconds):
                    await self._means.sleep(seconds)
                    await self._look_again()
                    looks += 1
                case GiveUp():
                    raise OutcomeUnknown(f"sent {attempts} times")
                case never:
                    assert_never(never)

    async def _post(self, number: int, wanted: Wanted) -> Entry:
        calendar, intents, id = self._means.calendar, self._means.intents, self._booking.id
        await intents.sending(id, number)
        try:
            return await calendar.create(self._booking.person, wanted.interval, wanted.zone, wanted.subject)
        except Unreadable:
            await intents.accepted(id, number)
            raise
        except OutcomeUnknown:
            raise
        except TimeOffError:
            await intents.unsent(id, number)
            raise

    async def _look(self) -> tuple[Entry, ...]:
        time_off = self._booking.time_off
        return await self._means.calendar.entries(self._booking.person, _around(time_off), time_off.zone)

    async def _look_again(self) -> None:
        """Something was sent: a look that fails for now must not be taken for "nothing was done"."""
        try:
            self._view = await self._look()
        except (Busy, Unreachable):
            self._view = None


def _around(time_off: TimeOff) -> Interval:
    """A day more at both ends: a change may show a little beside its place."""
    return Interval(time_off.intervals[0].start - DAY, time_off.intervals[-1].end + DAY)
