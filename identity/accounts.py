"""Whose mailbox a speaker may use."""

from timeoff.person import Person, Speaker


class Accounts:
    """In Teams a speaker is an account of Entra ID already: the message's own signature vouches for it.

    Entra ID writes its ids in small letters, and so are tokens kept.
    """

    async def person(self, speaker: Speaker) -> Person | None:
        """None for a channel whose speakers have no account that we know."""
        return Person(speaker.tenant.lower(), speaker.user.lower()) if speaker.channel == "teams" else None
