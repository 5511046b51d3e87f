"""Whose mailbox a speaker may use."""

from timeoff.person import Person, Speaker


def same(person: Person, speaker: Speaker) -> bool:
    """Whether this very account speaks: in Teams, speakers are named by Entra ID."""
    mine, theirs = (person.tenant, person.oid), (speaker.tenant, speaker.user)
    return [part.lower() for part in mine] == [part.lower() for part in theirs]


class Accounts:
    """In Teams a speaker is an account of Entra ID already: the message's own signature vouches for it.

    Entra ID writes its ids in small letters, and so are tokens kept.
    """

    async def person(self, speaker: Speaker) -> Person | None:
        """None for a channel whose speakers have no account that we know."""
        return Person(speaker.tenant.lower(), speaker.user.lower()) if speaker.channel == "teams" else None
