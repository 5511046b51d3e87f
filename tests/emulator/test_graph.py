"""The stand-in's Graph over real https: the documented requests, and what each broken rule is answered with."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import pytest

from emulator.people import named
from tests.emulator.conftest import CLIENT_ID, SECRET, Services

Json = dict[str, Any]
ANN = named("ann")

BODY: Json = {
    "start": {"dateTime": "2026-11-30T00:00:00.0000000", "timeZone": "GMT Standard Time"},
    "end": {"dateTime": "2026-11-30T23:59:59.0000000", "timeZone": "GMT Standard Time"},
    "workLocationType": "timeOff",
    "timeOffDetails": {"subject": "Dentist", "isAllDay": True},
}


class Caller:
    """Speaks to Graph as one person, with a token got by password."""

    def __init__(self, services: Services, token: str) -> None:
        self._services = services
        self.headers = {"Authorization": f"Bearer {token}"}

    async def call(self, method: str, path: str, status: int, version: str = "v1.0", **more: Any) -> Json:
        url = path if path.startswith("http") else f"{self._services.addresses.https}/graph/{version}{path}"
        headers = {**self.headers, **more.pop("headers", {})}
        async with self._services.client.request(method, url, headers=headers, **more) as response:
            answer: Json = await response.json() if response.content_type == "application/json" else {}
            assert (response.status, answer) == (status, answer)
            self.answered: Mapping[str, str] = response.headers
            return answer


async def caller(services: Services, name: str = "ann", scope: str = "Calendars.ReadWrite") -> Caller:
    person = named(name)
    form = {
        "grant_type": "password",
        "client_id": CLIENT_ID,
        "client_secret": SECRET,
        "username": person.upn,
        "password": person.password,
        "scope": scope,
    }
    async with services.client.post(services.token_endpoint, data=form) as response:
        answer = await response.json()
        assert response.status == 200, answer
        return Caller(services, answer["access_token"])


SETTING = "/me/settings/workHoursAndLocations"
OCCURRENCES = f"{SETTING}/occurrences"


def view(start: str = "2026-11-30T00:00:00Z", end: str = "2026-12-01T00:00:00Z", options: str = "") -> str:
    return f"{SETTING}/occurrencesView(startDateTime='{start}',endDateTime='{end}'){options}"


@pytest.mark.parametrize("version", ["v1.0", "beta"])
async def test_creates_views_and_deletes(services: Services, version: str) -> None:
    ann = await caller(services)
    created = await ann.call("POST", OCCURRENCES, 201, version, json=BODY)
    assert created == {
        "@odata.context": f"https://graph.microsoft.com/{version}/$metadata#users('{ANN.oid}')"
        "/settings/workHoursAndLocations/occurrences/$entity",
        "id": created["id"],
        "recurrenceId": None,
        "placeId": None,
        **BODY,
    }
    office, booked = sorted(
        (await ann.call("GET", view(), 200, version))["value"], key=lambda item: item["workLocationType"]
    )
    assert (office["workLocationType"], office["start"]) == (
        "office",
        {"dateTime": "2026-11-30T09:00:00.0000000", "timeZone": "UTC"},
    )
    assert booked["id"] == created["id"]
    assert services.graph.stored(ANN.oid) == [BODY]
    await ann.call("DELETE", f"{OCCURRENCES}/{quote(created['id'], safe='')}", 204, version)
    assert services.graph.stored(ANN.oid) == []
