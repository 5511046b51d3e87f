"""Reading an activity: whatever is sent, it is read or refused, and nothing unexpected gets through."""

import json
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rejected import Rejected
from bot.teams.heard import locale, personal, speaker, zone
from bot.teams.incoming import read
from bot.teams.press import executed, submitted
from bot.teams.sign_in import failure, handover
from tests.bot.teams.activities import activity

GOOD = activity("message", "https://smba.trafficmanager.net/teams/", text="hi", replyToId="m1", value={"verb": "book"})
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # machines may be busy
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*GOOD, "tenant", "action", "data"]), inner),
    max_leaves=10,
)


def read_and_used(body: bytes) -> None:
    """What the endpoint does with an activity before a turn begins."""
    with suppress(Rejected):
        got = read(body)
        speaker(got), personal(got), zone(got), locale(got)
        submitted(got.value), executed(got.value), handover(got.value), failure(got.value)


@unhurried
@given(st.dictionaries(st.sampled_from(list(GOOD)), JSON))
def test_any_member_may_be_anything(other: dict[str, Any]) -> None:
    read_and_used(json.dumps(GOOD | other).encode())


@unhurried
@given(JSON)
def test_any_json_may_come(sent: object) -> None:
    read_and_used(json.dumps(sent).encode())


@unhurried
@given(st.binary())
def test_any_bytes_may_come(sent: bytes) -> None:
    read_and_used(sent)


def test_only_what_is_used_gets_through() -> None:
    got = read(json.dumps(GOOD | {"attachments": [{"content": {}}], "membersAdded": [{"id": "x"}]}).encode())
    assert (got.attachments, got.members_added, got.timestamp, got.from_property.name) == (None, None, None, None)
