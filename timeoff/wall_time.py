"""Civil time and instants: what a wall clock shows, also where clocks are put forward or back."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def instant(wall: datetime, zone: str, *, fold: int = 0) -> datetime:
    """The instant (UTC) at which a wall clock in the zone shows this civil time.

    A time that clocks skip is moved forward by as much as they skip. Of one that they show twice it is the first
    (fold 0) or the second (fold 1). PEP 495.
    """
    first = _read(wall, zone, 0)
    return max(first, _read(wall, zone, 1)) if fold else first


def shown(moment: datetime, zone: str) -> datetime:
    """The civil time that a wall clock in the zone shows at this instant (zone-aware)."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def existing(wall: datetime, zone: str) -> datetime:
    """The same civil time, moved forward where clocks in the zone skip it."""
    return shown(instant(wall, zone), zone)


def twice(wall: datetime, zone: str) -> bool:
    """Whether clocks in the zone show this civil time twice."""
    return _read(wall, zone, 1) > _read(wall, zone, 0)


def _read(wall: datetime, zone: str, fold: int) -> datetime:
    return wall.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)
