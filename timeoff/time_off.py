"""Time off: what is to be booked, and what is booked."""

from dataclasses import dataclass

from timeoff.interval import Interval


@dataclass(frozen=True)
class TimeOff:
    """What a person wants to be booked: one or several disjoint intervals in one zone, in order.

    The zone is an IANA name. The subject is what colleagues may see in the calendar; None where none was given.
    """

    intervals: tuple[Interval, ...]
    zone: str
    subject: str | None = None


@dataclass(frozen=True)
class Entry:
    """One time-off occurrence as Microsoft 365 holds it, in wall times of the zone it is shown in.

    The id is opaque, and changes when the occurrence is replaced.
    """

    id: str
    interval: Interval
    zone: str
    subject: str | None = None
