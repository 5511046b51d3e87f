"""What Slack tells of who has signed in, and what it signs that with."""

import time
from dataclasses import dataclass, field
from typing import Any

from emulator.signing import Claims, SigningKey
from emulator.slack.user import User
from emulator.slack.workspace import Team

ISSUER = "https://slack.com"  # whatever the stand-in's address
LIFETIME = 300  # seconds


@dataclass
class Identity:
    """The key can be changed; an old one stays published."""

    client_id: str
    team: Team
    keys: list[SigningKey] = field(default_factory=lambda: [SigningKey()])

    def rotate(self) -> None:
        self.keys.append(SigningKey())

    def id_token(self, user: User, scopes: set[str], nonce: str | None) -> str:
        now = int(time.time())
        times = {"exp": now + LIFETIME, "iat": now, "auth_time": now}
        claims = {"iss": ISSUER, "aud": self.client_id, **times, **self.claims(user, scopes)}
        return self.keys[-1].sign(claims if nonce is None else {**claims, "nonce": nonce})

    def claims(self, user: User, scopes: set[str]) -> Claims:
        """https://docs.slack.dev/authentication/sign-in-with-slack, "Exchanging the code for an access token"."""
        who = {"sub": user.id, "https://slack.com/user_id": user.id, "https://slack.com/team_id": user.team_id}
        return {**who, **(self._profile(user) if "profile" in scopes else {})}

    def _profile(self, user: User) -> dict[str, Any]:
        given, _, family = user.real_name.partition(" ")
        return {
            "name": user.real_name,
            "given_name": given,
            "family_name": family,
            "locale": user.locale,
            "https://slack.com/team_name": self.team.name,
            "https://slack.com/team_domain": self.team.domain,
        }
