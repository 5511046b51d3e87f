"""All channels, as one."""

import asyncio
from collections.abc import Mapping
from typing import Protocol

from aiohttp import web

from dialogs.event import Event
from timeoff.person import Speaker


class Channel(Protocol):
    """A way to reach people."""

    def routes(self) -> list[web.RouteDef]: ...

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool] | None:
        """A turn that nothing in the chat has caused, just begun; None where nobody has ever written from there."""

    async def close(self) -> None:
        """Return when no turn is under way any more; cancelled, it stops those that are."""


class Channels:
    """Each under the name that its speakers bear."""

    def __init__(self, channels: Mapping[str, Channel]) -> None:
        self._channels = channels

    def routes(self) -> list[web.RouteDef]:
        return [route for channel in self._channels.values() for route in channel.routes()]

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool] | None:
        """As the speaker's channel does; None where there is no such channel any more."""
        channel = self._channels.get(speaker.channel)
        return await channel.resume(speaker, event) if channel else None

    async def close(self) -> None:
        """As all of them do."""
        await asyncio.gather(*(channel.close() for channel in self._channels.values()))
