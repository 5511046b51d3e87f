"""The dateTimeTimeZone resource: a wall time and the name of its zone.

https://learn.microsoft.com/graph/api/resources/datetimetimezone
"""

from dataclasses import dataclass
from datetime import datetime

from graph import zones
from graph.json_value import Json, text
from timeoff import wall_time


@dataclass(frozen=True)
class DateTimeZone:
    """A wall time in a zone (IANA name), as it was written."""

    wall: datetime
    zone: str

    def shown_in(self, zone: str) -> datetime:
        """The same instant as a wall time of another zone."""
        return self.wall if zone == self.zone else wall_time.shown(wall_time.instant(self.wall, self.zone), zone)


def read(value: Json) -> DateTimeZone | None:
    """UTC where no zone is written; None where time or zone cannot be read."""
    zone = zones.iana(value.get("timeZone") or "UTC")
    try:
        moment = datetime.fromisoformat(text(value, "dateTime") or "")
    except ValueError:
        return None
    if moment.tzinfo is not None:
        return DateTimeZone(wall_time.shown(moment, "UTC"), "UTC")
    return DateTimeZone(moment, zone) if zone else None


def write(wall: datetime, name: str) -> dict[str, str]:
    """With seven fractional digits, as .NET writes them, and a zone name that Graph knows."""
    return {"dateTime": f"{wall.isoformat(timespec='microseconds')}0", "timeZone": name}
