"""What the workspace tells of a person.

Source: https://docs.slack.dev/reference/objects/user-object
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from bot import client
from bot.slack.web_api import WebApi

FRESH = 600.0  # seconds that it is good
REMEMBERED = 10_000  # people


class Standing(Enum):
    """Whether the bot serves somebody."""

    MEMBER = "member"
    GUEST = "guest"  # of this workspace, or a member of another one
    DEACTIVATED = "deactivated"
    MACHINE = "machine"


@dataclass(frozen=True)
class Member:
    """A person in the workspace; the zone is an IANA name, None where none is told that we know."""

    standing: Standing
    zone: str | None
    locale: str


class Members:
    """Asks the workspace, and remembers it for a while."""

    def __init__(self, api: WebApi, team: str, monotonic: Callable[[], float]) -> None:
        """The clock counts seconds."""
        self._api, self._team, self._monotonic = api, team, monotonic
        self._known: OrderedDict[str, tuple[float, Member]] = OrderedDict()

    async def find(self, user: str) -> Member:
        """Raises NotDelivered."""
        since, member = self._known.get(user, (float("-inf"), None))
        if member is None or self._monotonic() - since >= FRESH:
            member = read(await self._api.user(user), self._team)
            self._known[user] = (self._monotonic(), member)
            self._known.move_to_end(user)
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return member


def read(told: Mapping[str, Any], team: str) -> Member:
    return Member(_standing(told, team), client.zone(told.get("tz")), client.locale(told.get("locale")))


def _standing(told: Mapping[str, Any], team: str) -> Standing:
    if told.get("is_bot") or told.get("id") == "USLACKBOT":
        return Standing.MACHINE
    if told.get("deleted"):
        return Standing.DEACTIVATED
    if any(told.get(flag) for flag in ("is_restricted", "is_ultra_restricted", "is_stranger")):
        return Standing.GUEST
    return Standing.MEMBER if told.get("team_id") in (None, team) else Standing.GUEST
