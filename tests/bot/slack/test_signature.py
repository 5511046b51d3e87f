"""The gate: what must not pass, with the status that it gets. None of it reaches a turn, and none is a 500."""

import json
import time
from typing import Any
from urllib.parse import urlencode

import pytest
from multidict import CIMultiDict

from bot.rejected import Rejected
from bot.slack.endpoints import LARGEST
from bot.slack.signature import SIGNATURE, TIMESTAMP, Signatures
from tests.bot.slack.conftest import SECRET, Slack, direct_message, signed

BODY = b"payload=%7B%7D"
GOOD = signed(BODY, 1_800_000_000)

# The example of https://docs.slack.dev/authentication/verifying-requests-from-slack/
EXAMPLE = (
    b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
    b"&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
    b"%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121."
    b"803a0bc887a14d10d2c447fce8b6703c"
)


def check(headers: Any, body: bytes, now: float = 1_800_000_000.0) -> None:
    signatures = Signatures(SECRET, lambda: now)
    signatures.check(signatures.read(CIMultiDict(headers)), body)


def test_slacks_own_example_holds() -> None:
    signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    headers = CIMultiDict({TIMESTAMP: "1531420618", SIGNATURE: signature})
    signatures = Signatures("8f742231b10e8888abcd99yyyzzz85a5", lambda: 1531420618.0)
    signatures.check(signatures.read(headers), EXAMPLE)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {SIGNATURE: GOOD[SIGNATURE]},
        {TIMESTAMP: GOOD[TIMESTAMP]},
        GOOD | {TIMESTAMP: "now"},
        GOOD | {TIMESTAMP: "18e8"},
        GOOD | {TIMESTAMP: "١٨٠٠٠٠٠٠٠٠"},
        GOOD | {TIMESTAMP: "9" * 5000},
        GOOD | {TIMESTAMP: "-180000000"},
        GOOD | {SIGNATURE: GOOD[SIGNATURE].upper()},
        GOOD | {SIGNATURE: GOOD[SIGNATURE].removeprefix("v0=")},
        GOOD | {SIGNATURE: "v0=" + "é" * 64},
        GOOD | {SIGNATURE: "v0=" + "0" * 64},
        signed(BODY, 1_800_000_000, "another secret"),
        signed(b"another body", 1_800_000_000),
        signed(BODY, 1_800_000_000 - 301),
        signed(BODY, 1_800_000_000 + 301),
    ],
)
def test_what_does_not_hold_is_refused(headers: dict[str, str]) -> None:
    with pytest.raises(Rejected) as rejected:
        check(headers, BODY)
    assert rejected.value.status == 401


@pytest.mark.parametrize("age", [-299, 0, 299])
def test_clocks_may_differ_a_little(age: int) -> None:
    check(GOOD, BODY, 1_800_000_000.0 + age)


def test_either_header_comes_once() -> None:
    doubled = CIMultiDict([*GOOD.items(), (SIGNATURE, GOOD[SIGNATURE])])
    with pytest.raises(Rejected):
        check(doubled, BODY)


def test_a_body_that_is_no_text_is_refused() -> None:
    with pytest.raises(Rejected) as rejected:
        check(GOOD, b"\xff")
    assert rejected.value.status == 400


@pytest.mark.parametrize("path", ["commands", "interactions", "events"])
async def test_every_door_is_guarded(slack: Slack, path: str) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c"}).encode()
    for headers in ({}, signed(body, time.time() - 400), signed(body, secret="another")):
        response = await slack.post(path, body, headers)
        assert response.status == 401
        assert (await response.json())["error"]
    assert not slack.rooms.turns.heard
    assert not slack.service.calls


DEEP = b"[" * 200_000
TEAMLESS = {"type": "event_callback", "event_id": "E", "event": direct_message("hi")}


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("events", b"", 400),
        ("events", b"hello", 400),
        ("events", b"[]", 400),
        ("events", DEEP, 400),
        ("events", b'"\\ud800"', 400),
        ("events", json.dumps(TEAMLESS).encode(), 403),
        ("events", json.dumps(TEAMLESS | {"team_id": "T0OTHER"}).encode(), 403),
        ("events", json.dumps({"type": "url_verification"}).encode(), 400),
        ("events", json.dumps({"team_id": "T0TEAM", "event": {}}).encode(), 400),
        ("events", json.dumps({"team_id": "T0TEAM", "event_id": "E", "event": []}).encode(), 400),
        ("events", json.dumps({"team_id": "T0TEAM", "event_id": "E", "event": direct_message(7)}).encode(), 400),
        (
            "events",
            json.dumps({"team_id": "T0TEAM", "event_id": "E", "event": direct_message("\ud800")}).encode(),
            400,
        ),
        ("commands", b"", 400),
        ("commands", b"text=%ff", 400),
        ("commands", b"&".join(b"f%d=1" % number for number in range(60)), 400),
        (
            "commands",
            urlencode({"user_id": "U", "trigger_id": "1", "channel_id": "C", "response_url": "u"}).encode(),
            403,
        ),
        ("commands", urlencode({"team_id": "T0TEAM", "user_id": "U\n", "trigger_id": "1"}).encode(), 400),
        ("interactions", b"", 400),
        ("interactions", b"payload=[]", 400),
        ("interactions", b"payload=" + DEEP, 400),
        ("interactions", urlencode({"payload": json.dumps({"team": {"id": "T0OTHER"}})}).encode(), 403),
        ("interactions", urlencode({"payload": json.dumps({"team": {"id": "T0TEAM"}})}).encode(), 400),
        ("events", b"x" * (LARGEST + 1), 413),
    ],
    ids=lambda value: str(value)[:60],
)
async def test_what_cannot_be_read_is_refused(slack: Slack, path: str, body: bytes, status: int) -> None:
    response = await slack.post(path, body)
    assert response.status == status
    assert not slack.rooms.turns.heard


@pytest.mark.parametrize("actions", [None, [], ["press"], [{}, {}], [{"action_ts": "1"}], [{"action_id": "book"}]])
async def test_a_press_has_one_action(slack: Slack, actions: object) -> None:
    payload = slack.pressed("book", "card") | {"actions": actions}
    assert (await slack.interaction(payload)).status == 400


async def test_slack_may_ask_whether_this_is_the_address(slack: Slack) -> None:
    response = await slack.post("events", json.dumps({"type": "url_verification", "challenge": "c3"}).encode())
    assert (response.status, await response.text()) == (200, "c3")


async def test_slack_may_ask_whether_the_certificate_is_good(slack: Slack) -> None:
    assert (await slack.post("commands", b"ssl_check=1&token=old")).status == 200
    assert not slack.rooms.turns.heard


@pytest.mark.parametrize("kind", ["view_submission", "shortcut", None])
async def test_other_interactions_are_only_acknowledged(slack: Slack, kind: str | None) -> None:
    assert (await slack.interaction(slack.pressed("book", "card") | {"type": kind})).status == 200
    assert not slack.rooms.turns.heard
