"""Turns that are under way."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, Generic, NamedTuple, TypeVar

C = TypeVar("C")  # a channel's chat


class Turn(NamedTuple, Generic[C]):
    """A turn, and the chat in which it answers; the task tells whether the turn went well."""

    chat: C
    task: asyncio.Task[bool]

    @property
    def well(self) -> bool:
        """Whether it has come to its end."""
        return self.task.done() and not self.task.cancelled() and self.task.result()


class Underway(Generic[C]):
    """Each turn goes on when nobody waits for it any longer, and what bears the same name is one turn."""

    def __init__(self) -> None:
        self._turns: dict[Hashable, Turn[C]] = {}

    def join(self, name: Hashable, chat: C, take: Callable[[C], Coroutine[Any, Any, bool]]) -> Turn[C]:
        """The turn of that name: the one that is under way, or else a new one that answers in the chat."""
        if name not in self._turns:
            task = asyncio.create_task(take(chat))
            self._turns[name] = Turn(chat, task)
            task.add_done_callback(lambda _: self._turns.pop(name))
        return self._turns[name]

    async def finish(self) -> None:
        """Return when all of them are over; cancelled, it stops those that are left."""
        await asyncio.gather(*(turn.task for turn in self._turns.values()), return_exceptions=True)
