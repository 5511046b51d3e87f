"""Sign in with Slack, with all its state."""

from typing import Any

from aiohttp import web

from emulator.addresses import Addresses
from emulator.slack.openid.authorize import AuthorizeEndpoint
from emulator.slack.openid.grants import Grants
from emulator.slack.openid.identity import ISSUER, Identity
from emulator.slack.openid.methods import Methods
from emulator.slack.web_api import answered
from emulator.slack.workspace import Workspace

LIFETIME = 600.0  # seconds that a code can be exchanged


class OpenId:
    """Browsers open the authorize endpoint, so it is http; servers call the rest, so it is https."""

    def __init__(self, workspace: Workspace, addresses: Addresses) -> None:
        self._workspace, self._addresses = workspace, addresses
        self.identity = Identity(workspace.app.client_id, workspace.team)
        self.grants = Grants(LIFETIME)

    def routes(self) -> list[web.RouteDef]:
        authorize = AuthorizeEndpoint(self._workspace, self.grants)
        methods = Methods(self._workspace.app, self.grants, self.identity)
        user_info = answered(methods.user_info)
        return [
            web.get("/.well-known/openid-configuration", self._configuration),
            web.get("/openid/connect/keys", self._keys),
            web.get("/openid/connect/authorize", authorize.answer),
            web.post("/openid/connect/authorize", authorize.answer),
            web.post("/api/openid.connect.token", answered(methods.token)),
            web.get("/api/openid.connect.userInfo", user_info),
            web.post("/api/openid.connect.userInfo", user_info),
        ]

    async def _configuration(self, _: web.Request) -> web.Response:
        return web.json_response(self.describe())

    async def _keys(self, _: web.Request) -> web.Response:
        return web.json_response({"keys": [key.jwk() for key in self.identity.keys]})

    def describe(self) -> dict[str, Any]:
        """OpenID Connect Discovery 1.0."""
        servers, browsers = f"{self._addresses.https}/slack", f"{self._addresses.http}/slack"
        return {
            "issuer": ISSUER,
            "authorization_endpoint": f"{browsers}/openid/connect/authorize",
            "token_endpoint": f"{servers}/api/openid.connect.token",
            "userinfo_endpoint": f"{servers}/api/openid.connect.userInfo",
            "jwks_uri": f"{servers}/openid/connect/keys",
            "scopes_supported": ["openid", "profile", "email"],
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "claims_supported": ["sub", "auth_time", "iss"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        }
