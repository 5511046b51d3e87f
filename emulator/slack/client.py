"""What Slack's client does for a person: send, use the command, press, and show what comes back."""

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from emulator.changes import Changes
from emulator.people import Person
from emulator.slack import events, payloads
from emulator.slack.bot import Answer, Bot
from emulator.slack.conversation import Channel, Message
from emulator.slack.errors import SlackError
from emulator.slack.inbox import Inbox
from emulator.slack.mrkdwn import escaped
from emulator.slack.reading import Button
from emulator.slack.responses import Occasion, Responses
from emulator.slack.typed import Typed
from emulator.slack.user import User
from emulator.slack.workspace import SLACKBOT, Workspace
from emulator.speaking import BotFailed
from emulator.traffic import Traffic

Json = dict[str, Any]

PATIENCE = 45.0  # seconds to wait for what the app says after it has acknowledged
QUIET = 0.3  # seconds without another word, after which nothing more is expected


@dataclass
class Client:
    """One person's Slack, with one turn at a time."""

    user: User
    workspace: Workspace
    bot: Bot
    responses: Responses
    traffic: Traffic
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def person(self) -> Person:
        return self.workspace.persons[self.user.id]

    @property
    def inbox(self) -> Inbox:
        return self.workspace.inboxes[self.user.id]

    @property
    def messages(self) -> list[Message]:
        return self.workspace.seen_by(self.user.id)

    async def open_home(self) -> None:
        """Open the direct message with the app. Raises BotFailed."""
        await self.bot.notify(events.home_opened(self.user, self.workspace))

    async def write(self, channel: Channel, text: str) -> bool:
        """Whether the app was told. Raises BotFailed."""
        ids = {name: id for id, name in self.workspace.names.items()}
        typed = Typed(text, ids)
        message = self.workspace.post(channel, self.user.id, typed.sent, typed.blocks())
        mentioned = self.workspace.app.bot_user in typed.mentions & channel.members
        if channel.direct:
            await self.bot.notify(events.said(message, self.workspace))
        elif mentioned:
            await self.bot.notify(events.mentioned(message, self.workspace))
        return channel.direct or mentioned

    async def command(self, channel: Channel, text: str) -> None:
        """Nobody else sees that the command was used. Raises BotFailed, once the person has been told."""
        typed = f"{self.workspace.app.command} {text}".rstrip()
        self.workspace.post(channel, self.user.id, escaped(typed), [], self.user.id)
        url = self.responses.to_command(self.user, channel)
        answer = await self.bot.command(payloads.command(self.workspace, channel, self.user, text, url))
        failure = _failure(answer) or self._shown(channel, answer)
        if failure:
            said = f'{self.workspace.app.command} failed with the error "{failure}"'
            self.workspace.post(channel, SLACKBOT, said, [], self.user.id)
            raise BotFailed(said)

    async def press(self, message: Message, button: Button) -> None:
        """Raises BotFailed."""
        url = self.responses.to_press(self.user, message)
        await self.bot.interact(payloads.block_actions(self.workspace, message, self.user, button, url))

    def since(self, mark: int) -> list[Message]:
        """What the app has said or changed after that many changes, from top to bottom."""
        app = self.workspace.app.bot_user
        return [message for message in self.messages if message.author == app and message.changed > mark]

    async def settle(self, mark: int) -> None:
        """Wait until the app has said something after that many changes, and no more is to come."""
        changes = self.inbox.changes
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while True:
                    seen = changes.count
                    if not self._complete(mark):
                        await changes.beyond(seen)
                    elif await self._quiet(changes, seen):
                        return

    async def _quiet(self, changes: Changes, seen: int) -> bool:
        """Whether nothing changes, and nothing is asked, for a while."""
        await self.traffic.settled()
        asked = self.traffic.changes.count
        try:
            async with asyncio.timeout(QUIET):
                await self.traffic.changes.beyond(asked)
        except TimeoutError:
            return changes.count == seen
        return False

    def _complete(self, mark: int) -> bool:
        latest = max(self.since(mark), key=lambda message: message.changed, default=None)
        if latest is None:
            return self.inbox.removed > mark
        return not latest.unfinished

    def _shown(self, channel: Channel, answer: Answer) -> str | None:
        """Show what came with the acknowledgement; what is wrong with it."""
        if not answer.text:
            return None
        occasion = Occasion(self.user, channel, None, 0)
        try:
            self.responses.show(_read(answer), occasion)
        except (SlackError, ValueError):
            return "invalid_command_response"
        return None


def _read(answer: Answer) -> Any:
    """A text is said as it is. Raises ValueError."""
    return json.loads(answer.text) if answer.kind == "application/json" else {"text": answer.text}


def _failure(answer: Answer) -> str | None:
    """What Slack calls it when a command was not acknowledged."""
    match answer:
        case Answer(missing="http_timeout"):
            return "operation_timeout"
        case Answer(missing="connection_failed"):
            return "dispatch_failed"
        case Answer(status=status) if status != 200:
            return "http_service_error" if status >= 500 else "http_client_error"
        case _:
            return None
