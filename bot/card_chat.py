"""A turn's way of answering in a chat that shows cards, whatever the channel."""

import asyncio
from typing import Protocol

from bot.outside import Cards
from bot.placement import Messages, Placement
from bot.underway import Turn
from dialogs.event import Event, Overtaken, Pressed
from languages.reply import Remark
from languages.said import Said, SignInRequest
from timeoff.person import Speaker


async def until_word(turn: Turn["CardChat"], longest: float | None = None) -> None:
    """Until something was said, so that what was confirmed is durable, or the turn is over; at most so many seconds."""
    spoke = asyncio.create_task(turn.chat.spoke.wait())
    try:
        await asyncio.wait({turn.task, spoke}, timeout=longest, return_when=asyncio.FIRST_COMPLETED)
    finally:
        spoke.cancel()


class Surface(Messages, Protocol):
    """A chat as its channel lays it out. All of it raises Undelivered."""

    async def say(self, said: Said) -> None:
        """As plain text, at the end of the chat."""

    async def ask_to_sign_in(self, request: SignInRequest) -> None:
        """With a way to do so, for this person alone."""


class CardChat:
    """Sends what a turn says; `last` is the title of what was said last where it is seen.

    Cards that another chat has ended change where they stand, and nothing more is said about it.
    `spoke` is set as soon as a turn has something to say: what it confirmed is durable then.
    """

    def __init__(
        self,
        surface: Surface,
        cards: Cards,
        speaker: Speaker,
        pressed: str | None = None,
        event: Event | Remark | None = None,
    ) -> None:
        """`pressed` is the message with the button that began the turn, if one did; the event tells its card."""
        self.last: str | None = None
        self.spoke = asyncio.Event()
        self._surface = surface
        self._cards = cards
        self._speaker = speaker
        self._in_place = isinstance(event, Overtaken)
        self._placement = Placement(surface, cards, pressed, event.about if isinstance(event, Pressed) else None)
        self._unseen: tuple[Said, str] | None = None  # to be said below, if nothing follows

    @property
    def card(self) -> Said | None:
        """What now stands where the button was pressed."""
        return self._placement.current

    async def show(self, said: Said | SignInRequest) -> None:
        self._unseen = None
        match said:
            case SignInRequest():
                await self._surface.ask_to_sign_in(said)
            case Said(card=None):
                await self._surface.say(said)
            case Said(card=str(name)):
                await self._show_card(said, name)
        if not self._unseen:
            self.last = said.title
        self.spoke.set()

    async def hint(self, said: Said) -> None:
        """Say something by the way, that answers nothing."""
        await self._surface.say(said)

    async def finish(self) -> None:
        """Nothing more will be said. Words never stay without an answer below them."""
        if self._unseen:
            await self._placement.send(*self._unseen)

    async def _show_card(self, said: Said, name: str) -> None:
        if self._in_place:
            await self._placement.change(said, name)
        else:
            await self._cards.put(name, self._speaker)
            self._unseen = None if await self._placement.show(said, name) else (said, name)
