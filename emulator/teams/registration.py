"""What Teams knows of the bot."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Registration:
    """The bot's application and tenant, its messaging endpoint, and the connector's address that it is told.

    The endpoint is e.g. https://bot.example.com/api/messages; the base is the https address that Teams is mounted at.
    """

    app_id: str
    tenant: str
    endpoint: str
    base: str

    @property
    def service_url(self) -> str:
        """With a slash at the end, as the real ones have."""
        return f"{self.base}/"
