"""Somebody in a workspace: a person, or a bot."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from emulator.people import Person

Json = dict[str, Any]


@dataclass
class User:
    """`tz` is an IANA name, which guests and bots may lack; `locale` is a language tag.

    Whoever tries things out may change what they like.
    """

    id: str
    name: str
    real_name: str
    team_id: str
    tz: str | None = None
    locale: str = "en-US"
    deleted: bool = False
    is_bot: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False

    @classmethod
    def of(cls, person: Person, team_id: str) -> "User":
        id = f"U0{person.name.upper():0<7}1"
        return cls(id, person.name, person.full_name, team_id, person.zone, person.locale)

    def as_json(self, *, locale: bool = False) -> Json:
        """The user object: https://docs.slack.dev/reference/objects/user-object."""
        return {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.name,
            "deleted": self.deleted,
            "real_name": self.real_name,
            **self._zone(),
            "profile": {"real_name": self.real_name, "display_name": self.name, "team": self.team_id},
            "is_admin": False,
            "is_owner": False,
            "is_primary_owner": False,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": self.is_ultra_restricted,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": 1700000000,
            **({"locale": self.locale} if locale else {}),
        }

    def _zone(self) -> Json:
        """Nothing of those who have left, or have none."""
        if self.tz is None or self.deleted:
            return {}
        now = datetime.now(UTC).astimezone(ZoneInfo(self.tz))
        offset = now.utcoffset()
        return {"tz": self.tz, "tz_label": now.tzname(), "tz_offset": int(offset.total_seconds()) if offset else 0}
