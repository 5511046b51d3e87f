"""Signing keys: JSON Web Tokens (RFC 7519) and the public half as a JSON Web Key (RFC 7517)."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

Claims = dict[str, Any]


class SigningKey:
    """An RSA key with its id. RS256 is the only algorithm that Entra ID and the Bot Framework sign with."""

    def __init__(self) -> None:
        self._private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        public = self._private.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.id = base64.urlsafe_b64encode(hashlib.sha256(public).digest()[:20]).rstrip(b"=").decode()

    def sign(self, claims: Mapping[str, Any]) -> str:
        headers = {"kid": self.id, "x5t": self.id}
        return jwt.encode(dict(claims), self._private, algorithm="RS256", headers=headers)

    def claims(self, token: str, **checks: Any) -> Claims:
        """What the token says, once signature and times hold. Raises jwt.InvalidTokenError."""
        claims: Claims = jwt.decode(token, self._private.public_key(), algorithms=["RS256"], **checks)
        return claims

    def jwk(self, **more: Any) -> Claims:
        """The public half, with the members that both issuers add, and those handed in (e.g. endorsements)."""
        key: Claims = RSAAlgorithm.to_jwk(self._private.public_key(), as_dict=True)
        return {"kty": "RSA", "use": "sig", "kid": self.id, "x5t": self.id, "n": key["n"], "e": key["e"], **more}
