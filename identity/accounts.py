"""Whose mailbox a speaker may use."""

from typing import Protocol

from timeoff.person import Person, Speaker


class Links(Protocol):
    """Whom speakers have proved to be, kept."""

    async def link(self, speaker: Speaker, person: Person) -> bool:
        """False where the speaker is linked to another person."""

    async def person(self, speaker: Speaker) -> Person | None: ...


def in_teams(speaker: Speaker) -> Person:
    """The account that speaks in Teams: speakers are named by Entra ID there, which writes its ids in small letters."""
    return Person(speaker.tenant.lower(), speaker.user.lower())


class Accounts:
    """In Teams a speaker is an account already: the message's own signature vouches for it. Elsewhere it is linked."""

    def __init__(self, links: Links) -> None:
        self._links = links

    async def person(self, speaker: Speaker) -> Person | None:
        """None for a speaker who has no account that we know."""
        return in_teams(speaker) if speaker.channel == "teams" else await self._links.person(speaker)

    async def link(self, speaker: Speaker, person: Person) -> bool:
        """The speaker has proved to be this person. False where it is known to be another."""
        known = await self.person(speaker)
        return known == person if known else await self._links.link(speaker, person)
