"""What carrying out needs from outside."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bookings.calendar import Calendar
from bookings.intents import Intents


@dataclass(frozen=True)
class Means:
    """The calendar, the record, and how long to wait between looks.

    The pauses are seconds; together they must exceed the time that a change may take to show.
    """

    calendar: Calendar
    intents: Intents
    sleep: Callable[[float], Awaitable[None]]
    pauses: Sequence[float]
