"""One turn's way of answering in Teams."""

from dataclasses import replace
from typing import Any, Protocol

from botbuilder.core import TurnContext

from bot.teams.cards import card
from bot.teams.connector import NoSuchMessage
from bot.teams.messages import plain, sign_in, with_card
from languages.said import Said, SignInRequest
from timeoff.person import Speaker


class Cards(Protocol):
    """Which cards were shown, to whom, and in which message each one now stands."""

    async def put(self, card: str, speaker: Speaker) -> None:
        """The card is this speaker's. The first to be told stays the owner."""

    async def owner(self, card: str) -> str | None:
        """The key of the speaker; None for a card that is not known."""

    async def placed(self, card: str, activity: str) -> None:
        """The card now stands in this message."""

    async def activity(self, card: str) -> str | None:
        """The message that the card stands in; None where it was not shown yet."""


class SignIns(Protocol):
    """Signing in by a browser."""

    async def begin(self, speaker: Speaker, claims: str | None) -> str:
        """The address of a page where this person, and nobody else, can sign in; claims as they were demanded."""


class TeamsChat:
    """Lays out and sends what a turn says; `pressed` is the message with the button that began it, if one did.

    `last` is what was said last where it is seen, and `card` the card that now stands where the button was pressed.
    Showing raises NotDelivered where Teams does not take it.
    """

    def __init__(
        self, context: TurnContext, speaker: Speaker, cards: Cards, sign_ins: SignIns, pressed: str | None = None
    ) -> None:
        self.last: str | None = None
        self.card: dict[str, Any] | None = None
        self._context = context
        self._speaker = speaker
        self._cards = cards
        self._sign_ins = sign_ins
        self._pressed = pressed
        self._sent: set[str] = set()  # the messages with cards that this turn has sent
        self._above: dict[str, str] = {}  # the messages that cards stood in before this turn showed them again
        self._held: tuple[Said, str] | None = None  # a card changed above, to be shown below if nothing follows

    async def show(self, said: Said | SignInRequest) -> None:
        self._held = None
        match said:
            case SignInRequest():
                # Single sign-on cannot meet claims: what was demanded needs the person.
                await self.ask_to_sign_in(said, silently=said.claims is None)
            case Said(card=None):
                await self._context.send_activity(plain(said))
            case Said(card=str(name)):
                await self._show_card(said, name)
        self.last = said.title if self._held is None else self.last

    async def finish(self) -> None:
        """Nothing more will be said: words are never answered above them alone."""
        if self._held:
            await self._send_card(*self._held)

    async def ask_to_sign_in(self, request: SignInRequest, silently: bool) -> None:
        """By a button to our own page; `silently`: after Teams has tried single sign-on."""
        page = await self._sign_ins.begin(self._speaker, request.claims)
        await self._context.send_activity(sign_in(request, page, silently))

    async def _show_card(self, said: Said, name: str) -> None:
        """After a press in place; after words below them, and where it stood before it changes without buttons."""
        await self._cards.put(name, self._speaker)
        message = await self._cards.activity(name)
        if message and not self._pressed and message not in self._sent:
            self._above[name] = message
        above = self._above.get(name)
        if above and above == message and not said.buttons:
            self._held = said, name
        elif message is None or message == above or not await self._update(message, said):
            await self._send_card(said, name)
        if above:
            await self._update(above, replace(said, buttons=()))

    async def _send_card(self, said: Said, name: str) -> None:
        sent = await self._context.send_activity(with_card(said))
        if sent.id:
            self._sent.add(sent.id)
            await self._cards.placed(name, sent.id)

    async def _update(self, message: str, said: Said) -> bool:
        """Whether the message still exists."""
        activity = with_card(said)
        activity.id = message
        try:
            await self._context.update_activity(activity)
        except NoSuchMessage:
            return False
        if message == self._pressed:
            self.card = card(said)
        return True
