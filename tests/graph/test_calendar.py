"""A person's time off and hours, with the stand-in's Graph over real https."""

from datetime import date, datetime, time
from typing import Any

import pytest

from emulator.faults import Fault
from emulator.people import named
from graph.calendar import Calendar
from graph.client import Client
from graph.encoding import AllDayForm
from tests.graph.conftest import Passwords
from tests.stand_in import StandIn, person
from timeoff.errors import Gone, NotAllowed, NoWorkPlan, SignInNeeded, Unreachable
from timeoff.interval import Interval
from timeoff.time_off import Entry
from timeoff.week import Hours

ANN, BEN, CHLOE, DAI = (person(named(name).oid) for name in ("ann", "ben", "chloe", "dai"))
MONDAY = Interval.of_days(date(2026, 11, 30), date(2026, 11, 30))
WEEK = Interval.of_days(date(2026, 11, 30), date(2026, 12, 6))
AFTERNOON = Interval(datetime(2026, 12, 1, 13), datetime(2026, 12, 1, 17))
LONDON = "Europe/London"
CHALLENGE = 'Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="'


@pytest.mark.parametrize("zone", [LONDON, "Europe/Berlin", "Asia/Tokyo", "America/New_York", "Antarctica/Troll"])
@pytest.mark.parametrize("form", AllDayForm)
@pytest.mark.parametrize(
    "interval", [MONDAY, WEEK, AFTERNOON, Interval(datetime(2026, 11, 30, 22), datetime(2026, 12, 1))], ids=str
)
async def test_what_is_booked_is_read_back_as_it_was(
    client: Client, tokens: Passwords, interval: Interval, zone: str, form: AllDayForm
) -> None:
    calendar = Calendar(client, tokens, form)
    created = await calendar.create(ANN, interval, zone, "Dentist")
    assert created == Entry(created.id, interval, zone, "Dentist")
    assert await calendar.entries(ANN, WEEK, zone) == (created,)


async def test_a_day_is_sent_as_the_documentation_shows(calendar: Calendar, stand_in: StandIn) -> None:
    await calendar.create(ANN, MONDAY, LONDON, None)
    assert stand_in.graph.stored(ANN.oid) == [
        {
            "start": {"dateTime": "2026-11-30T00:00:00.0000000", "timeZone": "GMT Standard Time"},
            "end": {"dateTime": "2026-11-30T23:59:59.0000000", "timeZone": "GMT Standard Time"},
            "workLocationType": "timeOff",
            "timeOffDetails": {"subject": None, "isAllDay": True},
        }
    ]


async def test_what_is_removed_is_gone(calendar: Calendar) -> None:
    entry = await calendar.create(ANN, MONDAY, LONDON, None)
    await calendar.remove(ANN, entry)
    assert await calendar.entries(ANN, WEEK, LONDON) == ()
    with pytest.raises(Gone):
        await calendar.remove(ANN, entry)


async def test_looking_finds_entries_hours_and_zone(calendar: Calendar) -> None:
    later = await calendar.create(CHLOE, AFTERNOON, "Europe/Berlin", None)
    first = await calendar.create(CHLOE, MONDAY, "Europe/Berlin", None)
    plan = await calendar.look(CHLOE, WEEK, None)
    assert (plan.entries, plan.zone) == ((first, later), "Europe/Berlin")
    morning = (Hours(time(8), time(12)),)
    assert plan.week.weekdays == (morning, morning, morning, (), (), (), ())
    assert plan.week.dates == {}


async def test_looking_shows_entries_in_the_zone_asked_for(calendar: Calendar) -> None:
    await calendar.create(ANN, AFTERNOON, LONDON, None)
    plan = await calendar.look(ANN, WEEK, "Asia/Tokyo")
    assert plan.entries[0].interval == Interval(datetime(2026, 12, 1, 22), datetime(2026, 12, 2, 2))
    assert (plan.entries[0].zone, plan.zone) == ("Asia/Tokyo", LONDON)
    assert plan.week.on(date(2026, 12, 1)) == (Hours(time(9), time(17)),)


@pytest.mark.parametrize(
    ("zone", "mailbox"),
    [(None, "Europe/Berlin"), ("Europe/Amsterdam", "Europe/Amsterdam"), ("Europe/Paris", "Europe/Berlin")],
)
async def test_the_mailbox_s_zone_is_called_as_the_chat_calls_it(
    calendar: Calendar, zone: str | None, mailbox: str
) -> None:
    assert (await calendar.look(CHLOE, WEEK, zone)).zone == mailbox


