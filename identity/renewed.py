"""A value from outside that grows old: renewed in time, in the background, by one task at a time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from timeoff.errors import TimeOffError, Unreachable

T = TypeVar("T")
PAUSE = 60.0  # seconds between two attempts, whatever is asked
PAUSE_WITHOUT = 5.0  # the same, while there is nothing to go on with

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Obtained(Generic[T]):
    """A value, and how long (seconds) it needs no renewal (fresh) and may be used at all (good)."""

    value: T = field(repr=False)  # such as a token
    fresh: float
    good: float


class Renewed(Generic[T]):
    """Hands out the value at once while it is good, and renews it once it is no longer fresh."""

    def __init__(self, obtain: Callable[[], Awaitable[Obtained[T]]], monotonic: Callable[[], float]) -> None:
        """What fails to be obtained has to raise TimeOffError; `monotonic` counts seconds."""
        self._obtain, self._monotonic = obtain, monotonic
        self._held: Obtained[T] | None = None
        self._since = self._tried = float("-inf")
        self._renewal: asyncio.Task[None] | None = None
        self.error: TimeOffError | None = None  # why the last attempt failed

    async def get(self) -> T:
        """Raises the TimeOffError of the last attempt where there is nothing good."""
        if self._held is None or self._age() >= self._held.fresh:
            renewal = self._renew()
            if renewal and not self._good():
                await asyncio.wait([renewal])
        if self._held is None or not self._good():
            raise self.error or Unreachable("nothing obtained")
        return self._held.value

    async def renew(self) -> None:
        """Wait for a renewal now, unless there was an attempt a moment ago. Does not raise: `error` tells."""
        renewal = self._renew()
        if renewal:
            await asyncio.wait([renewal])

    def _age(self) -> float:
        return self._monotonic() - self._since

    def _good(self) -> bool:
        return self._held is not None and self._age() < self._held.good

    def _renew(self) -> asyncio.Task[None] | None:
        """The renewal under way, or a new one; None in the pause after one."""
        if self._renewal and not self._renewal.done():
            return self._renewal
        if self._monotonic() - self._tried < (PAUSE if self._good() else PAUSE_WITHOUT):
            return None
        self._tried = self._monotonic()
        self._renewal = asyncio.create_task(self._attempt())
        return self._renewal

    async def _attempt(self) -> None:
        try:
            self._held = await self._obtain()
            self._since, self.error = self._monotonic(), None
        except TimeOffError as error:
            log.warning("renewal failed: %s", error)
            self.error = error
