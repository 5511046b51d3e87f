"""Working hours out of what the mailbox and the work plan say, however incomplete."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest

from graph import hours
from graph.json_value import Json
from timeoff.interval import Interval
from timeoff.week import NINE_TO_FIVE, STANDARD_WEEK, Day, Hours

BERLIN = "Europe/Berlin"
MONDAY, TUESDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 28)
WEEK = Interval.of_days(MONDAY, date(2026, 11, 29))
MORNING, LATE = (Hours(time(8), time(12)),), (Hours(time(13), time(18)),)
MAILBOX_HOURS: Json = {
    "daysOfWeek": ["monday", "Tuesday", "someday", 7],
    "startTime": "08:00:00.0000000",
    "endTime": "12:00:00.0000000",
    "timeZone": {"name": "W. Europe Standard Time"},
}
MAILBOX: Json = {"timeZone": "W. Europe Standard Time", "workingHours": MAILBOX_HOURS}


def work(start: str, end: str, place: str = "office", zone: str = "W. Europe Standard Time", **more: Any) -> Json:
    times = {name: {"dateTime": f"{wall}.0000000", "timeZone": zone} for name, wall in (("start", start), ("end", end))}
    return {"id": "1", "workLocationType": place, **times, **more}


def weekly(
    start: str, end: str, days: list[str], place: str = "office", reach: Mapping[str, str] | None = None
) -> Json:
    pattern = {"type": "weekly", "interval": 1, "daysOfWeek": days}
    recurrence = {"pattern": pattern, "range": reach or {"type": "noEnd"}}
    return work(f"2024-01-01T{start}", f"2024-01-01T{end}", place, recurrence=recurrence)


def weekdays(settings: Json, *recurrences: Json) -> list[Day]:
    return list(hours.work_week(settings, recurrences, [], WEEK, BERLIN).weekdays)


EARLY_MONDAY = weekly("08:00:00", "12:00:00", ["monday"])


@pytest.mark.parametrize(
    ("settings", "recurrences", "expected"),
    [
        pytest.param({}, [], list(STANDARD_WEEK.weekdays), id="nothing told"),
        pytest.param(MAILBOX, [], [MORNING, MORNING, (), (), (), (), ()], id="the mailbox's"),
        pytest.param(MAILBOX, [EARLY_MONDAY], [MORNING, (), (), (), (), (), ()], id="the work plan's come first"),
        pytest.param(
            {},
            [EARLY_MONDAY, weekly("13:00:00", "18:00:00", ["monday", "sunday"], "remote")],
            [MORNING + LATE, (), (), (), (), (), LATE],
            id="several stretches",
        ),
        pytest.param(
            {}, [weekly("08:00:00", "12:00:00", ["monday"], "unknownFutureValue")], [MORNING, *[()] * 6], id="new kinds"
        ),
        pytest.param(
            {}, [weekly("22:00:00", "22:00:00", ["monday"])], list(STANDARD_WEEK.weekdays), id="no time at all"
        ),
        pytest.param(
            {},
            [EARLY_MONDAY, weekly("13:00:00", "18:00:00", ["monday"], "timeOff")],
            [MORNING, *[()] * 6],
            id="time off is no work",
        ),
    ],
)
def test_weekly_hours(settings: Json, recurrences: list[Json], expected: list[Day]) -> None:
    assert weekdays(settings, *recurrences) == expected


@pytest.mark.parametrize(
    ("reach", "holds"),
    [
        ({"type": "noEnd", "startDate": "2026-11-29"}, True),
        ({"type": "noEnd", "startDate": "2026-11-30"}, False),
        ({"type": "noEnd", "startDate": "2024-01-01", "endDate": "0001-01-01"}, True),
        ({"type": "endDate", "startDate": "2024-01-01", "endDate": "2026-11-23"}, True),
        ({"type": "endDate", "startDate": "2024-01-01", "endDate": "2026-11-22"}, False),
        ({"type": "endDate", "startDate": "some day"}, True),
    ],
    ids=str,
)
def test_a_recurrence_holds_in_its_range(reach: Mapping[str, str], holds: bool) -> None:
    found = weekdays(MAILBOX, weekly("13:00:00", "18:00:00", ["friday"], reach=reach))
    assert found == ([(), (), (), (), LATE, (), ()] if holds else [MORNING, MORNING, (), (), (), (), ()])


@pytest.mark.parametrize(
    "change",
    [
        {"daysOfWeek": None},
        {"daysOfWeek": "monday"},
        {"startTime": None},
        {"startTime": "early"},
        {"endTime": "07:00:00.0000000"},
    ],
    ids=str,
)
def test_mailbox_hours_that_cannot_be_read(change: Mapping[str, object]) -> None:
    assert weekdays({"workingHours": {**MAILBOX_HOURS, **change}}) == list(STANDARD_WEEK.weekdays)


def test_every_second_week_counts_on_its_dates_only() -> None:
    pattern = {"type": "weekly", "interval": 2, "daysOfWeek": ["tuesday"]}
    seldom = work("2024-01-02T13:00:00", "2024-01-02T18:00:00", recurrence={"pattern": pattern})
    view = [work("2026-11-24T13:00:00", "2026-11-24T18:00:00")]
    this_week, next_week = hours.work_week({}, [EARLY_MONDAY, seldom], view, WEEK, BERLIN), date(2026, 12, 1)
    assert (this_week.on(TUESDAY), this_week.on(next_week), this_week.on(MONDAY)) == (LATE, (), MORNING)


@pytest.mark.parametrize(
    ("view", "dates"),
    [
        pytest.param([work("2026-11-23T09:00:00", "2026-11-23T17:00:00")], {}, id="as usual"),
        pytest.param(
            [work("2026-11-23T08:00:00", "2026-11-23T12:00:00", "remote")], {MONDAY: MORNING}, id="shorter that day"
        ),
        pytest.param(
            [
                work("2026-11-23T13:00:00", "2026-11-23T18:00:00"),
                work("2026-11-23T07:00:00", "2026-11-23T11:00:00", zone="UTC"),
            ],
            {MONDAY: MORNING + LATE},
            id="two stretches, in order",
        ),
        pytest.param([work("2026-11-28T08:00:00", "2026-11-28T12:00:00")], {SATURDAY: MORNING}, id="a day more"),
        pytest.param([work("2026-11-30T08:00:00", "2026-11-30T12:00:00")], {}, id="outside the window"),
        pytest.param([work("2026-11-23T08:00:00", "2026-11-23T12:00:00", "timeOff")], {}, id="time off"),
        pytest.param(
            [work("2026-11-24T22:00:00", "2026-11-25T06:00:00")],
            {TUESDAY: (Hours(time(22), time.max),)},
            id="through the night",
        ),
        pytest.param([work("2026-11-23T12:00:00", "2026-11-23T08:00:00")], {}, id="backwards"),
        pytest.param([work("2026-11-23", "2026-11-23T12:00:00", zone="Customized Time Zone")], {}, id="no known zone"),
        pytest.param([work("9999-12-31T23:59:59", "9999-12-31T23:59:59", zone="UTC")], {}, id="after all time"),
        pytest.param([{}], {}, id="nothing in it"),
    ],
)
def test_dates_that_differ(view: list[Json], dates: Mapping[date, Day]) -> None:
    week = hours.work_week({}, [], view, WEEK, BERLIN)
    assert (week.dates, week.on(MONDAY)) == (dates, dates.get(MONDAY, NINE_TO_FIVE))


@pytest.mark.parametrize(
    ("settings", "zone"),
    [
        (MAILBOX, BERLIN),
        ({"timeZone": "Europe/Amsterdam"}, "Europe/Amsterdam"),
        ({"timeZone": "tzone://Microsoft/Custom"}, None),
        ({"timeZone": "Customized Time Zone", "workingHours": {"timeZone": {"name": "Customized Time Zone"}}}, None),
        ({"workingHours": {"timeZone": {"name": "Tokyo Standard Time"}}}, "Asia/Tokyo"),
        ({}, None),
    ],
    ids=str,
)
def test_the_mailbox_s_zone(settings: Json, zone: str | None) -> None:
    assert hours.mailbox_zone(settings) == zone
