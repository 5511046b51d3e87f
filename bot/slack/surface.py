"""Chats in Slack, as far as a turn writes into them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.outside import SignIns
from bot.slack import blocks
from bot.slack.blocks import Message
from bot.slack.web_api import NotDelivered, WebApi
from languages.said import Said, SignInRequest, Verb
from timeoff.person import Speaker

LASTING = frozenset({Verb.UNDO, Verb.RETRY})

Whisper = Callable[[Message], Awaitable[None]]  # shows it to the person alone, for a while; raises NotDelivered


class DirectSurface:
    """The direct message, where cards stand for good. All of it raises NotDelivered."""

    def __init__(self, api: WebApi, speaker: Speaker, sign_ins: SignIns, channel: str | None = None) -> None:
        """The channel of the direct message, where it is known already."""
        self._api = api
        self._speaker = speaker
        self._sign_ins = sign_ins
        self._channel = channel

    async def say(self, said: Said) -> None:
        await self.post(blocks.plain(said))

    async def send(self, said: Said) -> str:
        return await self.post(blocks.message(said))

    async def update(self, message: str, said: Said) -> None:
        """Raises MessageGone too."""
        await self._api.update(message, blocks.message(said))

    async def ask_to_sign_in(self, request: SignInRequest) -> None:
        await self.post(await self.sign_in(request))

    async def sign_in(self, request: SignInRequest) -> Message:
        """A request with an address that is good for this person alone."""
        return blocks.sign_in(request, await self._sign_ins.begin(self._speaker, request.claims))

    async def post(self, message: Message) -> str:
        if self._channel is None:
            self._channel = await self._api.direct(self._speaker.user)
        return await self._api.post(self._channel, message)


class WhisperSurface:
    """Where others read along: what is said is seen by the person alone, and is gone after a while.

    A card that one may want to press later stands in the direct message; here it is shown without buttons. What cannot
    be shown privately goes to the direct message altogether.
    """

    def __init__(self, direct: DirectSurface, channel: str, whisper: Whisper, on_card: Whisper | None = None) -> None:
        """`on_card` shows cards, where those are shown in another way: in place of what was pressed."""
        self._direct = direct
        self._channel = channel
        self._whisper = whisper
        self._on_card = on_card or whisper

    async def say(self, said: Said) -> None:
        try:
            await self._whisper(blocks.plain(said))
        except NotDelivered:
            await self._direct.say(said)

    async def send(self, said: Said) -> str | None:
        """The id of the message where the card stands for good, if it does."""
        lasting = any(button.verb in LASTING for button in said.buttons)
        message = await self._direct.send(said) if lasting else None
        try:
            await self._on_card(blocks.message(self._beside(message, said) if message else said))
        except NotDelivered:
            message = message or await self._direct.send(said)
        return message

    def _beside(self, message: str, said: Said) -> Said:
        """The card without its buttons; its title is enough where it stands in the same channel anyway."""
        return Said(said.title) if message.startswith(f"{self._channel}/") else replace(said, buttons=())

    async def update(self, message: str, said: Said) -> None:
        """Of a card in the direct message."""
        await self._direct.update(message, said)

    async def ask_to_sign_in(self, request: SignInRequest) -> None:
        message = await self._direct.sign_in(request)
        try:
            await self._whisper(message)
        except NotDelivered:
            await self._direct.post(message)
