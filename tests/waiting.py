"""Waiting for something to become true."""

import time
from collections.abc import Callable

LONGEST = 60.0  # seconds; a test that needs them fails


def eventually(true: Callable[[], bool]) -> None:
    """Return as soon as it is true; AssertionError where it never is."""
    end = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < end, "it never became true"
        time.sleep(0.1)
