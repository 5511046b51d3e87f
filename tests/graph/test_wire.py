"""Occurrences in JSON: what is sent where clocks change, and whatever comes back."""

from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import unquote

import pytest

from graph import wire
from graph.encoding import AllDayForm
from graph.json_value import Json
from timeoff.interval import Interval
from timeoff.time_off import Entry

BERLIN, TOKYO, CAIRO, HAVANA, TROLL = (
    "Europe/Berlin",
    "Asia/Tokyo",
    "Africa/Cairo",
    "America/Havana",
    "Antarctica/Troll",
)
NOV_23 = Interval.of_days(date(2026, 11, 23), date(2026, 11, 23))


def time(wall: str, zone: str | None = "UTC") -> Json:
    return {"dateTime": wall, "timeZone": zone}


def item(start: Json, end: Json, **more: Any) -> Json:
    details = {"subject": "Dentist", "isAllDay": False}
    return {"id": "A=", "start": start, "end": end, "workLocationType": "timeOff", "timeOffDetails": details, **more}


def days(first: date, last: date | None = None) -> Interval:
    return Interval.of_days(first, last or first)


@pytest.mark.parametrize(
    ("interval", "zone", "start", "end"),
    [
        pytest.param(
            NOV_23,
            BERLIN,
            time("2026-11-23T00:00:00.0000000", "W. Europe Standard Time"),
            time("2026-11-23T23:59:59.0000000", "W. Europe Standard Time"),
            id="a day",
        ),
        pytest.param(
            Interval(datetime(2026, 11, 23, 9), datetime(2026, 11, 23, 12, 30)),
            "Europe/Amsterdam",
            time("2026-11-23T09:00:00.0000000", "W. Europe Standard Time"),
            time("2026-11-23T12:30:00.0000000", "W. Europe Standard Time"),
            id="part of a day",
        ),
        pytest.param(
            days(date(2026, 4, 24)),
            CAIRO,
            time("2026-04-24T01:00:00.0000000", "Egypt Standard Time"),
            time("2026-04-24T23:59:59.0000000", "Egypt Standard Time"),
            id="a day without midnight",
        ),
        pytest.param(
            days(date(2026, 11, 1)),
            HAVANA,
            time("2026-11-01T00:00:00.0000000", "Cuba Standard Time"),
            time("2026-11-01T23:59:59.0000000", "Cuba Standard Time"),
            id="a day with two midnights",
        ),
        pytest.param(
            Interval(datetime(2026, 3, 29, 2, 30), datetime(2026, 3, 29, 12)),
            BERLIN,
            time("2026-03-29T03:30:00.0000000", "W. Europe Standard Time"),
            time("2026-03-29T12:00:00.0000000", "W. Europe Standard Time"),
            id="from a time that is skipped",
        ),
        pytest.param(
            Interval(datetime(2026, 10, 25, 2), datetime(2026, 10, 25, 2, 30)),
            BERLIN,
            time("2026-10-25T00:00:00.0000000"),
            time("2026-10-25T01:30:00.0000000"),
            id="between times that come twice: from the first to the second",
        ),
        pytest.param(
            NOV_23,
            TROLL,
            time("2026-11-23T00:00:00.0000000"),
            time("2026-11-23T23:59:59.0000000"),
            id="a zone that Windows does not know",
        ),
    ],
)
def test_what_is_sent(interval: Interval, zone: str, start: Json, end: Json) -> None:
    body = wire.occurrence(interval, zone, "Dentist", AllDayForm.ALL_DAY_TRUE)
    assert body == {
        "start": start,
        "end": end,
        "workLocationType": "timeOff",
        "timeOffDetails": {"subject": "Dentist", "isAllDay": interval.all_day},
    }


@pytest.mark.parametrize("form", AllDayForm)
@pytest.mark.parametrize(
    ("interval", "zone"),
    [
        (NOV_23, BERLIN),
        (days(date(2026, 4, 24)), CAIRO),
        (days(date(2026, 4, 23), date(2026, 4, 25)), CAIRO),
        (days(date(2026, 11, 1)), HAVANA),
        (days(date(2026, 3, 8)), HAVANA),
        (days(date(2026, 10, 24), date(2026, 10, 25)), "Atlantic/Azores"),
        (Interval(datetime(2026, 10, 25, 2), datetime(2026, 10, 25, 2, 30)), BERLIN),
        (NOV_23, TROLL),
    ],
    ids=str,
)
def test_what_is_sent_reads_as_what_was_meant(interval: Interval, zone: str, form: AllDayForm) -> None:
    body = {"id": "A=", **wire.occurrence(interval, zone, None, form)}
    assert wire.entry(body, zone) == Entry("A=", interval, zone)


