"""The two clocks of a conversation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Clock:
    """`said_at` reads dates ("today") and can be set in the stand-in; `time` decides what has expired.

    Both give zone-aware moments.
    """

    said_at: Callable[[], datetime]
    time: Callable[[], datetime]
