"""Whose mailbox a speaker may use."""

from timeoff.person import Person, Speaker


class Accounts:
    """In Teams a speaker is an account of Entra ID already: the message's own signature vouches for it."""

    async def person(self, speaker: Speaker) -> Person | None:
        """None for a channel whose speakers have no account that we know."""
        return Person(speaker.tenant, speaker.user) if speaker.channel == "teams" else None
