"""The methods openid.connect.token and openid.connect.userInfo."""

import base64
import binascii
import secrets
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator.slack import arguments
from emulator.slack.arguments import Arguments
from emulator.slack.errors import SlackError
from emulator.slack.openid.grants import Grants
from emulator.slack.openid.identity import Identity
from emulator.slack.registration import Registration
from emulator.slack.web_api import bearer

Json = dict[str, Any]


@dataclass(frozen=True)
class Methods:
    """https://docs.slack.dev/reference/methods/openid.connect.token"""

    app: Registration
    grants: Grants
    identity: Identity

    async def token(self, request: web.Request) -> Json:
        asked = await arguments.read(request)
        self._authenticate(request, asked)
        if asked.get("grant_type") not in (None, "authorization_code"):
            raise SlackError("invalid_grant_type")
        grant = self.grants.redeem(asked.text("code"))
        if asked.text("redirect_uri") != grant.redirect_uri:
            raise SlackError("bad_redirect_uri")
        id_token = self.identity.id_token(grant.user, set(grant.scopes), grant.nonce)
        return {"access_token": self.grants.token(grant), "token_type": "Bearer", "id_token": id_token}

    async def user_info(self, request: web.Request) -> Json:
        grant = self.grants.granted(bearer(request, await arguments.read(request)))
        return self.identity.claims(grant.user, set(grant.scopes))

    def _authenticate(self, request: web.Request, asked: Arguments) -> None:
        client_id, secret = _basic(request) or (asked.text("client_id"), asked.text("client_secret"))
        if client_id != self.app.client_id:
            raise SlackError("invalid_client_id")
        if not secrets.compare_digest(secret.encode(), self.app.client_secret.encode()):
            raise SlackError("bad_client_secret")


def _basic(request: web.Request) -> tuple[str, str] | None:
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name, secret
