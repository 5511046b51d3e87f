"""A key file is taken only where it holds good keys and keeps them to itself."""

import base64
import os
from pathlib import Path

import pytest

from storage.keyring import Keyring
from tests.storage.conftest import KEY, OTHER_KEY

RAW = bytes(range(200, 232))


def key_file(folder: Path, content: bytes, mode: int = 0o400) -> Path:
    path = folder / "key"
    path.write_bytes(content)
    path.chmod(mode)
    return path


@pytest.mark.parametrize(
    ("content", "keys"),
    [
        pytest.param(RAW, (RAW,), id="raw"),
        pytest.param(base64.b64encode(KEY), (KEY,), id="base64"),
        pytest.param(base64.b64encode(KEY) + b"\n", (KEY,), id="base64, line ended"),
        pytest.param(b"\n".join(map(base64.b64encode, (OTHER_KEY, KEY))), (OTHER_KEY, KEY), id="two keys"),
    ],
)
def test_it_reads_keys(tmp_path: Path, content: bytes, keys: tuple[bytes, ...]) -> None:
    keyring = Keyring.from_file(key_file(tmp_path, content))
    assert keyring.keys == keys
    assert keyring.current == keys[0]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param(b"", "one key, or two", id="empty"),
        pytest.param(RAW[:31], "32 bytes, not 31", id="short"),
        pytest.param(RAW + b"\n", "32 bytes, not 33", id="long"),
        pytest.param(base64.b64encode(KEY[:16]), "32 bytes, not 16", id="short base64"),
        pytest.param(b"\xff" * 32, "not random", id="one byte repeated"),
        pytest.param(base64.b64encode(bytes(32)), "not random", id="zeroes"),
        pytest.param(b"correct horse battery staple 123", "not base64", id="a pass phrase"),
        pytest.param(b"\n".join([base64.b64encode(KEY)] * 3), "one key, or two", id="three keys"),
    ],
)
def test_it_refuses_what_is_no_key(tmp_path: Path, content: bytes, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint) as refused:
        Keyring.from_file(key_file(tmp_path, content))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("mode", [0o404, 0o604, 0o402, 0o401])
def test_it_refuses_a_file_that_is_open_to_everybody(tmp_path: Path, mode: int) -> None:
    with pytest.raises(ValueError, match="everybody"):
        Keyring.from_file(key_file(tmp_path, RAW, mode))


def test_it_refuses_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="No such file"):
        Keyring.from_file(tmp_path / "none")


def test_it_shows_no_key() -> None:
    key = os.urandom(32)
    assert repr(key) not in repr(Keyring((key,)))
