"""A conversation's state survives being written and read."""

import pytest

from dialogs.memory import VERSION, dump, load
from dialogs.state import Ended, Idle, Phase, Removed, State
from languages.reply import Fate
from tests.dialogs.places import (
    ADDING,
    BOOKED,
    CHANGE_PROPOSED,
    CHANGED,
    CHANGING,
    CHOOSING,
    MONDAY,
    PROPOSED,
    REMOVAL,
    REMOVING,
    entry,
    waiting,
)

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
        REMOVAL,
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


def test_a_state_names_its_version() -> None:
    assert dump(State()).decode().startswith(f"{VERSION}{{")
