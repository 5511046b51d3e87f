"""Forgetting people, and what others did for them."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from bot.chat import Accounts
from timeoff.person import Person, Speaker

TEAMS = "teams"  # whose speakers are accounts already, and need no link


class Tokens(Protocol):
    """People's access."""

    async def forget(self, person: Person) -> None: ...


class Links(Protocol):
    """Who of a chat is which account, where the chat itself does not say so."""

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        """All that are linked to the person."""

    async def people(self, channel: str, tenant: str) -> Collection[Person]:
        """All whom speakers of a workspace are linked to."""


@dataclass(frozen=True)
class Erasing:
    """Deleting from the database: all about a speaker, and a person where there is one; all about a workspace."""

    one: Callable[[Speaker, Person | None], Awaitable[None]]
    workspace: Callable[[str, str], Awaitable[None]]


class Keeping:
    """All that keep something about people."""

    def __init__(self, accounts: Accounts, tokens: Tokens, links: Links, erasing: Erasing) -> None:
        self._accounts, self._tokens, self._links, self._erasing = accounts, tokens, links, erasing

    async def sign_out(self, person: Person) -> None:
        """Forget the person's tokens."""
        await self._tokens.forget(person)

    async def forget(self, speaker: Speaker, person: Person | None) -> None:
        """Forget everything about the speaker, and about the person where there is one, in every chat."""
        if person:
            await self._tokens.forget(person)
            await self.unlink(Speaker(TEAMS, person.tenant, person.oid), person)
        await self._erasing.one(speaker, person)

    async def forget_speaker(self, speaker: Speaker) -> None:
        """The same, for somebody who has removed the bot."""
        await self.forget(speaker, await self._accounts.person(speaker))

    async def forget_workspace(self, channel: str, tenant: str) -> None:
        """The same, for everybody in a workspace that has removed the bot."""
        people = await self._links.people(channel, tenant)
        await asyncio.gather(*map(self._tokens.forget, people))
        await self._erasing.workspace(channel, tenant)

    async def unlink(self, speaker: Speaker, person: Person) -> bool:
        """Remove the speaker's link; of a speaker who needs none, all links to the person. False where there was none.

        What a chat remembers goes with its link.
        """
        linked = await self._links.speakers(person) if speaker.channel == TEAMS else (speaker,)
        for other in linked:
            await self._erasing.one(other, None)
        return bool(linked)

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        """Everybody who speaks for the person, in every chat."""
        return (Speaker(TEAMS, person.tenant, person.oid), *await self._links.speakers(person))
