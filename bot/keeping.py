"""Forgetting people, and what others did for them."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from bot.chat import Accounts
from dialogs.event import Event, Unlinked
from timeoff.person import Person, Speaker

TEAMS = "teams"  # whose speakers are accounts already, and need no link
LONGEST = 60.0  # seconds that telling may take


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


class Quiet(Protocol):
    """Returns when no turn is under way, of a speaker or in a workspace, or when that takes too long."""

    async def one(self, speaker: Speaker) -> None: ...

    async def workspace(self, channel: str, tenant: str) -> None: ...


@dataclass(frozen=True)
class Chats:
    """Where people are told; `resume` begins the turn that does, and is None where nobody can be told."""

    quiet: Quiet
    resume: Callable[[Speaker, Event], Awaitable[asyncio.Task[bool] | None]]


class Keeping:
    """All that keep something about people."""

    def __init__(self, accounts: Accounts, tokens: Tokens, links: Links, erasing: Erasing, chats: Chats) -> None:
        self._accounts, self._tokens, self._links = accounts, tokens, links
        self._erasing, self._chats = erasing, chats

    async def sign_out(self, person: Person) -> None:
        """Forget the person's tokens."""
        await self._tokens.forget(person)

    async def forget(self, speaker: Speaker, person: Person | None) -> None:
        """Forget everything about the speaker, and about the person where there is one, in every chat."""
        if person:
            await self._tokens.forget(person)
            await self._erase(other for other in await self.speakers(person) if other != speaker)
        await self._erasing.one(speaker, person)

    async def forget_speaker(self, speaker: Speaker) -> None:
        """The same for somebody who has removed the bot from one chat; what serves another chat of theirs stays."""
        person = await self._accounts.person(speaker)
        others = [other for other in await self.speakers(person) if other != speaker] if person else []
        in_use = any(other.channel != TEAMS for other in others)
        await (self._erasing.one(speaker, None) if in_use else self.forget(speaker, person))

    async def forget_workspace(self, channel: str, tenant: str) -> None:
        """The same for everybody in a workspace that has removed the bot."""
        await self._chats.quiet.workspace(channel, tenant)
        people = await self._links.people(channel, tenant)
        await asyncio.gather(*map(self._tokens.forget, people))
        await self._erasing.workspace(channel, tenant)

    async def unlink(self, speaker: Speaker, person: Person) -> bool:
        """Remove the speaker's link; of a speaker who needs none, all links to the person. False where there was none.

        What a chat remembers goes with its link, and so does the access: Teams gets its own by itself. The chats on the
        other side are told.
        """
        if speaker.channel != TEAMS:
            await self._unlink_one(speaker, person)
            return True
        linked = await self._links.speakers(person)
        await self._erase(linked, Unlinked(found=True, account=False))
        return bool(linked)

    async def _unlink_one(self, speaker: Speaker, person: Person) -> None:
        """Teams is told once nobody is linked any more."""
        await self._tokens.forget(person)
        await self._erasing.one(speaker, None)
        in_teams, *linked = await self.speakers(person)
        if not linked:
            await self._chats.resume(in_teams, Unlinked(found=True, account=True))

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        """Everybody who speaks for the person, in every chat."""
        return (Speaker(TEAMS, person.tenant, person.oid), *await self._links.speakers(person))

    async def _erase(self, speakers: Iterable[Speaker], news: Event | None = None) -> None:
        """What is under way in these chats is finished first, and told there; so is why they are forgotten."""
        for speaker in speakers:
            await self._chats.quiet.one(speaker)
            turn = await self._chats.resume(speaker, news) if news else None
            if turn:
                await asyncio.wait({turn}, timeout=LONGEST)
            await self._erasing.one(speaker, None)
