"""Sealing what is personal: AES-256-GCM, bound to its kind and its owner."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.keyring import Keyring, key_id

VERSION = b"\x01"
KEY_ID = slice(1, 5)
NONCE = slice(5, 17)  # 12 bytes, NIST SP 800-38D 8.2.2: random
SEALED = slice(17, None)


class Unsealable(Exception):
    """Sealed with a key that is gone, for another owner, or changed since: as good as absent."""


class Seal:
    """Turns bytes into bytes that only the same kind and owner open again."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

    def seal(self, kind: str, owner: str, value: bytes) -> bytes:
        key, nonce = self._keyring.current, os.urandom(12)
        return VERSION + key_id(key) + nonce + AESGCM(key).encrypt(nonce, value, _bound_to(kind, owner))

    def open(self, kind: str, owner: str, sealed: bytes) -> bytes:
        """The bytes that were sealed. Raises Unsealable."""
        key = self._keyring.by_id.get(sealed[KEY_ID])
        if key is None or not sealed.startswith(VERSION):
            raise Unsealable("no key for it")
        try:
            return AESGCM(key).decrypt(sealed[NONCE], sealed[SEALED], _bound_to(kind, owner))
        except (InvalidTag, ValueError):  # ValueError: too short to hold a nonce
            raise Unsealable("changed, or another's") from None

    def opened(self, kind: str, owner: str, sealed: bytes | None) -> bytes | None:
        """As `open`, but None for what is absent or unsealable."""
        try:
            return None if sealed is None else self.open(kind, owner, sealed)
        except Unsealable:
            return None


def _bound_to(kind: str, owner: str) -> bytes:
    return b"\0".join((VERSION, kind.encode(), owner.encode()))
