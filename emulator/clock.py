"""What "now" is for reading dates."""

from datetime import UTC, datetime


class Clock:
    """Real time, until it is set; then it stands still. Nothing else (tokens, expiry) looks at it."""

    def __init__(self, set_to: datetime | None = None) -> None:
        """The moment is zone-aware."""
        self.set_to = set_to

    def said_at(self) -> datetime:
        """Zone-aware."""
        return self.set_to or datetime.now(UTC)
