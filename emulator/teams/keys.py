"""What the Bot Framework signs its calls with, and where it publishes the keys."""

import time

from aiohttp import web

from emulator.signing import SigningKey

ISSUER = "https://api.botframework.com"
LIFETIME = 3600


class Keys:
    """The channel's signing key, endorsed for Teams.

    Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication,
    "Authenticate requests from the Bot Connector service to your bot".
    """

    def __init__(self, base: str) -> None:
        """The base is the https address under which `routes` is mounted."""
        self._base = base
        self._key = SigningKey()

    def rotate(self) -> None:
        """Sign with a new key from now on; the old one is published no more."""
        self._key = SigningKey()

    def token(self, app_id: str, service_url: str) -> str:
        """The bearer token of one call to the bot."""
        now = int(time.time())
        return self._key.sign(
            {
                "iss": ISSUER,
                "aud": app_id,
                "serviceurl": service_url,
                "nbf": now - 300,
                "iat": now,
                "exp": now + LIFETIME,
            }
        )

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/v1/.well-known/openidconfiguration", self._configuration),
            web.get("/v1/.well-known/keys", self._keys),
        ]

    async def _configuration(self, _: web.Request) -> web.Response:
        return web.json_response(
            {
                "issuer": ISSUER,
                "authorization_endpoint": "https://invalid.botframework.com",
                "jwks_uri": f"{self._base}/v1/.well-known/keys",
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            }
        )

    async def _keys(self, _: web.Request) -> web.Response:
        return web.json_response({"keys": [self._key.jwk(endorsements=["msteams"])]})
