"""Where cards go: in place, or below what was written."""

from typing import Protocol

from bot.chat import Undelivered
from bot.outside import Cards
from languages.said import Said


class NoSuchMessage(Undelivered):
    """The message that was to be changed no longer exists."""


class Messages(Protocol):
    """A chat's messages that carry cards."""

    async def send(self, said: Said) -> str | None:
        """The id of the new message, at the end of the chat. Raises Undelivered."""

    async def update(self, message: str, said: Said) -> None:
        """Have the message show this. Raises Undelivered, NoSuchMessage."""


class Placement:
    """The places of one turn's cards; `pressed` is the message with the button that began it, if one did.

    After a press a card changes in place. Words are answered below them: the card is shown there, and of where it
    stood before only its title is left, without buttons. `current` is what now stands where the button was pressed.
    """

    def __init__(self, messages: Messages, cards: Cards, pressed: str | None, about: str | None = None) -> None:
        """`about` is the card on the message that was pressed, also where nobody remembers that it stands there."""
        self.current: Said | None = None
        self._messages = messages
        self._cards = cards
        self._pressed = pressed
        self._about = about
        self._sent: set[str] = set()  # the messages that this turn has sent
        self._above: dict[str, str] = {}  # the messages that cards stood in before this turn

    async def show(self, said: Said, name: str) -> bool:
        """False where the card has only ended further up: nobody may have seen that."""
        message = await self._cards.activity(name) or (self._pressed if name == self._about else None)
        if message and not self._pressed and message not in self._sent:
            self._above[name] = message
        above = self._above.get(name)
        ended = above is not None and above == message and not said.buttons
        if not ended and (message in (None, above) or not await self._update(message, said)):
            await self.send(said, name)
        if above:
            await self._update(above, said if ended else Said(said.title, card=name))
        return not ended

    async def change(self, said: Said, name: str) -> None:
        """Where the card stands, if it still does."""
        await self._update(await self._cards.activity(name), said)

    async def send(self, said: Said, name: str) -> None:
        """As a new message, at the end of the chat."""
        sent = await self._messages.send(said)
        if sent:
            self._sent.add(sent)
            await self._cards.placed(name, sent)

    async def _update(self, message: str | None, said: Said) -> bool:
        """Whether the message still exists."""
        if message is None:
            return False
        try:
            await self._messages.update(message, said)
        except NoSuchMessage:
            return False
        if message == self._pressed:
            self.current = said
        return True
