"""The stand-in's Graph over real https: the documented requests and answers."""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import pytest

from emulator.people import named
from tests.emulator.conftest import Services
from tests.emulator.graph_caller import BODY, OCCURRENCES, SETTING, Caller, Json, one, view

ANN = named("ann")
METADATA = "https://graph.microsoft.com/v1.0/$metadata"


async def test_create_echoes_what_was_sent(services: Services) -> None:
    ann = await Caller.sign_in(services)
    created = await ann.call("POST", OCCURRENCES, 201, json=BODY)
    assert created == {
        "@odata.context": f"{METADATA}#users('{ANN.oid}')/settings/workHoursAndLocations/occurrences/$entity",
        "id": created["id"],
        "recurrenceId": None,
        "placeId": None,
        **BODY,
    }
    assert ann.headers["Content-Type"].startswith("application/json;odata.metadata=minimal")


@pytest.mark.parametrize("whose", ["me", f"users/{ANN.oid}", f"users/{ANN.upn}", f"users/{ANN.upn.upper()}"])
@pytest.mark.parametrize("version", ["v1.0", "beta"])
async def test_what_is_created_is_in_the_view_until_deleted(services: Services, version: str, whose: str) -> None:
    ann = await Caller.sign_in(services)
    setting, the_view = (path.replace("/me", f"/{whose}") for path in (SETTING, view()))
    created = await ann.call("POST", f"{setting}/occurrences", 201, version, json=BODY)
    seen = await ann.call("GET", the_view, 200, version)
    assert seen["@odata.context"] == (
        f"https://graph.microsoft.com/{version}/$metadata#Collection(microsoft.graph.workPlanOccurrence)"
    )
    assert one(seen, "timeOff") == {
        "id": created["id"],
        "recurrenceId": None,
        "workLocationType": "timeOff",
        "placeId": None,
        "start": {"dateTime": "2026-11-30T00:00:00.0000000", "timeZone": "UTC"},
        "end": {"dateTime": "2026-11-30T23:59:59.0000000", "timeZone": "UTC"},
        "timeOffDetails": BODY["timeOffDetails"],
    }
    path = f"{setting}/occurrences/{quote(created['id'], safe='')}"
    await ann.call("DELETE", path, 204, version)
    assert one(await ann.call("GET", the_view, 200, version), "timeOff") is None
    error = await ann.call("DELETE", path, 404, version)
    assert error["error"]["code"] == "ErrorItemNotFound"


async def test_equal_creations_make_two_with_ids_of_both_shapes(services: Services) -> None:
    ann = await Caller.sign_in(services)
    ids = [(await ann.call("POST", OCCURRENCES, 201, json=BODY))["id"] for _ in range(2)]
    assert [id[:4] for id in ids] == ["AAMk", "QAAu"]
    assert all(mark in id for id in ids for mark in "=-_")
    assert services.graph.stored(ANN.oid) == [BODY, BODY]


async def test_replace_takes_the_whole_object_and_gives_a_new_id_every_other_time(services: Services) -> None:
    ann = await Caller.sign_in(services)
    ids = [(await ann.call("POST", OCCURRENCES, 201, json=BODY))["id"]]
    partial = {**BODY, "timeOffDetails": {"subject": None, "isAllDay": False}}
    for _ in range(3):
        replaced = await ann.call("PUT", f"{OCCURRENCES}/{ids[-1]}", 200, json=partial)
        assert replaced["timeOffDetails"] == partial["timeOffDetails"]
        ids.append(replaced["id"])
    assert [old == new for old, new in zip(ids, ids[1:], strict=False)] == [False, True, False]
    assert services.graph.stored(ANN.oid) == [partial]
    await ann.call("PUT", f"{OCCURRENCES}/{ids[0]}", 404, json=BODY)
    await ann.call("PUT", f"{OCCURRENCES}/{ids[-1]}", 200, json={**BODY, "id": ids[-1]})


async def test_ids_are_one_percent_encoded_segment(services: Services) -> None:
    ann = await Caller.sign_in(services)
    id = (await ann.call("POST", OCCURRENCES, 201, json=BODY))["id"]
    assert "=" in id
    await ann.call("DELETE", f"{OCCURRENCES}/{id.replace('=', '%3D').replace('_', '%5F')}", 204)


async def test_what_recurrences_generate_is_not_to_be_changed(services: Services) -> None:
    ann = await Caller.sign_in(services)
    office = one(await ann.call("GET", view(), 200), "office")
    assert office is not None
    path = f"{OCCURRENCES}/{quote(office['id'], safe='')}"
    for method, body in [("DELETE", None), ("PUT", BODY)]:
        error = await ann.call(method, path, 400, json=body)
        assert error["error"]["code"] == "ErrorInvalidRequest"


async def test_watchers_hear_of_changes_and_of_nothing_else(services: Services) -> None:
    heard: list[str] = []
    services.graph.on_change(heard.append)
    ann = await Caller.sign_in(services)
    id = (await ann.call("POST", OCCURRENCES, 201, json=BODY))["id"]
    id = (await ann.call("PUT", f"{OCCURRENCES}/{id}", 200, json=BODY))["id"]
    await ann.call("DELETE", f"{OCCURRENCES}/{id}", 204)
    assert heard == [ANN.oid] * 3
    await ann.call("DELETE", f"{OCCURRENCES}/{id}", 404)
    await ann.call("POST", OCCURRENCES, 400, json={})
    await ann.call("GET", view(), 200)
    assert heard == [ANN.oid] * 3


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", OCCURRENCES, "POST"),
        ("GET", f"{OCCURRENCES}/AAMk", "DELETE, PUT"),
        ("PATCH", f"{OCCURRENCES}/AAMk", "DELETE, PUT"),
        ("POST", f"{SETTING}/recurrences", "GET"),
    ],
)
async def test_what_the_metadata_excludes_is_refused(services: Services, method: str, path: str, allowed: str) -> None:
    ann = await Caller.sign_in(services)
    error = await ann.call(method, path, 405)
    assert (error["error"]["code"], ann.headers["Allow"]) == ("notSupported", allowed)


