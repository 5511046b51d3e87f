"""What Graph takes and refuses as the body of an occurrence."""

from typing import Any

import pytest
from tzlocal.windows_tz import win_tz

from emulator.graph import zones
from emulator.graph.errors import GraphError
from emulator.graph.occurrence import Occurrence
from emulator.people import named
from tests.emulator.conftest import Services
from tests.emulator.graph_caller import BODY, OCCURRENCES, Caller, Json

UNREADABLE, RULE, ZONE = "RequestBodyRead", "ErrorInvalidRequest", "TimeZoneNotSupportedException"
DAY = "2026-11-30T"


def at(time: str, zone: str | None = "UTC") -> Json:
    return {"dateTime": f"{DAY}{time}", "timeZone": zone}


def changed(**changes: Any) -> Json:
    return {name: value for name, value in {**BODY, **changes}.items() if value is not ...}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ([], UNREADABLE),
        ("text", UNREADABLE),
        ({}, UNREADABLE),
        (changed(start=...), UNREADABLE),
        (changed(end=None), UNREADABLE),
        (changed(start="2026-11-30"), UNREADABLE),
        (changed(start={"timeZone": "UTC"}), UNREADABLE),
        (changed(start={"dateTime": 20261130, "timeZone": "UTC"}), UNREADABLE),
        (changed(start={**at("09:00:00"), "offset": 0}), UNREADABLE),
        (changed(start=at("09:00:00Z")), UNREADABLE),
        (changed(start=at("09:00:00+01:00")), UNREADABLE),
        (changed(start=at("09:00")), UNREADABLE),
        (changed(start=at("09:00:00.12345678")), UNREADABLE),
        (changed(start=at("24:00:00")), UNREADABLE),
        (changed(start=at("09:60:00")), UNREADABLE),
        (changed(start={"dateTime": "2026-02-30T09:00:00", "timeZone": "UTC"}), UNREADABLE),
        (changed(start={"dateTime": "0001-01-01T00:00:00", "timeZone": "Tokyo Standard Time"}), UNREADABLE),
        (changed(start=at("09:00:00", "Europe/Amsterdam")), ZONE),
        (changed(start=at("09:00:00", "GMT")), ZONE),
        (changed(start=at("09:00:00", "gmt standard time")), ZONE),
        (changed(start=at("09:00:00"), end=at("08:59:59")), RULE),
        (changed(start=at("09:00:00"), end=at("09:00:00")), RULE),
        (changed(start=at("09:00:00", "Eastern Standard Time"), end=at("10:00:00", "UTC")), RULE),
        (changed(workLocationType=...), UNREADABLE),
        (changed(workLocationType="timeoff"), UNREADABLE),
        (changed(workLocationType=3), UNREADABLE),
        (changed(workLocationType="office", timeOffDetails=...), RULE),
        (changed(workLocationType="remote"), RULE),
        (changed(timeOffDetails=...), RULE),
        (changed(timeOffDetails=[]), UNREADABLE),
        (changed(timeOffDetails={"subject": "Dentist"}), UNREADABLE),
        (changed(timeOffDetails={"subject": "Dentist", "isAllDay": None}), UNREADABLE),
        (changed(timeOffDetails={"subject": "Dentist", "isAllDay": "true"}), UNREADABLE),
        (changed(timeOffDetails={"subject": "Dentist", "isAllDay": 1}), UNREADABLE),
        (changed(timeOffDetails={"subject": 7, "isAllDay": True}), UNREADABLE),
        (changed(timeOffDetails={"isAllDay": True, "reason": "Dentist"}), UNREADABLE),
        (changed(placeId="a place"), RULE),
        (changed(recurrenceId="a recurrence"), RULE),
        (changed(id="an id of our own"), RULE),
        (changed(subject="Dentist"), UNREADABLE),
        (changed(transactionId="once"), UNREADABLE),
    ],
)
async def test_refuses(services: Services, body: Any, code: str) -> None:
    ann = await Caller.sign_in(services)
    error = await ann.call("POST", OCCURRENCES, 400, json=body)
    assert error["error"]["code"] == code
    id = (await ann.call("POST", OCCURRENCES, 201, json=BODY))["id"]
    assert (await ann.call("PUT", f"{OCCURRENCES}/{id}", 400, json=body))["error"]["code"] == code
    assert services.graph.stored(named("ann").oid) == [BODY]


