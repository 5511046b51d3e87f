"""The tokens of Entra ID: what is in them, and whether one is ours.

Names of claims: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference. Issuers and
audiences keep their real names, whatever the stand-in's address. Graph and the Bot Framework get version 1 tokens, as
they do from the real service; the application itself gets version 2 tokens (its registration says
requestedAccessTokenVersion 2).
"""

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Collection, Mapping
from typing import Any, Final

import jwt

from emulator.entra.client import Client
from emulator.entra.scopes import OWN_SCOPE
from emulator.people import Person
from emulator.signing import Claims, SigningKey

TEAMS_WEB_CLIENT: Final = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"


class Issuer:
    """Signs tokens, with a key that can be changed, and verifies them."""

    def __init__(self, tenant: str, client: Client) -> None:
        self.tenant, self.client = tenant, client
        self.name = f"https://login.microsoftonline.com/{tenant}/v2.0"
        self.name_v1 = f"https://sts.windows.net/{tenant}/"
        self.keys = [SigningKey()]

    def rotate(self) -> None:
        """Sign with a new key from now on; the old one stays published, as it does in reality."""
        self.keys.append(SigningKey())

    def person_token(self, person: Person, resource: str, scopes: Collection[str], lifetime: float) -> str:
        """An access token that lets the application act for a person at another resource."""
        return self._sign(
            {
                **self._v1(resource, lifetime),
                **self._who(person),
                "scp": " ".join(sorted(scopes)),
                "upn": person.upn,
                "unique_name": person.upn,
                "idtyp": "user",
            }
        )

    def app_token(self, resource: str, lifetime: float) -> str:
        """An access token for the application itself: no person, no scopes."""
        principal = _pairwise(self.client.id, self.tenant)
        return self._sign({**self._v1(resource, lifetime), "oid": principal, "sub": principal, "idtyp": "app"})

    def own_token(self, person: Person, lifetime: float, caller: str) -> str:
        """An access token to the application's own API, as the caller (a client id) gets it for a person."""
        return self._sign(
            {
                **self._v2(lifetime),
                **self._who(person),
                "azp": caller,
                "azpacr": "0" if caller == TEAMS_WEB_CLIENT else "1",
                "preferred_username": person.upn,
                "scp": OWN_SCOPE,
            }
        )

    def id_token(self, person: Person, lifetime: float, nonce: str | None) -> str:
        claims = {**self._v2(lifetime), **self._who(person), "preferred_username": person.upn}
        return self._sign(claims if nonce is None else {**claims, "nonce": nonce})

    def verify(self, token: str, audience: str | Collection[str]) -> Claims:
        """What a token says, once signature, times, audience and issuer hold. Raises jwt.InvalidTokenError."""
        return self._key(token).claims(
            token,
            audience=audience,
            issuer=[self.name, self.name_v1],
            options={"require": ["exp", "nbf", "iat", "iss", "aud", "tid"]},
        )

    def _key(self, token: str) -> SigningKey:
        named = jwt.get_unverified_header(token).get("kid")
        for key in self.keys:
            if key.id == named:
                return key
        raise jwt.InvalidSignatureError("no key of this issuer has signed it")

    def _sign(self, claims: Mapping[str, Any]) -> str:
        return self.keys[-1].sign(claims)

    def _v1(self, audience: str, lifetime: float) -> Claims:
        application = {"appid": self.client.id, "app_displayname": self.client.name, "appidacr": "1"}
        return {"aud": audience, "iss": self.name_v1, "ver": "1.0", **application, **self._common(lifetime)}

    def _v2(self, lifetime: float) -> Claims:
        return {"aud": self.client.id, "iss": self.name, "ver": "2.0", **self._common(lifetime)}

    def _common(self, lifetime: float) -> Claims:
        now = int(time.time())
        times = {"iat": now, "nbf": min(now, int(now + lifetime)), "exp": int(now + lifetime)}
        return {**times, "tid": self.tenant, "uti": secrets.token_urlsafe(16)}

    def _who(self, person: Person) -> Claims:
        return {"oid": person.oid, "sub": _pairwise(person.oid, self.client.id), "name": person.full_name}


def client_info(person: Person, tenant: str) -> str:
    """The account's key, in the form that MSAL asks for."""
    return _base64url(json.dumps({"uid": person.oid, "utid": tenant}).encode())


def _pairwise(*parts: str) -> str:
    """An identifier that means one party to one application only."""
    return _base64url(hashlib.sha256("|".join(parts).encode()).digest())


def _base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()
