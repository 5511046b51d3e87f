"""The registration of the bot's application."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Client:
    """A confidential client: its id and secret, where sign-in may lead back to, and what it may ask of Graph."""

    id: str
    secret: str
    redirect_uris: Sequence[str]
    name: str = "Time Off"
    permissions: frozenset[str] = frozenset({"Calendars.ReadWrite", "MailboxSettings.Read"})