@pytest.mark.parametrize(
    "body",
    [
        changed(timeOffDetails={"isAllDay": False}),
        changed(timeOffDetails={"isAllDay": False, "subject": None}),
        changed(timeOffDetails={"isAllDay": False, "subject": "Zahnärztin 🦷"}),
        changed(placeId=None, recurrenceId=None, id=None),
        changed(start=at("08:00:00"), end=at("12:00:00.0000000")),
        changed(start=at("08:00:00", None), end=at("12:00:00")),
        changed(start=at("08:00:00", "Asia/Toshkent"), end=at("12:00:00", "Asia/Astana")),
        changed(end={"dateTime": "2027-01-08T23:59:59", "timeZone": "GMT Standard Time"}),
        {"@odata.type": "#microsoft.graph.workPlanOccurrence", **BODY},
    ],
)
async def test_takes(services: Services, body: Json) -> None:
    ann = await Caller.sign_in(services)
    created = await ann.call("POST", OCCURRENCES, 201, json=body)
    assert created["start"] == body["start"]
    assert created["timeOffDetails"] == {"subject": None, **body["timeOffDetails"]}
    assert services.graph.stored(named("ann").oid) == [body]


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (b"", "application/json"),
        (b"{", "application/json"),
        (b"{}", "text/plain"),
        (b"start=2026-11-30", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/json"),
    ],
)
async def test_refuses_what_is_no_json(services: Services, data: bytes, content_type: str) -> None:
    ann = await Caller.sign_in(services)
    error = await ann.call("POST", OCCURRENCES, 400, data=data, headers={"Content-Type": content_type})
    assert error["error"]["code"] == "BadRequest"


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "Asia/Kolkata", "Etc/GMT+12", "Pacific/Kiritimati", *win_tz])
def test_knows_the_names_of_windows_and_the_documented_part_of_iana(zone: str) -> None:
    assert zones.known(zone).key


def test_knows_every_documented_name() -> None:
    assert len(zones.IANA | set(zones.NOT_IN_TZDATA)) >= 99
    assert all(zones.known(name).key for name in zones.IANA)


@pytest.mark.parametrize(
    ("zone", "name"),
    [("Asia/Kolkata", "India Standard Time"), ("UTC", "UTC"), ("Antarctica/Troll", "Antarctica/Troll")],
)
def test_a_mailbox_names_its_zone_as_windows_does_where_it_can(zone: str, name: str) -> None:
    assert zones.windows_name(zone) == name


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "Europe/Madrid", "Europe/Rome", "", "../etc/passwd"])
def test_knows_no_other_names(zone: str) -> None:
    with pytest.raises(GraphError):
        zones.known(zone)


@pytest.mark.parametrize(
    ("time", "zone", "instant"),
    [
        ("2026-06-01T09:00:00", "Eastern Standard Time", "2026-06-01T13:00:00+00:00"),
        ("2026-12-01T09:00:00.5000000", "America/New_York", "2026-12-01T14:00:00.500000+00:00"),
        ("2026-12-01T09:00:00", "Tokyo Standard Time", "2026-12-01T00:00:00+00:00"),
    ],
)
def test_reads_wall_times_in_their_zone(time: str, zone: str, instant: str) -> None:
    end = {"dateTime": "2027-01-01T00:00:00", "timeZone": "UTC"}
    read = Occurrence.read(changed(start={"dateTime": time, "timeZone": zone}, end=end))
    assert read.start.isoformat() == instant
