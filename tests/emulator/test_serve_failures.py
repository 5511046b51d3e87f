"""The real bot when something is in the way: what it says, and that nothing is lost or done twice."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from emulator.faults import Fault
from emulator.host import Options, Running, run
from emulator.people import named
from emulator.teams import activity, reading
from emulator.teams.speaking import Speaking

TUESDAY = datetime(2026, 11, 17, 9, tzinfo=UTC)


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    async with run(Options(now=TUESDAY)) as running:
        yield running


@pytest.fixture
def ann(running: Running) -> Speaking:
    return running.organisation.teams.speaking("ann")


async def say(who: Speaking, text: str) -> str:
    return reading.text((await who.say(text))[-1].activity)


async def press(who: Speaking, label: str) -> str:
    return reading.text((await who.press(label))[-1].activity)


def booked(running: Running, name: str = "ann") -> list[str]:
    """The first days of what is booked."""
    bodies = running.organisation.graph.stored(named(name).oid)
    return [body["start"]["dateTime"][:10] for body in bodies]


def labels(who: Speaking) -> list[str]:
    """Of all buttons that can be pressed."""
    shown = [reading.buttons(message.activity) for message in who.conversation.visible() if message.by_bot]
    return [button.label for buttons in shown for button in buttons]


async def test_a_restart_between_proposal_and_press_loses_nothing(running: Running, ann: Speaking) -> None:
    await say(ann, "off next Monday")
    await running.bot.restart()
    await press(ann, "Add time off")
    assert booked(running) == ["2026-11-23"]
    await running.bot.restart()
    await press(ann, "Undo")
    assert booked(running) == []


@pytest.mark.parametrize("old", [False, True])
async def test_a_card_pressed_twice_books_once(running: Running, ann: Speaking, old: bool) -> None:
    ann.client.old = old
    await say(ann, "off next Monday")
    message, button = ann.conversation.find("Add time off")
    await ann.act(message, button.action)
    await ann.act(message, button.action)
    assert booked(running) == ["2026-11-23"]


async def test_somebody_elses_card_books_nothing(running: Running, ann: Speaking) -> None:
    chloe = running.organisation.teams.speaking("chloe")
    await say(ann, "off next Monday")
    message, button = ann.conversation.find("Add time off")
    shown = chloe.conversation.add(message.activity, by_bot=True)
    await chloe.act(shown, button.action)
    assert booked(running) == booked(running, "chloe") == []


@pytest.mark.parametrize(
    "fault",
    [
        {"method": "POST", "drop": "after"},
        {"method": "POST", "status": 429, "headers": {"Retry-After": "0.5"}},
        {"method": "POST", "status": 401},
        {"method": "POST", "delay": 3.0},
        {"method": "POST", "status": 504, "applied": True},
    ],
)
async def test_a_stumble_of_graph_is_made_good(running: Running, ann: Speaking, fault: dict[str, Any]) -> None:
    await say(ann, "off next Monday")
    running.organisation.faults.add(Fault("graph", **fault))
    await press(ann, "Add time off")
    assert booked(running) == ["2026-11-23"]
    assert labels(ann) == ["Undo"]


@pytest.mark.parametrize(
    ("service", "status"),
    [("graph", 401), ("graph", 403), ("graph", 404), ("graph", 429), ("graph", 500), ("entra", 500), ("entra", 503)],
)
async def test_a_look_that_fails_is_told_and_proposes_nothing(
    running: Running, ann: Speaking, service: str, status: int
) -> None:
    await ann.say("help")
    running.organisation.faults.add(Fault(service, status=status, times=1000))
    assert await say(ann, "off next Monday")
    assert "Add time off" not in labels(ann)


async def test_words_wait_for_the_sign_in_and_are_dropped_when_it_is_refused(running: Running) -> None:
    ben = running.organisation.teams.speaking("ben")
    await ben.say("off next Monday")
    await ben.press("Sign in", consents=False)
    assert booked(running, "ben") == []
    await ben.say("off next Tuesday")
    await ben.press("Sign in")
    await press(ben, "Add time off")
    assert booked(running, "ben") == ["2026-11-24"]


async def test_where_others_read_along_nothing_personal_is_said(running: Running, ann: Speaking) -> None:
    await ann.say("help")
    message = activity.message(ann.conversation.contact, datetime.now(UTC), "off next Monday")
    message["conversation"]["conversationType"] = "groupChat"
    mark = ann.conversation.changes.count
    await ann.client.bot.tell(message)
    await ann.client.settle(mark)
    (said,) = ann.conversation.since(mark)
    assert "Monday" not in reading.text(said.activity)
    assert reading.buttons(said.activity) == []


@pytest.mark.parametrize(
    ("token", "body", "status"),
    [
        (None, {}, 401),
        ("nonsense", {}, 401),
        ("another bot", {}, 401),
        ("another service", {}, 403),
        ("good", {"from": {"id": "29:x"}}, 403),
        ("good", {"channelData": {"tenant": {"id": "another"}}, "conversation": {"id": "x"}}, 403),
        ("good", {"type": None}, 400),
        ("good", [], 400),
    ],
)
async def test_what_does_not_come_from_teams_is_turned_away(
    running: Running, ann: Speaking, token: str | None, body: Any, status: int
) -> None:
    contact, keys = ann.conversation.contact, running.organisation.teams.keys
    tokens = {
        "nonsense": "nonsense",
        "another bot": keys.token(running.organisation.addresses.http, contact.bot.service_url),
        "another service": keys.token(contact.bot.app_id, "https://example.com/"),
        "good": keys.token(contact.bot.app_id, contact.bot.service_url),
    }
    headers = {"Authorization": f"Bearer {tokens[token]}"} if token else {}
    sent = body if isinstance(body, list) else activity.message(contact, datetime.now(UTC), "off next Monday") | body
    async with (
        aiohttp.ClientSession() as session,
        session.post(contact.bot.endpoint, json=sent, headers=headers) as response,
    ):
        assert response.status == status
    assert ann.conversation.messages == []


@pytest.mark.parametrize("times", [50, 100_000])
async def test_what_is_too_long_is_not_cut(ann: Speaking, times: int) -> None:
    assert "too long" in await say(ann, "off next Monday" + " and so on" * times)
    assert labels(ann) == []