@pytest.mark.parametrize(
    ("start", "end", "all_day", "zone", "interval"),
    [
        pytest.param(
            time("2026-11-22T23:00:00.0000000"),
            time("2026-11-23T22:59:59.0000000"),
            True,
            BERLIN,
            NOV_23,
            id="instants",
        ),
        pytest.param(
            time("2026-11-22T23:00:00.0000000"),
            time("2026-11-23T22:59:59.0000000"),
            False,
            BERLIN,
            NOV_23,
            id="unmarked",
        ),
        pytest.param(
            time("2026-11-22T23:00:00"), time("2026-11-23T23:00:00Z"), True, BERLIN, NOV_23, id="midnight to midnight"
        ),
        pytest.param(
            time("2026-11-23T00:00:00.0000000"), time("2026-11-24T00:00:00.0000000"), True, TOKYO, NOV_23, id="dates"
        ),
        pytest.param(
            time("2026-11-23T00:00:00.0000000"), time("2026-11-23T23:59:59.9999999"), True, TOKYO, NOV_23, id="ticks"
        ),
        pytest.param(
            time("2026-11-23T00:00:00.0000000"),
            time("2026-11-24T00:00:00.0000000"),
            False,
            TOKYO,
            Interval(datetime(2026, 11, 23, 9), datetime(2026, 11, 24, 9)),
            id="a day long, but not marked as whole",
        ),
        pytest.param(
            time("2026-11-23T08:00:00", "Pacific Standard Time"),
            time("2026-11-23T12:00:00", "America/Los_Angeles"),
            False,
            BERLIN,
            Interval(datetime(2026, 11, 23, 17), datetime(2026, 11, 23, 21)),
            id="Windows and IANA names",
        ),
        pytest.param(
            time("2026-11-23T08:00:00", None),
            {"dateTime": "2026-11-23T12:00:00"},
            False,
            BERLIN,
            Interval(datetime(2026, 11, 23, 9), datetime(2026, 11, 23, 13)),
            id="no zone is UTC",
        ),
    ],
)
def test_what_comes_back(start: Json, end: Json, all_day: bool, zone: str, interval: Interval) -> None:
    details = {"subject": "Dentist", "isAllDay": all_day}
    assert wire.entry(item(start, end, timeOffDetails=details), zone) == Entry("A=", interval, zone, "Dentist")


START, END = time("2026-11-23T08:00:00"), time("2026-11-23T12:00:00")


@pytest.mark.parametrize(
    "details", [None, {}, [], "text", {"subject": None}, {"subject": 7, "isAllDay": "yes"}], ids=str
)
def test_details_may_be_missing(details: object) -> None:
    entry = wire.entry(item(START, END, timeOffDetails=details), "UTC")
    assert entry == Entry("A=", Interval(datetime(2026, 11, 23, 8), datetime(2026, 11, 23, 12)), "UTC")


@pytest.mark.parametrize(
    "unreadable",
    [
        {},
        item(START, END, workLocationType="office"),
        item(START, END, workLocationType="unknownFutureValue"),
        item(START, END, workLocationType=None),
        item(START, END, id=None),
        item(START, END, id=""),
        item(END, START),
        item(START, START),
        item(START, {}),
        item({"dateTime": None}, END),
        item(time("tomorrow"), END),
        item(time("2026-11-23T08:00:00", "Customized Time Zone"), END),
        item(time("0001-01-01T00:00:00"), time("0001-01-02T00:00:00")),
        item(time("9999-12-31T00:00:00"), time("9999-12-31T23:59:59")),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_left_out(unreadable: Json) -> None:
    assert wire.entry(unreadable, "America/New_York") is None


@pytest.mark.parametrize("id_", ["AAMk=", "QAAu_-=", "a/b", "a%2Fb", "é ?#'"])
def test_an_id_is_one_segment_of_the_path(id_: str) -> None:
    path = wire.occurrence_path(Entry(id_, NOV_23, BERLIN))
    head, _, tail = path.rpartition("/")
    assert (head, unquote(tail)) == (wire.OCCURRENCES, id_)


def test_the_view_is_asked_for_in_utc() -> None:
    path = wire.view_path(datetime(2026, 11, 22, 23, tzinfo=UTC), datetime(2026, 11, 23, 23, tzinfo=UTC))
    assert path == (
        "/me/settings/workHoursAndLocations/"
        "occurrencesView(startDateTime='2026-11-22T23:00:00Z',endDateTime='2026-11-23T23:00:00Z')?$top=250"
    )
