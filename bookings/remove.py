"""Making a removal true: removing twice is removing once, so it is simply tried again."""

from contextlib import suppress

from bookings.means import Means
from timeoff.errors import Busy, Gone, OutcomeUnknown, Unreachable
from timeoff.intent import Removal
from timeoff.person import Person
from timeoff.record import Record
from timeoff.time_off import Entry


async def remove(means: Means, removal: Removal, record: Record) -> None:
    """Make sure that no entry exists, in order. Raises what stops it; the entries before are settled then."""
    for number, (entry, piece) in enumerate(zip(removal.entries, record.pieces, strict=True)):
        if piece.entry is None:
            await _ensure_gone(means, removal.person, entry)
            await means.intents.settled(removal.id, number, entry)


async def _ensure_gone(means: Means, person: Person, entry: Entry) -> None:
    with suppress(OutcomeUnknown):
        return await _remove(means, person, entry)
    for pause in means.pauses:
        await means.sleep(pause)
        with suppress(OutcomeUnknown, Busy, Unreachable):  # it may be removed: only an answer to removing it tells
            return await _remove(means, person, entry)
    raise OutcomeUnknown("no answer to removing it")


async def _remove(means: Means, person: Person, entry: Entry) -> None:
    with suppress(Gone):
        await means.calendar.remove(person, entry)
