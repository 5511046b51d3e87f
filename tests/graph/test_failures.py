"""Graph busy, broken, slow or wrong: what callers get to know, and that nothing is done twice."""

import logging
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import unused_port

from emulator.faults import Fault
from emulator.people import named
from graph.calendar import Calendar
from graph.client import Client
from tests.graph.conftest import Passwords, Pauses
from tests.stand_in import StandIn, person
from timeoff.errors import (
    Busy,
    NotAllowed,
    OutcomeUnknown,
    Refused,
    TimeOffError,
    Unreachable,
    Unreadable,
)
from timeoff.interval import Interval
from timeoff.time_off import Entry

ANN = person(named("ann").oid)
MONDAY = Interval.of_days(date(2026, 11, 30), date(2026, 11, 30))
TUESDAY = Interval.of_days(date(2026, 12, 1), date(2026, 12, 1))
LONDON = "Europe/London"
ALWAYS = 99

Call = Callable[[Calendar, Entry], Awaitable[object]]
READS: dict[str, Call] = {
    "look": lambda calendar, _: calendar.look(ANN, MONDAY, None),
    "entries": lambda calendar, _: calendar.entries(ANN, MONDAY, LONDON),
}
CHANGES: dict[str, Call] = {
    "create": lambda calendar, _: calendar.create(ANN, TUESDAY, LONDON, None),
    "remove": lambda calendar, entry: calendar.remove(ANN, entry),
}
FAULTS: dict[str, tuple[dict[str, Any], type[TimeOffError], type[TimeOffError]]] = {
    "bad request": ({"status": 400}, Refused, Refused),
    "conflict": ({"status": 409}, Refused, Refused),
    "unprocessable": ({"status": 422}, Refused, Refused),
    "forbidden": ({"status": 403}, NotAllowed, NotAllowed),
    "busy": ({"status": 429}, Busy, Busy),
    "busy for longer than a chat can wait": ({"status": 429, "headers": {"Retry-After": "60"}}, Busy, Busy),
    "busy until a date": ({"status": 429, "headers": {"Retry-After": "Mon, 30 Nov 2026 00:00:00 GMT"}}, Busy, Busy),
    "broken": ({"status": 500}, Unreachable, OutcomeUnknown),
    "unavailable": ({"status": 503, "headers": {"Retry-After": "1"}}, Unreachable, OutcomeUnknown),
    "too late": ({"status": 504, "applied": True}, Unreachable, OutcomeUnknown),
    "reset before": ({"drop": "before"}, Unreachable, OutcomeUnknown),
    "reset after": ({"drop": "after"}, Unreachable, OutcomeUnknown),
    "sent elsewhere": ({"status": 307, "headers": {"Location": "/"}}, Unreachable, OutcomeUnknown),
    "no object": ({"status": 200, "body": [7]}, Unreachable, Unreadable),
    "too long": ({"status": 200, "body": "x" * 5_000_000}, Unreachable, Unreadable),
    "a refusal that is too long": ({"status": 400, "body": "x" * 5_000_000}, Refused, Refused),
}


@pytest.fixture
async def entry(calendar: Calendar) -> Entry:
    return await calendar.create(ANN, MONDAY, LONDON, "Dentist")


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("call", READS)
async def test_a_read_that_fails_for_good(
    stand_in: StandIn, calendar: Calendar, entry: Entry, call: str, fault: str
) -> None:
    how, error, _ = FAULTS[fault]
    stand_in.faults.add(Fault(service="graph", times=ALWAYS, **how))
    with pytest.raises(error) as raised:
        await READS[call](calendar, entry)
    assert type(raised.value) is error


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("call", CHANGES)
async def test_a_change_that_fails_is_not_sent_again(
    stand_in: StandIn, calendar: Calendar, entry: Entry, call: str, fault: str
) -> None:
    """The fault strikes once: sent again, the change would succeed."""
    how, _, error = FAULTS[fault]
    stand_in.faults.add(Fault(service="graph", **how))
    with pytest.raises(error) as raised:
        await CHANGES[call](calendar, entry)
    assert type(raised.value) is error


