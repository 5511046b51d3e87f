"""Time off as Graph's work plan occurrences, in JSON: both ways, without sending anything.

https://learn.microsoft.com/graph/api/resources/workplanoccurrence
"""

from datetime import UTC, datetime, time
from typing import Any
from urllib.parse import quote

from graph import date_time_zone, zones
from graph.encoding import AllDayForm, Encoded, encode
from graph.json_value import Json, part, text
from timeoff import wall_time
from timeoff.interval import DAY, MIDNIGHT, Interval
from timeoff.time_off import Entry

WORK_PLAN = "/me/settings/workHoursAndLocations"
OCCURRENCES = f"{WORK_PLAN}/occurrences"
RECURRENCES = f"{WORK_PLAN}/recurrences"
MAILBOX = "/me/mailboxSettings"
PAGE = 250  # occurrences in one answer; without it there are ten
LAST_SECOND = time(23, 59, 59)


def occurrence_path(entry: Entry) -> str:
    """Ids are opaque, and one segment of the path."""
    return f"{OCCURRENCES}/{quote(entry.id, safe='')}"


def view_path(start: datetime, end: datetime) -> str:
    """The view of what lies between two instants (zone-aware): the only way to read occurrences."""
    first, last = (f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" for moment in (start, end))
    return f"{WORK_PLAN}/occurrencesView(startDateTime='{first}',endDateTime='{last}')?$top={PAGE}"


def occurrence(interval: Interval, zone: str, subject: str | None, form: AllDayForm) -> dict[str, Any]:
    """The body that creates time off. The interval is civil in the zone (IANA name)."""
    encoded = encode(interval, form)
    start, end = _ends(encoded, zone, whole_days=interval.all_day)
    details = {"subject": subject, "isAllDay": encoded.is_all_day}
    return {"start": start, "end": end, "workLocationType": "timeOff", "timeOffDetails": details}


def is_time_off(item: Json) -> bool:
    return text(item, "workLocationType") == "timeOff"


def entry(item: Json, zone: str) -> Entry | None:
    """Time off from the view or from an answer, in wall times of the zone; None for what cannot be read."""
    id_, details = text(item, "id"), part(item, "timeOffDetails")
    interval = _interval(item, zone, marked_all_day=details.get("isAllDay") is True)
    if not id_ or not interval or not is_time_off(item):
        return None
    return Entry(id_, interval, zone, text(details, "subject"))


def _ends(encoded: Encoded, zone: str, *, whole_days: bool) -> tuple[dict[str, str], dict[str, str]]:
    """Both in one zone: by its Windows name, since Graph knows only some of IANA's.

    In UTC where it has none, and where clocks show an end twice, which a wall time cannot tell apart.
    """
    name = zones.windows(zone)
    unclear = not whole_days and any(wall_time.twice(wall, zone) for wall in (encoded.start, encoded.end))
    if name and not unclear:
        start, end = (wall_time.existing(wall, zone) for wall in (encoded.start, encoded.end))
        return date_time_zone.write(start, name), date_time_zone.write(end, name)
    first, last = wall_time.instant(encoded.start, zone), wall_time.instant(encoded.end, zone, fold=1)
    start, end = (wall_time.shown(moment, "UTC") for moment in (first, last))
    return date_time_zone.write(start, "UTC"), date_time_zone.write(end, "UTC")


def _interval(item: Json, zone: str, *, marked_all_day: bool) -> Interval | None:
    start, end = date_time_zone.read(part(item, "start")), date_time_zone.read(part(item, "end"))
    if start is None or end is None:
        return None
    try:
        converted = _civil(start.shown_in(zone), end.shown_in(zone), zone)
        written = _civil(start.wall, end.wall, start.zone)
    except (ValueError, OverflowError):
        return None
    # Calendars give whole days as the same midnights in every zone: then the dates count, not the instants.
    return written if marked_all_day and written.all_day and not converted.all_day else converted


def _civil(start: datetime, end: datetime, zone: str) -> Interval:
    """The last second of a day stands for its end, and the first time that a day has for its midnight."""
    midnight = datetime.combine(start, MIDNIGHT)
    if start == wall_time.existing(midnight, zone):
        start = midnight
    if end.time() >= LAST_SECOND:
        end = datetime.combine(end, MIDNIGHT) + DAY
    elif end == wall_time.existing(datetime.combine(end, MIDNIGHT), zone):
        end = datetime.combine(end, MIDNIGHT)
    return Interval(start, end)
