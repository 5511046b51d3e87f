"""What the workspace has granted the app."""

import secrets
from dataclasses import dataclass, field

SCOPES = ("chat:write", "commands", "im:history", "im:write", "app_mentions:read", "users:read")


@dataclass
class Installation:
    """The bot token and its scopes; an app that was removed is not active, and its token opens nothing."""

    bot_token: str = field(default_factory=lambda: f"xoxb-11057-{secrets.token_hex(16)}")
    scopes: set[str] = field(default_factory=lambda: set(SCOPES))
    active: bool = True
