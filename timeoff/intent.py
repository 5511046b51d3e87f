"""What a person confirmed, to be made true exactly once."""

from dataclasses import dataclass

from timeoff.errors import TimeOffError
from timeoff.person import Person
from timeoff.time_off import Entry, TimeOff


@dataclass(frozen=True)
class Booking:
    """Make sure that this time off exists. The id is that of the proposal that was confirmed."""

    id: str
    person: Person
    time_off: TimeOff


@dataclass(frozen=True)
class Removal:
    """Make sure that these entries no longer exist. The id names the confirmation, as in Booking."""

    id: str
    person: Person
    entries: tuple[Entry, ...]


Intent = Booking | Removal


@dataclass(frozen=True)
class Outcome:
    """How far an intent has come: the entries made (or removed), and what stopped the rest, if anything did.

    The claims are those that the identity provider demanded, where the error is SignInNeeded.
    """

    entries: tuple[Entry, ...]
    error: type[TimeOffError] | None = None
    claims: str | None = None