@pytest.mark.parametrize(
    ("how", "pauses_expected"),
    [
        ({"status": 429}, [0.5, 1.0]),
        ({"status": 429, "headers": {"Retry-After": "2.128"}}, [2.128, 2.128]),
        ({"status": 429, "headers": {"Retry-After": "0"}}, [0.0, 0.0]),
        ({"status": 429, "headers": {"Retry-After": "-1"}}, [0.5, 1.0]),
        ({"status": 503, "headers": {"Retry-After": "3"}}, [3.0, 3.0]),
        ({"status": 502}, [0.5, 1.0]),
        ({"drop": "before"}, [0.5, 1.0]),
    ],
)
async def test_a_read_is_tried_again(
    stand_in: StandIn, calendar: Calendar, pauses: Pauses, how: dict[str, Any], pauses_expected: list[float]
) -> None:
    stand_in.faults.add(Fault(service="graph", times=2, **how))
    assert await calendar.entries(ANN, MONDAY, LONDON) == ()
    assert pauses.seconds == pauses_expected


async def test_nobody_waits_too_long(stand_in: StandIn, calendar: Calendar, pauses: Pauses) -> None:
    stand_in.faults.add(Fault("graph", status=429, headers={"Retry-After": "5"}, times=2))
    with pytest.raises(Busy):
        await calendar.entries(ANN, MONDAY, LONDON)
    assert pauses.seconds == [5.0]


@pytest.mark.parametrize("call", CHANGES)
async def test_a_change_is_sent_again_after_the_time_that_graph_asks_for(
    stand_in: StandIn, calendar: Calendar, entry: Entry, pauses: Pauses, call: str
) -> None:
    stand_in.faults.add(Fault("graph", status=429, headers={"Retry-After": "2.128"}))
    await CHANGES[call](calendar, entry)
    assert pauses.seconds == [2.128]


@pytest.mark.parametrize("body", [{}, {"id": "1", "workLocationType": "office"}])
async def test_an_answer_that_is_no_time_off_leaves_the_outcome_open(
    stand_in: StandIn, calendar: Calendar, body: dict[str, str]
) -> None:
    stand_in.faults.add(Fault("graph", status=200, body=body))
    with pytest.raises(Unreadable):
        await calendar.create(ANN, TUESDAY, LONDON, None)


async def test_a_slow_answer_is_given_up(stand_in: StandIn, tokens: Passwords, pauses: Pauses) -> None:
    hasty = Calendar(Client(stand_in.session, stand_in.graph_root, timeout=0.1, pause=pauses), tokens)
    stand_in.faults.add(Fault("graph", delay=0.5, times=4))
    with pytest.raises(OutcomeUnknown):
        await hasty.create(ANN, MONDAY, LONDON, None)
    with pytest.raises(Unreachable):
        await hasty.entries(ANN, MONDAY, LONDON)


@pytest.mark.parametrize("call", [*READS, *CHANGES])
async def test_what_never_left_has_done_nothing(tokens: Passwords, entry: Entry, pauses: Pauses, call: str) -> None:
    async with ClientSession() as session:
        nowhere = Calendar(Client(session, f"https://localhost:{unused_port()}", pause=pauses), tokens)
        with pytest.raises(Unreachable):
            await {**READS, **CHANGES}[call](nowhere, entry)


async def test_a_certificate_that_is_not_trusted(stand_in: StandIn, tokens: Passwords, pauses: Pauses) -> None:
    async with ClientSession() as session:
        calendar = Calendar(Client(session, stand_in.graph_root, pause=pauses), tokens)
        with pytest.raises(Unreachable):
            await calendar.create(ANN, MONDAY, LONDON, None)


@pytest.mark.parametrize("fault", FAULTS)
async def test_errors_and_logs_hold_no_token(
    stand_in: StandIn, calendar: Calendar, tokens: Passwords, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    caplog.set_level(logging.DEBUG)
    stand_in.faults.add(Fault(service="graph", **FAULTS[fault][0]))
    with pytest.raises(TimeOffError) as raised:
        await calendar.create(ANN, MONDAY, LONDON, "very private")
    token = await tokens.graph(ANN)
    header = token.split(".")[0]
    assert [text for text in (header, "very private") if text in f"{raised.value!r} {caplog.text}"] == []