async def test_recurrences_say_when_and_where_somebody_works(services: Services) -> None:
    chloe = await Caller.sign_in(services, "chloe", "Calendars.ReadWrite")
    [recurrence] = (await chloe.call("GET", f"{SETTING}/recurrences", 200))["value"]
    assert recurrence == {
        "id": recurrence["id"],
        "start": {"dateTime": "2024-01-01T08:00:00.0000000", "timeZone": "W. Europe Standard Time"},
        "end": {"dateTime": "2024-01-01T12:00:00.0000000", "timeZone": "W. Europe Standard Time"},
        "workLocationType": "office",
        "placeId": None,
        "recurrence": {
            "pattern": {
                "type": "weekly",
                "interval": 1,
                "daysOfWeek": ["monday", "tuesday", "wednesday"],
                "firstDayOfWeek": "monday",
            },
            "range": {
                "type": "noEnd",
                "startDate": "2024-01-01",
                "recurrenceTimeZone": "W. Europe Standard Time",
            },
        },
    }


async def test_the_setting_says_what_colleagues_see(services: Services) -> None:
    ann = await Caller.sign_in(services)
    assert (await ann.call("GET", SETTING, 200))["maxSharedWorkLocationDetails"] == "approximate"


async def test_a_mailbox_without_work_plan_has_a_code_of_its_own(services: Services) -> None:
    dai = await Caller.sign_in(services, "dai", "Calendars.ReadWrite")
    requests: list[tuple[str, str, Json | None]] = [
        ("GET", view(), None),
        ("GET", f"{SETTING}/recurrences", None),
        ("POST", OCCURRENCES, BODY),
        ("DELETE", f"{OCCURRENCES}/AAMk", None),
    ]
    for method, path, body in requests:
        assert (await dai.call(method, path, 404, json=body))["error"]["code"] == "ResourceNotFound"


async def test_mailbox_settings(services: Services) -> None:
    ann = await Caller.sign_in(services, scope="MailboxSettings.Read")
    settings = await ann.call("GET", "/me/mailboxSettings", 200)
    assert settings.pop("@odata.context") == f"{METADATA}#users('{ANN.oid}')/mailboxSettings"
    assert settings == {
        "automaticRepliesSetting": {"status": "disabled", "externalAudience": "all"},
        "timeZone": "GMT Standard Time",
        "language": {"locale": "en-GB", "displayName": "English (United Kingdom)"},
        "workingHours": {
            "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
            "startTime": "09:00:00.0000000",
            "endTime": "17:00:00.0000000",
            "timeZone": {"name": "GMT Standard Time"},
        },
        "dateFormat": "dd/MM/yyyy",
        "timeFormat": "HH:mm",
        "userPurpose": "user",
    }


@pytest.mark.parametrize(
    ("name", "part", "value"),
    [
        ("chloe", "timeZone", {"value": "W. Europe Standard Time"}),
        ("chloe", "dateFormat", {"value": "dd.MM.yyyy"}),
        ("dai", "timeFormat", {"value": "h:mm tt"}),
        ("dai", "dateFormat", {"value": "M/d/yyyy"}),
        ("dai", "language", {"locale": "en-US", "displayName": "English (United States)"}),
        (
            "chloe",
            "workingHours",
            {
                "daysOfWeek": ["monday", "tuesday", "wednesday"],
                "startTime": "08:00:00.0000000",
                "endTime": "12:00:00.0000000",
                "timeZone": {"name": "W. Europe Standard Time"},
            },
        ),
    ],
)
async def test_each_setting_by_itself(services: Services, name: str, part: str, value: Json) -> None:
    caller = await Caller.sign_in(services, name, "MailboxSettings.Read")
    answer = await caller.call("GET", f"/me/mailboxSettings/{part}", 200)
    assert {key: content for key, content in answer.items() if not key.startswith("@")} == value


async def test_every_answer_can_be_traced(services: Services) -> None:
    ann = await Caller.sign_in(services)
    id = "6f7f1f36-5d1a-4d5f-8b3a-000000000000"
    error: Any = await ann.call("GET", OCCURRENCES, 405, headers={"client-request-id": id})
    assert UUID(ann.headers["request-id"])
    assert ann.headers["client-request-id"] == id
    assert ann.headers["Date"]
    assert error["error"]["innerError"]["request-id"] == ann.headers["request-id"]
    assert error["error"]["innerError"]["client-request-id"] == id
    await ann.call("GET", view(), 200)
    assert ann.headers["client-request-id"] == ann.headers["request-id"]


async def test_an_address_that_does_not_exist(services: Services) -> None:
    ann = await Caller.sign_in(services)
    for path, segment in [("/me/settings/workHours", "workHours"), ("/me/mailboxSettings/pets", "pets")]:
        error = (await ann.call("GET", path, 400))["error"]
        assert (error["code"], error["message"]) == ("BadRequest", f"Resource not found for the segment '{segment}'.")
