"""Where cards go: in place, or below what was written."""

from dataclasses import replace
from typing import Any

from botbuilder.core import TurnContext

from bot.outside import Cards
from bot.teams.cards import card
from bot.teams.connector import NoSuchMessage
from bot.teams.messages import with_card
from languages.said import Said


class Placement:
    """The places of one turn's cards; `pressed` is the message with the button that began it, if one did.

    After a press a card changes in place. Words are answered below them: the card is shown there, and where it stood
    before it loses its buttons. `current` is the card that now stands where the button was pressed.
    """

    def __init__(self, context: TurnContext, cards: Cards, pressed: str | None) -> None:
        self.current: dict[str, Any] | None = None
        self._context = context
        self._cards = cards
        self._pressed = pressed
        self._sent: set[str] = set()  # the messages that this turn has sent
        self._above: dict[str, str] = {}  # the messages that cards stood in before this turn

    async def show(self, said: Said, name: str) -> bool:
        """False where the card has only ended further up: nobody may have seen that."""
        message = await self._cards.activity(name)
        if message and not self._pressed and message not in self._sent:
            self._above[name] = message
        above = self._above.get(name)
        ended = above is not None and above == message and not said.buttons
        if not ended and (message in (None, above) or not await self._update(message, said)):
            await self.send(said, name)
        if above:
            await self._update(above, replace(said, buttons=()))
        return not ended

    async def send(self, said: Said, name: str) -> None:
        """As a new message, at the end of the chat."""
        sent = await self._context.send_activity(with_card(said))
        if sent.id:
            self._sent.add(sent.id)
            await self._cards.placed(name, sent.id)

    async def _update(self, message: str | None, said: Said) -> bool:
        """Whether the message still exists."""
        activity = with_card(said)
        activity.id = message
        try:
            await self._context.update_activity(activity)
        except NoSuchMessage:
            return False
        if message == self._pressed:
            self.current = card(said)
        return True
