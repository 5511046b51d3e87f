"""An OpenID provider in memory: knows no HTTP, checks what a real one checks, and signs with a real key."""

import base64
import hashlib
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from emulator.signing import SigningKey

Json = dict[str, Any]
KEY = SigningKey()


@dataclass(frozen=True)
class Granted:
    """What a code stands for: who signed in, and what they were asked."""

    claims: Mapping[str, Any]
    asked: Mapping[str, str]


@dataclass
class Provider:
    """One provider, and the one application that is registered there."""

    issuer: str
    url: str  # its own address, without a path
    redirect_uri: str
    client_id: str = "the client"
    client_secret: str = "the client's secret"
    lie: Json = field(default_factory=dict)  # claims that are put into the next id_tokens, or left out where None
    key: SigningKey = KEY
    signing: SigningKey | None = None  # instead of the key that is published
    codes: dict[str, Granted] = field(default_factory=dict)

    @property
    def metadata_url(self) -> str:
        return f"{self.url}/.well-known/openid-configuration"

    @property
    def metadata(self) -> Json:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
        }

    @property
    def key_set(self) -> Json:
        return {"keys": [self.key.jwk()]}

    def sign_in(self, url: str, claims: Mapping[str, Any]) -> dict[str, str]:
        """Somebody of whom these claims are true signs in there: what the browser brings back."""
        address, asked = urlsplit(url), dict(parse_qsl(urlsplit(url).query))
        assert f"{address.scheme}://{address.netloc}{address.path}" == self.metadata["authorization_endpoint"]
        assert (asked["response_type"], asked["client_id"]) == ("code", self.client_id)
        assert asked["redirect_uri"] == self.redirect_uri
        assert "openid" in asked["scope"].split()
        code = secrets.token_urlsafe(16)
        self.codes[code] = Granted(claims, asked)
        return {"code": code, "state": asked["state"]}

    def redeem(self, form: Mapping[str, str]) -> Json:
        """What the token endpoint answers; a code is used up even where it is refused."""
        granted = self.codes.pop(form.get("code", ""), None)
        if (form.get("client_id"), form.get("client_secret")) != (self.client_id, self.client_secret):
            return {"error": "invalid_client"}
        if granted is None or form.get("grant_type") != "authorization_code":
            return {"error": "invalid_grant"}
        if form.get("redirect_uri") != granted.asked["redirect_uri"] or not _proves(form, granted.asked):
            return {"error": "invalid_grant"}
        return {"token_type": "Bearer", "access_token": "x", "expires_in": 3600, "id_token": self._id_token(granted)}

    def answer(self, path: str, form: Mapping[str, str]) -> Json:
        """What is answered at one of its addresses."""
        answers = {"openid-configuration": self.metadata, "keys": self.key_set}
        name = path.rsplit("/", 1)[1]
        return self.redeem(form) if name == "token" else answers[name]

    def _id_token(self, granted: Granted) -> str:
        now = int(time.time())
        usual = {"iss": self.issuer, "aud": self.client_id, "iat": now, "exp": now + 300}
        claims = {**usual, **granted.claims, "nonce": granted.asked.get("nonce"), **self.lie}
        return (self.signing or self.key).sign({name: value for name, value in claims.items() if value is not None})


def _proves(form: Mapping[str, str], asked: Mapping[str, str]) -> bool:
    """PKCE, RFC 7636: whoever redeems the code knows what the challenge was made of."""
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    made = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return "code_challenge" not in asked or made == asked["code_challenge"]
