"""The keys of the vault, from a file."""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_IRWXO
from typing import Self

SIZE = 32  # bytes: AES-256
FEWEST = 16  # different bytes in a key; 32 random ones have about 30


@dataclass(frozen=True)
class Keyring:
    """One key, or two while one replaces the other: the first seals, all open."""

    keys: tuple[bytes, ...] = field(repr=False)

    def __post_init__(self) -> None:
        if not 1 <= len(self.keys) <= 2:
            raise ValueError("a keyring holds one key, or two while one replaces the other")
        for key in self.keys:
            _check(key)

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Read 32 raw bytes, or a line of base64 for each key, the current one first.

        ValueError in one line, without any of the content, where the file is missing, open to everybody or no good.
        """
        try:
            if path.stat().st_mode & S_IRWXO:
                raise ValueError(f"everybody may read the key file {path}: chmod o-rwx")
            content = path.read_bytes()
        except OSError as error:
            raise ValueError(f"the key file {path} cannot be read: {error.strerror}") from None
        try:
            return cls(_keys(content))
        except ValueError as error:
            raise ValueError(f"the key file {path} is no good: {error}") from None

    @property
    def current(self) -> bytes:
        return self.keys[0]

    @property
    def by_id(self) -> Mapping[bytes, bytes]:
        return {key_id(key): key for key in self.keys}


def key_id(key: bytes) -> bytes:
    """Four bytes that tell keys apart and tell nothing about them."""
    return hashlib.sha256(b"key id" + key).digest()[:4]


def _keys(content: bytes) -> tuple[bytes, ...]:
    if not content.isascii():
        return (content,)
    try:
        return tuple(base64.b64decode(line, validate=True) for line in content.split())
    except binascii.Error:
        raise ValueError("it is text, but not base64") from None


def _check(key: bytes) -> None:
    if len(key) != SIZE:
        raise ValueError(f"a key has {SIZE} bytes, not {len(key)}")
    if len(set(key)) < FEWEST:
        raise ValueError("a key of so few different bytes is not random")
