"""What Entra ID says about itself: OpenID Connect Discovery 1.0, and its keys."""

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator.addresses import Addresses
from emulator.entra.issuer import Issuer
from emulator.entra.scopes import OPENID_SCOPES


@dataclass(frozen=True)
class Metadata:
    """Answers GET for the configuration and for the keys.

    Browsers open the authorize endpoint, so it is http; servers call the rest, so it is https.
    """

    issuer: Issuer
    addresses: Addresses

    async def configuration(self, _: web.Request) -> web.Response:
        return web.json_response(self.describe())

    async def keys(self, _: web.Request) -> web.Response:
        return web.json_response({"keys": [key.jwk(issuer=self.issuer.name) for key in self.issuer.keys]})

    def describe(self) -> dict[str, Any]:
        servers = f"{self.addresses.https}/entra/{self.issuer.tenant}"
        browsers = f"{self.addresses.http}/entra/{self.issuer.tenant}"
        return {
            "issuer": self.issuer.name,
            "authorization_endpoint": f"{browsers}/oauth2/v2.0/authorize",
            "token_endpoint": f"{servers}/oauth2/v2.0/token",
            "jwks_uri": f"{servers}/discovery/v2.0/keys",
            "response_types_supported": ["code"],
            "response_modes_supported": ["query", "form_post"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
            "scopes_supported": list(OPENID_SCOPES),
            "tenant_region_scope": "EU",
            "cloud_instance_name": "microsoftonline.com",
        }
