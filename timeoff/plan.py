"""What Microsoft 365 says about a person's time."""

from dataclasses import dataclass

from timeoff.time_off import Entry
from timeoff.week import WorkWeek


@dataclass(frozen=True)
class Plan:
    """The time off that overlaps a window, in order, and the hours that the person works.

    The mailbox zone is an IANA name; None where the mailbox names none that we know.
    """

    entries: tuple[Entry, ...]
    week: WorkWeek
    zone: str | None
