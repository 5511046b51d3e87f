"""Tokens: people's, kept in the vault, and the bot's own."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, Protocol, TypeVar
from weakref import WeakValueDictionary

from identity.entra import Entra, Flow, Granted
from identity.renewed import Obtained, Renewed
from timeoff.errors import SignInNeeded
from timeoff.person import Person

P = ParamSpec("P")
R = TypeVar("R")
MSAL = "msal"  # the kind under which a person's MSAL cache is kept
THREADS = 4
AHEAD = 300.0  # seconds before its end that the bot's own token is renewed
MARGIN = 30.0  # seconds before its end that it is no longer used


class Vault(Protocol):
    """Keeps secrets of owners, sealed."""

    async def load(self, kind: str, owner: str) -> bytes | None: ...

    async def save(self, kind: str, owner: str, value: bytes) -> None: ...

    async def delete(self, owner: str) -> None:
        """Everything of this owner."""


class Tokens:
    """Access tokens for Graph by person, and the bot's own for the connector. MSAL runs in threads of its own."""

    def __init__(self, entra: Entra, vault: Vault, *, monotonic: Callable[[], float]) -> None:
        self._entra, self._vault = entra, vault
        self._threads = ThreadPoolExecutor(THREADS, "msal")
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._bot = Renewed(self._obtain_bot, monotonic)

    async def graph(self, person: Person, *, fresh: bool = False) -> str:
        """An access token for Graph; `fresh` where the last one was refused.

        Raises SignInNeeded, NotAllowed, Unreachable.
        """
        async with self._alone(person):
            kept = await self._vault.load(MSAL, person.key)
            if kept is None:
                raise SignInNeeded("nothing kept of this person")
            granted = await self._blocking(self._entra.silent, kept.decode(), person, fresh=fresh)
            await self._save(person, granted)
            return granted.token

    async def exchange(self, person: Person, assertion: str) -> None:
        """Tokens for a person, in exchange for a verified token of theirs.

        Raises SignInNeeded (with consent still to be given, too), NotAllowed, Unreachable.
        """
        async with self._alone(person):
            await self._save(person, await self._blocking(self._entra.on_behalf_of, assertion))

    async def begin(self, redirect_uri: str, claims: str | None) -> Flow:
        """Start a sign-in in the browser. Raises Unreachable."""
        return await self._blocking(self._entra.begin, redirect_uri, claims)

    async def redeem(self, flow: Flow, answer: Mapping[str, str]) -> Granted:
        """Redeem the code that the browser brought; nothing is kept yet.

        Raises SignInNeeded, NotAllowed, Unreachable.
        """
        return await self._blocking(self._entra.redeem, flow, answer)

    async def keep(self, person: Person, granted: Granted) -> None:
        """Keep what was redeemed, once it is certain whose it is."""
        async with self._alone(person):
            await self._save(person, granted)

    async def forget(self, person: Person) -> None:
        async with self._alone(person):
            await self._vault.delete(person.key)

    async def bot(self, *, fresh: bool = False) -> str:
        """The bot's own token, for the connector; `fresh` where the last one was refused, but once a minute at most.

        Raises NotAllowed, Unreachable.
        """
        if fresh:
            await self._bot.renew()
        return await self._bot.get()

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _obtain_bot(self) -> Obtained[str]:
        granted = await self._blocking(self._entra.application_token)
        return Obtained(granted.token, granted.seconds - AHEAD, granted.seconds - MARGIN)

    async def _save(self, person: Person, granted: Granted) -> None:
        if granted.cache is not None:
            await self._vault.save(MSAL, person.key, granted.cache.encode())

    def _alone(self, person: Person) -> asyncio.Lock:
        """One at a time for each person, so that nothing is kept again after it was forgotten."""
        return self._locks.setdefault(person.key, asyncio.Lock())

    async def _blocking(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        return await asyncio.get_running_loop().run_in_executor(self._threads, partial(call, *args, **kwargs))
