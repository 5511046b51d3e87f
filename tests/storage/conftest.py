"""A database file for each test, and a clock that stands until it is moved."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from storage.database import Database, open_database
from storage.keyring import Keyring
from storage.seal import Seal
from timeoff.person import Person, Speaker

ANN = Speaker("teams", "tenant", "ann")
BEN = Speaker("teams", "tenant", "ben")
ANNS_ACCOUNT = Person("tenant", "ann")
BENS_ACCOUNT = Person("tenant", "ben")
KEY = bytes(range(32))
OTHER_KEY = bytes(range(32, 64))


@dataclass
class Clock:
    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def seal() -> Seal:
    return Seal(Keyring((KEY,)))


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'state.db'}"


@pytest_asyncio.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = open_database(url)
    await opened.create_tables()
    yield opened
    await opened.close()
