"""What Teams' clients do for a person: send, press, hand over tokens, and show what comes back."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from emulator.people import Person
from emulator.speaking import BotFailed
from emulator.teams import activity, reading
from emulator.teams.bot import Answer, Bot
from emulator.teams.conversation import Conversation, Message
from emulator.teams.rules import Rejected, check

Json = dict[str, Any]

# Failures of single sign-on that a person gets to see; after the others the client shows nothing at all. Source:
# "Troubleshooting SSO" of the Teams SDK, https://microsoft.github.io/teams-sdk/
SHOWN = frozenset({"installappfailed", "authrequestfailed"})
DEVICES = 2  # the person is signed in on as many, and each hands over its own token
PATIENCE = 45.0  # seconds to wait for what the bot says after it has acknowledged
CARD, TEXT, LOGIN = (
    "application/vnd.microsoft.card.adaptive",
    "application/vnd.microsoft.activity.message",
    "application/vnd.microsoft.activity.loginRequest",
)


@dataclass
class Client:
    """One person's side of one conversation.

    Where `sign_in_failure` is set, the devices report it (a code of signin/failure) instead of handing over tokens.
    An old client knows nothing of Action.Execute, and presses its fallback.
    """

    conversation: Conversation
    bot: Bot
    sso_token: Callable[[Person], str]
    sign_in_failure: str | None = None
    old: bool = False
    _arrived: bool = False
    _exchanges: set[asyncio.Task[None]] = field(default_factory=set)
    _answered: set[str] = field(default_factory=set)  # requests to sign in that a token has answered

    @property
    def person(self) -> Person:
        return self.conversation.contact.person

    async def arrive(self) -> None:
        """Install the bot, if that has not been done. Raises BotFailed."""
        if not self._arrived:
            self._arrived = True
            await self.bot.tell(activity.installed(self.conversation.contact, _now()))
            await self.bot.tell(activity.members_added(self.conversation.contact, _now()))

    async def say(self, text: str) -> None:
        """Raises BotFailed."""
        sent = activity.message(self.conversation.contact, _now(), text)
        self.conversation.add(sent, by_bot=False)
        await self.bot.tell(sent)

    async def execute(self, message: Message, action: Json) -> None:
        """Press an Action.Execute; where that fails, its fallback is pressed. Raises BotFailed."""
        if not self.old and await self._executed(message, action):
            return
        fallback = action.get("fallback")
        if not isinstance(fallback, dict) or fallback.get("type") != "Action.Submit":
            raise BotFailed("the bot did not answer Action.Execute, and it has no fallback")
        await self.submit(message, fallback)

    async def _executed(self, message: Message, action: Json) -> bool:
        sent = {key: value for key, value in action.items() if key in ("type", "id", "verb", "data")}
        executed = activity.executed(self.conversation.contact, _now(), message.id, sent)
        return self._shown(message, await self.bot.deliver(executed))

    async def submit(self, message: Message, action: Json) -> None:
        """Press an Action.Submit. Raises BotFailed."""
        data = action.get("data") or {}
        await self.bot.tell(activity.submitted(self.conversation.contact, _now(), message.id, data))

    async def verify(self, state: str) -> None:
        """The sign-in page has told the client that it is done. Raises BotFailed."""
        await self._invoke("signin/verifyState", {"state": state})

    def receive(self, message: Message) -> None:
        """The bot has said this: see whether the devices can answer it by themselves."""
        exchange_id = reading.token_exchange(message.activity)
        if exchange_id is not None:
            message.hidden = True
            task = asyncio.create_task(self._exchange(message, exchange_id))
            self._exchanges.add(task)

    async def settle(self, mark: int) -> None:
        """Wait until the bot has said something after that many changes, and no more is to come. Raises BotFailed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not await self._settled(mark):
                    await self.conversation.changes.beyond(self.conversation.changes.count)

    async def _settled(self, mark: int) -> bool:
        while self._exchanges:
            await self._exchanges.pop()
        latest = max(self.conversation.since(mark), key=lambda message: message.changed, default=None)
        if latest is None or latest.id in self._answered:  # after a sign-in by itself the bot goes on
            return False
        return not self.conversation.writing and not reading.unfinished(latest.activity)

    async def _exchange(self, message: Message, exchange_id: str) -> None:
        statuses = set() if self.sign_in_failure else await self._hand_over(exchange_id)
        if 200 in statuses:
            self._answered.add(message.id)
            return
        code = None if 412 in statuses else self.sign_in_failure or "invokeerror"
        if code is None or code in SHOWN:
            self.conversation.reveal(message)
        if code is not None:
            await self._invoke("signin/failure", {"code": code, "message": "The sign-in could not be completed."})

    async def _hand_over(self, exchange_id: str) -> set[int]:
        """What the bot says to each device's token."""
        value = {"id": exchange_id, "connectionName": "", "token": self.sso_token(self.person)}
        answers = await asyncio.gather(*(self._invoke("signin/tokenExchange", value) for _ in range(DEVICES)))
        return {answer.status for answer in answers}

    async def _invoke(self, name: str, value: Json) -> Answer:
        return await self.bot.deliver(activity.invoke(self.conversation.contact, _now(), name, value))

    def _shown(self, message: Message, answer: Answer) -> bool:
        """Whether an answer to Action.Execute is one, and is shown now.

        https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model, "Response format".
        """
        body = answer.body or {}
        if answer.status != 200:
            return False
        match body.get("statusCode"), body.get("type"), body.get("value"):
            case 200, str(kind), dict(card) if kind == CARD:
                return self._replace(message, card)
            case 200, str(kind), str(text) if kind == TEXT:
                self._note({"type": "message", "text": text, "textFormat": "plain"})
            case 401, str(kind), dict(card) if kind == LOGIN:
                login = {"type": "message", "attachments": [{"contentType": reading.OAUTH_CARD, "content": card}]}
                self.receive(self.conversation.add(login, by_bot=True))
            case _:
                return False
        return True

    def _note(self, said: Json) -> None:
        """A text answers a press; one that is not finished shows for as long as that takes, and is not kept."""
        if not reading.unfinished(said):
            self.conversation.add(said, by_bot=True)

    def _replace(self, message: Message, card: Json) -> bool:
        changed = {"type": "message", "attachments": [{"contentType": CARD, "content": card}]}
        try:
            check(changed, self.conversation.contact.conversation_id)
        except Rejected:
            return False
        self.conversation.replace(message.id, changed)
        return True


def _now() -> datetime:
    return datetime.now(UTC)
