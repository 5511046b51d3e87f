"""The app, as it is registered with Slack."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field


def _secret() -> str:
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Registration:
    """Where the app listens, where sign-in may lead back to, and its names and secrets.

    Events, commands and interactions go to /events, /commands and /interactions below `address`, e.g.
    https://bot.example.com/slack. The base is the https address that Slack is mounted at.
    """

    address: str
    redirect_uris: Sequence[str]
    base: str
    id: str = "A0TIMEOFF01"
    name: str = "Time Off"
    bot_id: str = "B0TIMEOFF01"
    bot_user: str = "U0TIMEOFF01"
    command: str = "/timeoff"
    client_id: str = "1105700000001.1105700000002"
    client_secret: str = field(default_factory=_secret)
    signing_secret: str = field(default_factory=_secret)
    verification_token: str = field(default_factory=_secret)
