"""A conversation's state survives being written and read."""

import json
from dataclasses import replace
from datetime import date

import pytest

from dialogs.memory import VERSION, dump, load
from dialogs.past import Booked, Ended, Removed
from dialogs.state import Idle, Phase, Removing, State
from languages.reply import Fate, PublicHoliday
from tests.dialogs.places import (
    ADDING,
    BOOKED,
    CHANGE_PROPOSED,
    CHANGED,
    CHANGING,
    CHOOSING,
    FORGETTING,
    LONDON,
    MONDAY,
    OFFER,
    PROPOSED,
    REMOVAL,
    REMOVING,
    entry,
    waiting,
)
from timeoff.time_off import Entry

PAST = (BOOKED, CHANGED, Removed("removed", (entry(MONDAY),)), Ended("ended", Fate.EXPIRED))


@pytest.mark.parametrize(
    "phase",
    [
        Idle(),
        waiting("off on Monday"),
        waiting("off on Monday", open=CHOOSING),
        waiting("off on Monday", open=REMOVAL),
        CHOOSING,
        PROPOSED,
        CHANGE_PROPOSED,
        replace(PROPOSED, offer=replace(OFFER, holidays=(PublicHoliday(date(2026, 11, 23), "a feast"),))),
        REMOVAL,
        FORGETTING,
    ],
    ids=lambda phase: type(phase).__name__,
)
def test_every_state_is_read_as_it_was_written(phase: Phase) -> None:
    state = State(phase, (ADDING, CHANGING, REMOVING), PAST, signed_in=True)
    assert load(dump(state)) == state


UNREADABLE = [b"0{}", b"2", b"2{", b'2{"phase": {}}', b'2{"phase": {"kind": "Unknown"}}', b"22{}"]


@pytest.mark.parametrize("value", [None, b"", *UNREADABLE])
def test_what_this_version_cannot_read_is_forgotten(value: bytes | None) -> None:
    assert load(value) == State()


def test_what_was_kept_before_its_moment_was_noted_down_is_read() -> None:
    """As it was written before undo reached other chats."""
    entry = {"id": "e1", "interval": {"start": "2026-11-23T00:00:00", "end": "2026-11-24T00:00:00"}, "zone": LONDON}
    past = [{"card": "c", "entries": [entry], "before": [], "why": [], "kind": "Booked"}]
    work = [{"card": "d", "intent": "i", "entries": [entry], "undoing": True, "kind": "Removing"}]
    kept = {"phase": {"kind": "Idle"}, "work": work, "past": past, "signed_in": False}
    assert load(f"2{json.dumps(kept)}".encode()) == State(
        work=(Removing("d", "i", (Entry("e1", MONDAY, LONDON),)),), past=(Booked("c", (Entry("e1", MONDAY, LONDON),)),)
    )


def test_a_state_names_its_version() -> None:
    assert dump(State()).decode().startswith(f"{VERSION}{{")
