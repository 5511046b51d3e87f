"""Having a turn taken: once, within the time that Teams waits, and whatever happens with an answer."""

import asyncio
from collections.abc import Hashable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from functools import partial

from botbuilder.core import TurnContext
from botbuilder.schema import Activity

from bot.card_chat import CardChat, until_word
from bot.chat import Heard
from bot.delivery import Delivery, once
from bot.outside import Outside
from bot.teams.apology import apologize
from bot.teams.connector import NotDelivered
from bot.teams.heard import locale, speaker, zone
from bot.teams.messages import typing
from bot.teams.reference import keep, restore
from bot.teams.surface import TeamsSurface
from bot.underway import Turn, Underway
from dialogs.event import Event


@dataclass(frozen=True)
class Pace:
    """Seconds: when silence becomes "typing …", and when Teams gets its answer.

    A press is not acknowledged before something was said about it, since only then what it confirmed is durable;
    `longest` is how long Teams is left waiting for that.
    """

    typing: float = 1.0
    patience: float = 2.5
    longest: float = 10.0


class TurnTaking:
    """Turns go on when Teams waits no longer, so shutting down waits for them."""

    def __init__(self, outside: Outside, pace: Pace) -> None:
        self._outside, self._pace = outside, pace
        self._underway = Underway[CardChat]()

    def surface(self, context: TurnContext) -> TeamsSurface:
        return TeamsSurface(context, speaker(context.activity), self._outside.sign_ins)

    def start(self, context: TurnContext, event: Event, delivery: Delivery | None) -> Turn[CardChat]:
        """Begin a turn, and do not wait for it."""
        return self.join(delivery or object(), context, event, delivery)

    def join(
        self, name: Hashable, context: TurnContext, event: Event, delivery: Delivery | None, pressed: str | None = None
    ) -> Turn[CardChat]:
        """The turn of this name that is under way, or else a new one."""
        return self._underway.join(
            name, self._chat(context, pressed, event), partial(self._take, context, event, delivery)
        )

    async def wait(self, context: TurnContext, turn: Turn[CardChat]) -> None:
        """Until the turn is over, or patience is."""
        await asyncio.wait({turn.task}, timeout=self._pace.typing)
        if not turn.task.done() and turn.chat.last is None:
            with suppress(NotDelivered):
                await context.send_activity(typing())
        await asyncio.wait({turn.task}, timeout=self._pace.patience - self._pace.typing)

    async def wait_for_word(self, turn: Turn[CardChat]) -> None:
        """No longer than Teams can be left waiting."""
        await until_word(turn, self._pace.longest)

    async def finish(self) -> None:
        """Return when no turn is under way any more; cancelled, it stops those that are."""
        await self._underway.finish()

    def once(self, delivery: Delivery | None) -> AbstractAsyncContextManager[bool]:
        return once(self._outside.inbox, delivery)

    def _chat(self, context: TurnContext, pressed: str | None, event: Event) -> CardChat:
        return CardChat(self.surface(context), self._outside.cards, speaker(context.activity), pressed, event)

    async def _take(self, context: TurnContext, event: Event, delivery: Delivery | None, chat: CardChat) -> bool:
        """False where the turn broke."""
        try:
            async with self.once(delivery) as first:
                if first:
                    await self._outside.turns.take(await self._hear(context.activity, event, delivery), chat)
                    await chat.finish()
        except Exception as error:
            await apologize(context, error)
            return False
        return True

    async def _hear(self, activity: Activity, event: Event, delivery: Delivery | None) -> Heard:
        """Some activities tell no zone; then the one that was told last is still good."""
        said_by = speaker(activity)
        told = zone(activity) or await self._last_zone(activity)
        heard = Heard(said_by, event, told, locale(activity), delivery)
        await self._outside.references.put(said_by, keep(activity, heard.zone, heard.locale))
        return heard

    async def _last_zone(self, activity: Activity) -> str | None:
        kept = await self._outside.references.get(speaker(activity))
        return zone(restore(kept)) if kept else None
