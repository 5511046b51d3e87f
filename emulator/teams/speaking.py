"""A person's side of the chat: say something or press a button, and wait for what the bot makes of it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from emulator.browser import Browser
from emulator.speaking import NoButton
from emulator.teams.client import Client
from emulator.teams.conversation import Conversation, Message

Json = dict[str, Any]


@dataclass
class Speaking:
    """One turn at a time: the next one begins when the last one is settled."""

    client: Client
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def conversation(self) -> Conversation:
        return self.client.conversation

    @property
    def messages(self) -> list[Message]:
        return self.conversation.messages

    async def arrive(self) -> list[Message]:
        """Install the bot, if it is not. Raises BotFailed."""
        async with self._turn:
            mark = self.conversation.changes.count
            await self.client.arrive()
            return self.conversation.since(mark)

    async def say(self, text: str) -> list[Message]:
        """Raises BotFailed."""
        return await self._answered(lambda: self.client.say(text))

    async def press(self, label: str, *, consents: bool = True) -> list[Message]:
        """Press the newest button with this label; a page that opens is answered as `consents` says.

        Raises NoButton, BotFailed and SignInFailed.
        """
        try:
            message, button = self.conversation.find(label)
        except KeyError as error:
            raise NoButton(f"no message shows a button {label!r}") from error
        address = _address(button.action)
        if address:
            return await self._answered(lambda: self._sign_in(address, consents))
        return await self.act(message, button.action)

    async def act(self, message: Message, action: Json) -> list[Message]:
        """Do what a button says that opens no page. Raises BotFailed."""
        return await self._answered(lambda: self._do(message, action))

    async def _answered(self, act: Callable[[], Awaitable[None]]) -> list[Message]:
        async with self._turn:
            await self.client.arrive()
            mark = self.conversation.changes.count
            await act()
            await self.client.settle(mark)
            return self.conversation.since(mark)

    async def _do(self, message: Message, action: Json) -> None:
        match action.get("type"):
            case "Action.Execute":
                await self.client.execute(message, action)
            case "Action.Submit":
                await self.client.submit(message, action)
            case "imBack":
                await self.client.say(str(action.get("value", "")))

    async def _sign_in(self, address: str, consents: bool) -> None:
        async with Browser(self.client.person, accepts=consents) as browser:
            await browser.sign_in(address)


def _address(action: Json) -> str | None:
    """The page that a button opens, if it does."""
    match action:
        case {"type": "signin" | "openUrl", "value": str(address)} | {"type": "Action.OpenUrl", "url": str(address)}:
            return address
        case _:
            return None
