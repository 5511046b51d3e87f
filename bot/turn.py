"""One turn of a conversation, whatever the channel: step, say, have done, until nothing is left to do."""

from collections import deque
from collections.abc import Callable

from bot.chat import Chat, Heard, Undelivered
from bot.clock import Clock
from bot.effects import Effects
from bot.ledger import Ledger
from bot.quiet import Locks
from dialogs.context import Context
from dialogs.conversation import step
from dialogs.event import Event
from dialogs.memory import load
from dialogs.step import Step
from languages.reply import Reply
from languages.say import say

ROUNDS = 8  # no conversation needs more; one that does has a fault
TRIES = 5  # how often a step is taken anew because somebody else was faster


class EndlessTurn(Exception):
    """A turn that went on asking for effects."""


class FasterElsewhere(Exception):
    """Somebody else kept changing the same conversation."""


class Turns:
    """Takes what was heard through the dialog: one turn at a time for each speaker."""

    def __init__(self, ledger: Ledger, effects: Effects, clock: Clock, locks: Locks, fresh: Callable[[], str]) -> None:
        """`fresh` gives an id that nobody has used yet and nobody can guess."""
        self._ledger = ledger
        self._effects = effects
        self._clock = clock
        self._fresh = fresh
        self._locks = locks

    async def take(self, heard: Heard, chat: Chat) -> None:
        """Answer one event. What was confirmed is durable before anything is said about it.

        What takes long is left to go on: how it comes out is an event of its own, told once.
        Raises Undelivered where the chat did not take an answer; what was to be done is done all the same.
        """
        async with self._locks.of(heard.speaker):
            answers = Answers(chat, heard.locale)
            events = deque([] if await self._effects.is_known(heard.event) else [heard.event])
            for _ in range(ROUNDS):
                if not events:
                    return answers.close()
                events.extend(await self._round(heard, events.popleft(), answers))
            raise EndlessTurn

    async def _round(self, heard: Heard, event: Event, answers: "Answers") -> list[Event]:
        taken = await self._step(heard, event)
        for reply in taken.replies:
            await answers.give(reply)
        if answers.undelivered is None:
            await self._effects.told(event)
        return [await self._effects.carry_out(effect, heard.speaker) for effect in taken.effects]

    async def _step(self, heard: Heard, event: Event) -> Step:
        context = Context(self._clock.said_at(), self._clock.time(), heard.zone, heard.locale, self._fresh())
        for _ in range(TRIES):
            kept = await self._ledger.load(heard.speaker)
            taken = step(load(kept.value), event, context)
            if await self._ledger.write(heard, taken, kept):
                return taken
        raise FasterElsewhere


class Answers:
    """What a turn says. A chat that does not take it must not stop what was confirmed."""

    def __init__(self, chat: Chat, locale: str) -> None:
        self._chat, self._locale = chat, locale
        self.undelivered: Undelivered | None = None

    async def give(self, reply: Reply) -> None:
        try:
            await self._chat.show(say(reply, self._locale))
        except Undelivered as error:
            self.undelivered = error

    def close(self) -> None:
        """Raises Undelivered where the chat did not take everything."""
        if self.undelivered:
            raise self.undelivered
