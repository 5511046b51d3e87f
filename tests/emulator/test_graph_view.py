"""occurrencesView: both spellings, the window, pages, and what recurrences generate."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from yarl import URL

from emulator.graph.plan import Plan
from emulator.people import named
from tests.emulator.conftest import Services
from tests.emulator.graph_caller import BODY, OCCURRENCES, SETTING, Caller, Json, view

NEW_YEAR = "2027-01-01T00:00:00Z"


async def test_takes_the_spelling_of_the_page_and_that_of_the_generated_sdk(services: Services) -> None:
    ann = await Caller.sign_in(services)
    await ann.call("POST", OCCURRENCES, 201, json=BODY)
    call = "occurrencesView(startDateTime='2026-11-30T00{}00:00Z'{}endDateTime='2026-12-01T00{}00:00Z')"
    base = f"{services.addresses.https}/graph/v1.0{SETTING}/"
    answers = [
        await get(ann, base + call.format(colon, comma, colon))
        for colon, comma in [(":", ","), ("%3A", ","), (":", ""), ("%3A", "")]
    ]
    assert [len(answer["value"]) for answer in answers] == [2, 2, 2, 2]


async def get(caller: Caller, url: str) -> Json:
    """The address as it is, byte for byte."""
    headers = {"Authorization": f"Bearer {caller.token}"}
    async with caller.services.client.get(URL(url, encoded=True), headers=headers) as response:
        assert response.status == 200, await response.text()
        answer: Json = await response.json()
        return answer


@pytest.mark.parametrize(
    "call",
    [
        "occurrencesView",
        "occurrencesView()",
        f"occurrencesView(startDateTime='{NEW_YEAR}')",
        f"occurrencesView(startDateTime='{NEW_YEAR}',endDateTime='')",
        f"occurrencesView(startDateTime='{NEW_YEAR}',endDateTime='tomorrow')",
        f"occurrencesView(startDateTime='{NEW_YEAR}',endDateTime='{NEW_YEAR}')",
        f"occurrencesView(startDateTime='{NEW_YEAR}',endDateTime='2026-12-31T00:00:00Z')",
        f"occurrencesView(startDateTime='{NEW_YEAR}',startDateTime='2027-01-02T00:00:00Z')",
        f"occurrencesView(from='{NEW_YEAR}',endDateTime='2027-01-02T00:00:00Z')",
        f"occurrencesView(startDateTime='0001-01-01T00:00:00+14:00',endDateTime='{NEW_YEAR}')",
        f"occurrencesView(startDateTime='0001-01-02T00:00:00Z',endDateTime='{NEW_YEAR}')",
        f"occurrencesView(startDateTime='{NEW_YEAR}',endDateTime='9999-12-31T23:59:59Z')",
    ],
)
async def test_refuses_other_calls(services: Services, call: str) -> None:
    ann = await Caller.sign_in(services)
    assert (await ann.call("GET", f"{SETTING}/{call}", 400))["error"]["code"] == "BadRequest"


async def test_a_window_has_a_greatest_length(services: Services) -> None:
    ann = await Caller.sign_in(services)
    five_years = "2026-01-01T00:00:00Z", "2030-12-31T00:00:00Z"
    assert "@odata.nextLink" in await ann.call("GET", view(*five_years), 200)
    error = await ann.call("GET", view(five_years[0], "2030-12-31T00:00:01Z"), 400)
    assert error["error"]["code"] == "ErrorCalendarViewRangeTooBig"


@pytest.mark.parametrize(
    "option", ["$filter=x", "$top=0", "$top=x", "$top=-1", "$top=1001", "$select=x", "$skiptoken=x"]
)
async def test_refuses_other_options(services: Services, option: str) -> None:
    ann = await Caller.sign_in(services)
    assert (await ann.call("GET", view(options=f"?{option}"), 400))["error"]["code"] == "BadRequest"


async def test_the_order_of_the_parameters_does_not_matter(services: Services) -> None:
    ann = await Caller.sign_in(services)
    call = "occurrencesView(endDateTime='2026-12-01T00:00:00Z',startDateTime='2026-11-30T00:00:00')"
    assert len((await ann.call("GET", f"{SETTING}/{call}", 200))["value"]) == 1


async def test_selects(services: Services) -> None:
    ann = await Caller.sign_in(services)
    [office] = (await ann.call("GET", view(options="?$select=workLocationType,start"), 200))["value"]
    assert set(office) == {"id", "workLocationType", "start"}


@pytest.mark.parametrize(("options", "pages"), [("", [10, 10, 3]), ("?$top=20", [20, 3]), ("?$top=23", [23])])
async def test_goes_on_page_by_page_at_the_address_it_was_asked_by(
    services: Services, options: str, pages: list[int]
) -> None:
    ann = await Caller.sign_in(services)
    link: str | None = view("2026-12-01T00:00:00Z", NEW_YEAR, options)
    seen: list[list[Any]] = []
    while link:
        answer = await ann.call("GET", link, 200)
        seen.append([item["start"]["dateTime"] for item in answer["value"]])
        link = answer.get("@odata.nextLink")
        assert link is None or link.startswith(services.addresses.https)
    assert [len(page) for page in seen] == pages
    starts = [start for page in seen for start in page]
    assert starts == sorted(set(starts))


def booked(plan: Plan, start: str, end: str) -> list[str]:
    """What is at which instants, in a view of a window of UTC."""
    window = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (start, end))
    return [
        f"{item['workLocationType']} {item['start']['dateTime'][5:16]} {item['end']['dateTime'][5:16]}"
        for item in plan.view(*window)
    ]


@pytest.mark.parametrize(
    ("name", "start", "end", "expected"),
    [
        ("chloe", "2026-11-22", "2026-11-30", [f"office 11-{day}T07:00 11-{day}T11:00" for day in (23, 24, 25)]),
        ("chloe", "2026-07-06", "2026-07-07", ["office 07-06T06:00 07-06T10:00"]),
        ("ben", "2026-10-30", "2026-11-03", ["remote 10-30T13:00 10-30T21:00", "remote 11-02T14:00 11-02T22:00"]),
        ("ann", "2026-11-24", "2026-11-26", ["remote 11-24T09:00 11-24T17:00", "office 11-25T09:00 11-25T17:00"]),
        ("ann", "2026-11-24T17:00", "2026-11-25T09:00", []),
        ("ann", "2026-11-24T16:59", "2026-11-24T23:00", ["remote 11-24T09:00 11-24T17:00"]),
        ("ann", "2023-12-01", "2024-01-02", ["office 01-01T09:00 01-01T17:00"]),
    ],
)
def test_recurrences_are_expanded_by_weekday_in_the_persons_zone(
    name: str, start: str, end: str, expected: list[str]
) -> None:
    assert booked(Plan(named(name)), start, end) == expected


def test_a_day_begins_where_the_person_is() -> None:
    far_east = Plan(replace(named("ann"), zone="Asia/Tokyo"))
    assert booked(far_east, "2026-11-22T23:00", "2026-11-23T03:00") == ["office 11-23T00:00 11-23T08:00"]


async def test_the_page_sees_what_the_view_answers(services: Services) -> None:
    ann = await Caller.sign_in(services)
    await ann.call("POST", OCCURRENCES, 201, json=BODY)
    start, end = datetime(2026, 11, 30, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
    assert services.graph.plan(named("ann").oid, start, end) == (await ann.call("GET", view(), 200))["value"]
