"""What a platform delivers again, where it got no answer in time, is handled once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple, Protocol


class Inbox(Protocol):
    """The events that came in already."""

    async def first(self, source: str, event_id: str) -> bool:
        """True once for each id of a source, and once more after a crash that came before it was done."""

    async def done(self, source: str, event_id: str) -> None:
        """The event was handled, or will be whatever happens: it never comes again."""

    async def forget(self, source: str, event_id: str) -> None:
        """Let the event come again: handling it failed. What is done stays so."""


class Delivery(NamedTuple):
    """What makes two deliveries one event."""

    source: str
    id: str


async def claimed(inbox: Inbox, delivery: Delivery | None) -> bool:
    """Whether to handle it now, for good: for what was acknowledged already, and so is not delivered again."""
    if delivery is None:
        return True
    first = await inbox.first(*delivery)
    if first:
        await inbox.done(*delivery)
    return first


@asynccontextmanager
async def once(inbox: Inbox, delivery: Delivery | None) -> AsyncIterator[bool]:
    """Whether to handle it now: True where nobody has. It may come again where the block is left by an exception."""
    if delivery is None:
        yield True
    elif not await inbox.first(*delivery):
        yield False
    else:
        try:
            yield True
        except BaseException:  # stopping the bot counts too
            await inbox.forget(*delivery)
            raise
        await inbox.done(*delivery)
