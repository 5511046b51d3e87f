"""What is sealed opens for the same kind and owner, with a key that is still there, unchanged."""

import pytest

from storage.keyring import Keyring
from storage.seal import Seal, Unsealable
from tests.storage.conftest import KEY, OTHER_KEY

SEAL = Seal(Keyring((KEY,)))
SEALED = SEAL.seal("msal", "ann", b"token")


def flipped(position: int) -> bytes:
    changed = bytearray(SEALED)
    changed[position] ^= 1
    return bytes(changed)


def test_it_opens_what_it_sealed() -> None:
    assert SEAL.open("msal", "ann", SEALED) == b"token"


def test_it_never_seals_the_same_twice_and_shows_nothing() -> None:
    assert SEAL.seal("msal", "ann", b"token") != SEALED
    assert b"token" not in SEALED


def test_the_next_key_seals_and_the_last_one_still_opens() -> None:
    both = Seal(Keyring((OTHER_KEY, KEY)))
    assert both.open("msal", "ann", SEALED) == b"token"
    with pytest.raises(Unsealable):
        SEAL.open("msal", "ann", both.seal("msal", "ann", b"token"))


@pytest.mark.parametrize(
    ("kind", "owner", "sealed"),
    [
        pytest.param("msal", "ben", SEALED, id="another's row"),
        pytest.param("reference", "ann", SEALED, id="another kind"),
        pytest.param("msal\0ann", "", SEALED, id="kind and owner shifted"),
        *(pytest.param("msal", "ann", flipped(at), id=f"byte {at} changed") for at in range(len(SEALED))),
        *(pytest.param("msal", "ann", SEALED[:size], id=f"cut to {size}") for size in range(len(SEALED))),
    ],
)
def test_nothing_else_opens(kind: str, owner: str, sealed: bytes) -> None:
    with pytest.raises(Unsealable):
        SEAL.open(kind, owner, sealed)
    assert SEAL.opened(kind, owner, sealed) is None