async def test_a_mailbox_whose_zone_is_unknown(calendar: Calendar, stand_in: StandIn) -> None:
    stand_in.faults.add(Fault("graph", path="mailboxSettings", status=200, body={"timeZone": "Customized Time Zone"}))
    entry = await calendar.create(ANN, MONDAY, "UTC", None)
    plan = await calendar.look(ANN, WEEK, None)
    assert (plan.entries, plan.zone) == ((entry,), None)


@pytest.mark.parametrize(
    ("window", "found"),
    [
        (Interval(datetime(2026, 12, 1, 12), datetime(2026, 12, 1, 13)), 0),
        (Interval(datetime(2026, 12, 1, 12), datetime(2026, 12, 1, 13, 1)), 1),
        (Interval(datetime(2026, 12, 1, 17), datetime(2026, 12, 1, 18)), 0),
        (Interval(datetime(2026, 12, 1, 16, 59), datetime(2026, 12, 1, 18)), 1),
    ],
    ids=str,
)
async def test_only_what_overlaps_the_window_is_found(calendar: Calendar, window: Interval, found: int) -> None:
    await calendar.create(ANN, AFTERNOON, LONDON, None)
    assert len((await calendar.look(ANN, window, LONDON)).entries) == found


async def test_all_pages_are_read(calendar: Calendar, client: Client) -> None:
    """A year of working days is more than one page."""
    last = Interval.of_days(date(2027, 12, 30), date(2027, 12, 30))
    entry = await calendar.create(ANN, last, LONDON, None)
    year = Interval.of_days(date(2026, 12, 1), date(2027, 12, 31))
    assert await calendar.entries(ANN, year, LONDON) == (entry,)


@pytest.mark.parametrize(
    "link",
    ["https://example.invalid/steal", "https://graph.microsoft.com.example.invalid/v1.0/me", "", None, 7],
)
async def test_a_link_that_leads_elsewhere_is_not_followed(calendar: Calendar, stand_in: StandIn, link: Any) -> None:
    body = {"value": [], "@odata.nextLink": link}
    stand_in.faults.add(Fault("graph", path="occurrencesView", status=200, body=body))
    assert await calendar.entries(ANN, WEEK, LONDON) == ()


async def test_pages_without_end_are_given_up(calendar: Calendar, stand_in: StandIn) -> None:
    body = {"value": [], "@odata.nextLink": f"{stand_in.graph_root}/v1.0/me/mailboxSettings"}
    stand_in.faults.add(Fault("graph", status=200, body=body, times=1000))
    with pytest.raises(Unreachable):
        await calendar.entries(ANN, WEEK, LONDON)


async def test_beta_has_the_same_paths(stand_in: StandIn, tokens: Passwords) -> None:
    calendar = Calendar(Client(stand_in.session, f"{stand_in.graph_root}/", "beta"), tokens)
    entry = await calendar.create(ANN, MONDAY, LONDON, None)
    assert (await calendar.look(ANN, WEEK, None)).entries == (entry,)


async def test_a_refused_token_is_replaced_once(calendar: Calendar, stand_in: StandIn, tokens: Passwords) -> None:
    stand_in.faults.add(Fault("graph", status=401))
    await calendar.create(ANN, MONDAY, LONDON, None)
    assert tokens.asked == [False, True]
    stand_in.faults.add(Fault("graph", status=401, times=2))
    with pytest.raises(SignInNeeded):
        await calendar.create(ANN, MONDAY, LONDON, None)
    assert len(stand_in.graph.stored(ANN.oid)) == 1


async def test_demanded_claims_need_the_person(calendar: Calendar, stand_in: StandIn, tokens: Passwords) -> None:
    stand_in.faults.add(Fault("graph", status=401, headers={"WWW-Authenticate": CHALLENGE}))
    with pytest.raises(SignInNeeded) as needed:
        await calendar.look(ANN, WEEK, None)
    assert needed.value.claims == '{"access_token":{}}'
    assert True not in tokens.asked


async def test_without_the_scope_an_administrator_has_to_act(calendar: Calendar, tokens: Passwords) -> None:
    tokens.scope = "openid"
    with pytest.raises(NotAllowed):
        await calendar.look(BEN, WEEK, None)


@pytest.mark.parametrize("zone", [None, "Asia/Tokyo"])
async def test_a_mailbox_without_a_work_plan(calendar: Calendar, zone: str | None) -> None:
    with pytest.raises(NoWorkPlan):
        await calendar.look(DAI, WEEK, zone)
    with pytest.raises(NoWorkPlan):
        await calendar.create(DAI, MONDAY, "Asia/Tokyo", None)
