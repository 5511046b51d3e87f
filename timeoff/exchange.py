"""How handing over a single sign-on token came out."""

from enum import Enum


class Exchange(Enum):
    """A client gave the bot a token of a person's, to be exchanged for access on that person's behalf."""

    DONE = "done"
    CONSENT_NEEDED = "consent needed"  # or anything else that only the person can do, in a browser
    REFUSED = "refused"  # the token is not good, or not this person's
    UNAVAILABLE = "unavailable"
