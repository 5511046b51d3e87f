"""A published set of signing keys: JSON Web Key Set, RFC 7517. Reads values, fetches nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import RSAAlgorithm
from jwt.exceptions import InvalidKeyError


@dataclass(frozen=True)
class SigningKey:
    """A key, the issuer that publishes it, and the channels that it may vouch for.

    Endorsements are the Bot Framework's: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
    """

    key: RSAPublicKey
    issuer: str
    endorsements: frozenset[str] = frozenset()


def read(issuer: str, published: Mapping[str, object]) -> Mapping[str, SigningKey]:
    """RSA signing keys by their ids; whatever else is in the set is left out."""
    keys = published.get("keys")
    return dict(_keys(issuer, keys)) if isinstance(keys, list) else {}


def _keys(issuer: str, keys: list[object]) -> Iterator[tuple[str, SigningKey]]:
    for item in keys:
        if isinstance(item, dict) and isinstance(item.get("kid"), str) and item.get("use", "sig") == "sig":
            key = _public(item)
            if key:
                yield item["kid"], SigningKey(key, issuer, _endorsements(item.get("endorsements")))


def _public(item: dict[str, object]) -> RSAPublicKey | None:
    try:
        key = RSAAlgorithm.from_jwk(item)
    except (InvalidKeyError, ValueError, TypeError):
        return None
    return key if isinstance(key, RSAPublicKey) else None


def _endorsements(value: object) -> frozenset[str]:
    return frozenset(name for name in value if isinstance(name, str)) if isinstance(value, list) else frozenset()
