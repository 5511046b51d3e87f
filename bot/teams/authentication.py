"""The gate: what has passed it comes from Teams, from a person of the tenant that we serve.

It replaces the one of botbuilder, which answers hostile input with 500, accepts tokens without expiry and activities
without service URL, and blocks the event loop while it fetches keys.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from botbuilder.schema import Activity

from bot.host_list import trusted
from bot.rejected import Rejected
from bot.teams.incoming import read
from bot.teams.token import CHANNEL, Verifier


@dataclass(frozen=True)
class Gate:
    """Whom to let in: hosts of the connector ("name" or "name:port", exactly), and people of one Entra tenant."""

    verifier: Verifier
    hosts: frozenset[str]
    tenant: str

    async def claims(self, authorization: Sequence[str]) -> Mapping[str, Any]:
        """What the caller's token says. Raises Rejected, and Unreachable where the token's key cannot be fetched."""
        return await self.verifier.claims(authorization)

    def admit(self, claims: Mapping[str, Any], body: bytes) -> Activity:
        """The activity in the body, if it is what the token was made for. Raises Rejected."""
        activity = read(body)
        self._check_origin(activity, claims)
        self._check_person(activity)
        return activity

    def _check_origin(self, activity: Activity, claims: Mapping[str, Any]) -> None:
        if activity.channel_id != CHANNEL:
            raise Rejected(403, "the activity comes from another channel")
        if str(claims.get("serviceurl")).rstrip("/") != activity.service_url.rstrip("/"):
            raise Rejected(403, "the token was made for another service URL")
        if not trusted(activity.service_url, self.hosts):
            raise Rejected(403, "the service URL is not on the list")

    def _check_person(self, activity: Activity) -> None:
        if activity.channel_data["tenant"]["id"].lower() != self.tenant:
            raise Rejected(403, "the tenant is not served")
        if not activity.from_property.aad_object_id:
            raise Rejected(403, "the activity comes from nobody that Entra ID knows")
