"""The hours a person works, week after week: as recurrences, and as the occurrences generated from them."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from emulator.graph import zones
from emulator.graph.occurrence import utc
from emulator.people import Person, Work

Json = dict[str, Any]
BEGINNING: Final = date(2024, 1, 1)  # a Monday
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def listed(person: Person) -> list[Json]:
    """As GET …/recurrences answers them. Times are in the mailbox's zone, which is an assumption."""
    return [_recurrence(person, work) for work in person.work or ()]


def generated(person: Person, start: datetime, end: datetime) -> list[tuple[datetime, Json]]:
    """The occurrences that overlap a window of instants, each with its start."""
    return [
        (first, _occurrence(person, work, first, last))
        for work in person.work or ()
        for first, last in _expand(work, ZoneInfo(person.zone), start, end)
        if first < end and last > start
    ]


def is_generated(id: str, person: Person) -> bool:
    """Whether an id is that of an occurrence which one of the person's recurrences generates."""
    return any(id.startswith(_stem(person, work)) for work in person.work or ())


def _expand(work: Work, zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    day = max(start.astimezone(zone).date(), BEGINNING)
    while day <= end.astimezone(zone).date():
        if WEEKDAYS[day.weekday()] in work.days:
            yield _at(day, work.start, zone), _at(day, work.end, zone)
        day += timedelta(days=1)


def _at(day: date, wall: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, wall, zone)


def _recurrence(person: Person, work: Work) -> Json:
    zone = zones.windows_name(person.zone)
    first = next(day for day in _days(BEGINNING) if WEEKDAYS[day.weekday()] in work.days)
    return {
        "id": f"{_stem(person, work)}AAA=",
        "start": {"dateTime": f"{first}T{work.start}.0000000", "timeZone": zone},
        "end": {"dateTime": f"{first}T{work.end}.0000000", "timeZone": zone},
        "workLocationType": work.place,
        "placeId": None,
        "recurrence": {
            "pattern": {"type": "weekly", "interval": 1, "daysOfWeek": list(work.days), "firstDayOfWeek": "monday"},
            "range": {"type": "noEnd", "startDate": f"{first}", "recurrenceTimeZone": zone},
        },
    }


def _occurrence(person: Person, work: Work, start: datetime, end: datetime) -> Json:
    return {
        "id": f"{_stem(person, work)}{start:%Y%m%d}_AAA=",
        "recurrenceId": f"{_stem(person, work)}AAA=",
        "workLocationType": work.place,
        "placeId": None,
        "start": utc(start),
        "end": utc(end),
        "timeOffDetails": None,
    }


def _days(first: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(7))


def _stem(person: Person, work: Work) -> str:
    digest = hashlib.sha256(f"{person.oid} {work}".encode()).digest()
    return f"AAMkAGVm{urlsafe_b64encode(digest).decode().rstrip('=')}-_"
