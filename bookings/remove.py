"""Making a removal true: removing twice is removing once, so it is simply tried again."""

from bookings.intents import Record
from bookings.means import Means
from timeoff.errors import Gone, OutcomeUnknown
from timeoff.intent import Removal
from timeoff.person import Person
from timeoff.time_off import Entry


async def remove(means: Means, removal: Removal, record: Record) -> None:
    """Make sure that no entry exists, in order. Raises what stops it; the entries before are settled then."""
    for number, (entry, piece) in enumerate(zip(removal.entries, record.pieces, strict=True)):
        if piece.entry is None:
            await _ensure_gone(means, removal.person, entry)
            await means.intents.settled(removal.id, number, entry)


async def _ensure_gone(means: Means, person: Person, entry: Entry) -> None:
    for pause in means.pauses:
        try:
            return await _remove(means, person, entry)
        except OutcomeUnknown:
            await means.sleep(pause)
    return await _remove(means, person, entry)


async def _remove(means: Means, person: Person, entry: Entry) -> None:
    try:
        await means.calendar.remove(person, entry)
    except Gone:
        return  # it is what was wanted
