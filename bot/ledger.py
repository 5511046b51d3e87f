"""What a step leaves behind, written as one: where the conversation stands, what was confirmed, what was heard."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from bot.chat import Heard
from bot.delivery import Inbox
from dialogs.effect import Effect
from dialogs.memory import dump
from dialogs.state import State
from dialogs.step import Step
from timeoff.person import Speaker


class Versioned(Protocol):
    """A conversation as it was loaded."""

    @property
    def value(self) -> bytes | None: ...

    @property
    def version(self) -> int: ...


class Conversations(Protocol):
    """Where each conversation stands; saving and deleting are False where somebody else did so since `load`."""

    async def load(self, speaker: Speaker) -> Versioned: ...

    async def save(self, speaker: Speaker, value: bytes, version: int) -> bool: ...

    async def delete(self, speaker: Speaker, version: int) -> bool: ...


@dataclass(frozen=True)
class Ledger:
    """All that is written within the block of `transaction` is written, or nothing of it.

    `commit` makes an effect durable; False for one that needs not be.
    """

    conversations: Conversations
    inbox: Inbox
    commit: Callable[[Effect, Speaker], Awaitable[bool]]
    transaction: Callable[[], AbstractAsyncContextManager[object]]

    async def load(self, speaker: Speaker) -> Versioned:
        return await self.conversations.load(speaker)

    async def write(self, heard: Heard, taken: Step, kept: Versioned) -> bool:
        """False, and nothing is written, where somebody was faster.

        What has confirmed something is done with: delivered again after a crash, it would confirm something else.
        """
        async with self.transaction():
            saved = await self._save(heard.speaker, taken.state, kept)
            if saved and await self._confirm(taken.effects, heard.speaker) and heard.delivery:
                await self.inbox.done(*heard.delivery)
        return saved

    async def _save(self, speaker: Speaker, state: State, kept: Versioned) -> bool:
        """A conversation in which nothing was said yet, or all is forgotten, leaves no row."""
        if state == State():
            return await self.conversations.delete(speaker, kept.version)
        return await self.conversations.save(speaker, dump(state), kept.version)

    async def _confirm(self, effects: tuple[Effect, ...], speaker: Speaker) -> bool:
        """Whether there was anything to confirm."""
        return any([await self.commit(effect, speaker) for effect in effects])
