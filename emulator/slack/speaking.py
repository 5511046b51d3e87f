"""A person's side of the chat in one channel: say or press something, and wait for what the app makes of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from emulator.browser import Browser
from emulator.slack.client import Client
from emulator.slack.conversation import Channel, Message
from emulator.slack.reading import Button
from emulator.speaking import NoButton

SIGN_IN = "Sign in"


@dataclass(frozen=True)
class Speaking:
    """The channel is where one writes; one reads, and presses, whatever is shown anywhere."""

    client: Client
    channel: Channel

    @property
    def messages(self) -> list[Message]:
        return self.client.messages

    def get(self, ts: str) -> Message:
        """One of the messages. Raises KeyError."""
        for message in self.messages:
            if message.ts == ts:
                return message
        raise KeyError(ts)

    async def arrive(self) -> list[Message]:
        """Open the direct message with the app, which may say something then. Raises BotFailed."""
        await self.client.open_home()
        return []

    async def say(self, text: str) -> list[Message]:
        """Use the command, or write a message. Raises BotFailed."""
        word, _, rest = text.strip().partition(" ")
        if word == self.client.workspace.app.command:
            return await self._answered(lambda: self._command(rest.strip()))
        return await self._answered(lambda: self.client.write(self.channel, text))

    async def press(self, label: str, *, consents: bool = True) -> list[Message]:
        """Press the newest button with this label; a page that opens is answered as `consents` says.

        Raises NoButton, BotFailed and SignInFailed.
        """
        message, button = self.find(label)
        return await self._answered(lambda: self._follow(message, button, consents))

    async def act(self, message: Message, button: Button) -> list[Message]:
        """Press a button; whoever does so sees to the page that it may open. Raises BotFailed."""
        return await self._answered(lambda: self._press(message, button))

    def find(self, label: str) -> tuple[Message, Button]:
        """The button with this label on the newest message that has it. Raises NoButton.

        "Sign in" finds the button that opens a page, in whatever language it is labelled.
        """
        for message in reversed(self.messages):
            for button in message.buttons:
                if button.label == label or (label == SIGN_IN and "url" in button.element):
                    return message, button
        raise NoButton(f"no message shows a button {label!r}")

    async def _answered(self, act: Callable[[], Awaitable[bool]]) -> list[Message]:
        """What the app answers, if `act` says that it is to answer anything."""
        async with self.client.turn:
            mark = self.client.workspace.count
            if await act():
                await self.client.settle(mark)
            return self.client.since(mark)

    async def _command(self, text: str) -> bool:
        await self.client.command(self.channel, text)
        return True

    async def _press(self, message: Message, button: Button) -> bool:
        await self.client.press(message, button)
        return "url" not in button.element

    async def _follow(self, message: Message, button: Button, consents: bool) -> bool:
        await self.client.press(message, button)
        if "url" in button.element:
            async with Browser(self.client.person, accepts=consents) as browser:
                await browser.sign_in(button.element["url"])
        return True
