"""Telling the app of what it has done itself in a direct message, while everything else goes on."""

import asyncio
from contextlib import suppress
from typing import Any

from emulator.slack import events
from emulator.slack.bot import Bot
from emulator.slack.conversation import Message
from emulator.slack.payloads import as_json
from emulator.slack.workspace import Workspace
from emulator.speaking import BotFailed

Json = dict[str, Any]


class Herald:
    """Changes messages, and tells of it. Of ephemeral messages, and of channels, no event is subscribed to."""

    def __init__(self, workspace: Workspace, bot: Bot) -> None:
        self._workspace, self._bot = workspace, bot
        self._under_way: set[asyncio.Task[None]] = set()

    def said(self, message: Message) -> None:
        self._tell(message, events.said(message, self._workspace))

    def change(self, message: Message, said: str, blocks: list[Json]) -> None:
        before = as_json(message, self._workspace)
        self._workspace.change(message, said, blocks)
        self._tell(message, events.edited(before, message, self._workspace))

    def remove(self, message: Message) -> None:
        self._workspace.remove(message)
        self._tell(message, events.deleted(message, self._workspace))

    async def end(self) -> None:
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _tell(self, message: Message, event: Json) -> None:
        if message.channel.direct and message.only_for is None:
            task = asyncio.create_task(self._notify(event))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def _notify(self, event: Json) -> None:
        with suppress(BotFailed):  # nobody waits for it
            await self._bot.notify(event)
