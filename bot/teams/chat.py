"""One turn's way of answering in Teams."""

import asyncio
from typing import Any

from botbuilder.core import TurnContext

from bot.outside import Cards, SignIns
from bot.teams.messages import plain, sign_in
from bot.teams.placement import Placement
from languages.said import Said, SignInRequest
from timeoff.person import Speaker


class TeamsChat:
    """Lays out and sends what a turn says; `last` is what was said last where it is seen, `spoke` that anything was.

    Showing raises NotDelivered where Teams does not take it.
    """

    def __init__(
        self, context: TurnContext, speaker: Speaker, cards: Cards, sign_ins: SignIns, pressed: str | None = None
    ) -> None:
        """`pressed` is the message with the button that began the turn, if one did."""
        self.last: str | None = None
        self.spoke = asyncio.Event()
        self._context = context
        self._speaker = speaker
        self._cards = cards
        self._sign_ins = sign_ins
        self._placement = Placement(context, cards, pressed)
        self._unseen: tuple[Said, str] | None = None  # to be said below, if nothing follows

    @property
    def card(self) -> dict[str, Any] | None:
        """The card that now stands where the button was pressed."""
        return self._placement.current

    async def show(self, said: Said | SignInRequest) -> None:
        self._unseen = None
        match said:
            case SignInRequest():
                # Single sign-on cannot meet claims: what was demanded needs the person.
                await self.ask_to_sign_in(said, silently=said.claims is None)
            case Said(card=None):
                await self._context.send_activity(plain(said))
            case Said(card=str(name)):
                await self._show_card(said, name)
        if not self._unseen:
            self.last = said.title
        self.spoke.set()

    async def finish(self) -> None:
        """Nothing more will be said. Words never stay without an answer below them."""
        if self._unseen:
            await self._placement.send(*self._unseen)

    async def ask_to_sign_in(self, request: SignInRequest, silently: bool) -> None:
        """By a button to our own page; `silently`: after Teams has tried single sign-on."""
        page = await self._sign_ins.begin(self._speaker, request.claims)
        await self._context.send_activity(sign_in(request, page, silently))

    async def _show_card(self, said: Said, name: str) -> None:
        await self._cards.put(name, self._speaker)
        if not await self._placement.show(said, name):
            self._unseen = said, name
