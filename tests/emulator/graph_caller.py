"""Somebody who calls Graph, and what they call it with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from emulator.people import named
from tests.emulator.conftest import CLIENT_ID, SECRET, Services

Json = dict[str, Any]
SETTING = "/me/settings/workHoursAndLocations"
OCCURRENCES = f"{SETTING}/occurrences"
SCOPES = "Calendars.ReadWrite MailboxSettings.Read"
BODY: Json = {
    "start": {"dateTime": "2026-11-30T00:00:00.0000000", "timeZone": "GMT Standard Time"},
    "end": {"dateTime": "2026-11-30T23:59:59.0000000", "timeZone": "GMT Standard Time"},
    "workLocationType": "timeOff",
    "timeOffDetails": {"subject": "Dentist", "isAllDay": True},
}


def view(start: str = "2026-11-30T00:00:00Z", end: str = "2026-12-01T00:00:00Z", options: str = "") -> str:
    return f"{SETTING}/occurrencesView(startDateTime='{start}',endDateTime='{end}'){options}"


def one(seen: Json, kind: str) -> Json | None:
    """The only occurrence of a kind in a view, if there is one."""
    found = [item for item in seen["value"] if item["workLocationType"] == kind]
    assert len(found) < 2
    return found[0] if found else None


@dataclass
class Caller:
    """Speaks to Graph with one token. `headers` are those of the last answer."""

    services: Services
    token: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    async def sign_in(cls, services: Services, name: str = "ann", scope: str = SCOPES) -> Self:
        """With a token got by password: as any other client gets one."""
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
            return cls(services, answer["access_token"])

    async def call(self, method: str, path: str, status: int, version: str = "v1.0", **more: Any) -> Json:
        """Send, and expect a status. A path, or a whole address."""
        url = path if path.startswith("http") else f"{self.services.addresses.https}/graph/{version}{path}"
        headers = {"Authorization": f"Bearer {self.token}", **more.pop("headers", {})}
        async with self.services.client.request(method, url, headers=headers, **more) as response:
            answer: Json = await response.json() if response.content_type == "application/json" else {}
            assert (response.status, answer) == (status, answer)
            self.headers = response.headers.copy()
            return answer
