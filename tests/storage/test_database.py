"""The database loses no update, overwrites what is deleted, and says when it cannot be used."""

import asyncio
import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import OperationalError

from storage.conversations import Conversations
from storage.database import Database, open_database
from storage.inbox import INBOX, Inbox
from storage.pulse import Pulse
from storage.seal import Seal
from storage.sweep import sweep
from storage.tables import METADATA
from storage.tickets import TICKETS, Tickets
from storage.vault import VAULT, Vault
from tests.storage.conftest import ANN, Clock


@contextmanager
def full_disk() -> Iterator[None]:
    """No file takes a byte more from this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_several_connections_lose_no_update(url: str, seal: Seal, clock: Clock) -> None:
    databases = [open_database(url) for _ in range(4)]
    await databases[0].create_tables()
    async with databases[0].begin() as connection:
        await connection.execute(text("CREATE TABLE counter (value INTEGER)"))
        await connection.execute(text("INSERT INTO counter VALUES (0)"))

    async def count(database: Database) -> None:
        for _ in range(25):
            async with database.begin() as connection:
                value = await connection.scalar(text("SELECT value FROM counter"))
                await asyncio.sleep(0)  # the others get their chance between reading and writing
                await connection.execute(text("UPDATE counter SET value = :value"), {"value": value + 1})

    await asyncio.gather(*map(count, databases))
    async with databases[0].begin() as connection:
        assert await connection.scalar(text("SELECT value FROM counter")) == 100
    for database in databases:
        await database.close()


async def test_conversations_follow_each_other_over_several_connections(url: str, seal: Seal, clock: Clock) -> None:
    databases = [open_database(url) for _ in range(3)]
    await databases[0].create_tables()

    async def append(conversations: Conversations, letter: bytes) -> None:
        saved = False
        while not saved:
            seen = await conversations.load(ANN)
            saved = await conversations.save(ANN, (seen.value or b"") + letter, seen.version)

    stores = [Conversations(database, seal, clock) for database in databases]
    await asyncio.gather(*(append(store, b"x") for store in stores * 5))
    assert (await stores[0].load(ANN)).value == b"x" * 15
    for database in databases:
        await database.close()


async def test_a_transaction_within_another_is_a_part_of_it(database: Database, seal: Seal, clock: Clock) -> None:
    conversations, inbox = Conversations(database, seal, clock), Inbox(database, clock)

    async def write(divisor: int) -> None:
        async with database.begin():
            await conversations.save(ANN, b"one", 0)
            await inbox.first("teams", f"event {1 / divisor}")

    with pytest.raises(ZeroDivisionError):
        await write(0)
    assert (await conversations.load(ANN)).value is None
    await write(1)
    assert (await conversations.load(ANN)).value == b"one"
    assert not await inbox.first("teams", "event 1.0")


async def test_a_transaction_within_one_of_another_database_is_its_own(tmp_path: Path, database: Database) -> None:
    other = open_database(f"sqlite:///{tmp_path / 'other.db'}")
    async with database.begin() as connection, other.begin() as another:
        assert connection is not another
    await other.close()


async def test_one_at_a_time_may_have_a_database_to_itself(url: str) -> None:
    one, other = open_database(url), open_database(url)
    with one.sole(), pytest.raises(OSError, match="another process uses this database"), other.sole():
        pass
    with other.sole():
        pass


async def test_a_folder_that_takes_no_lock_is_refused(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'folder' / 'state.db'}")
    (tmp_path / "folder").rmdir()
    with pytest.raises(OSError, match="the database cannot be used: No such file"), database.sole():
        pass


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)]
)
async def test_it_is_set_to_lose_nothing(database: Database, pragma: str, value: str | int) -> None:
    async with database.begin() as connection:
        assert await connection.scalar(text(f"PRAGMA {pragma}")) == value


async def test_a_transaction_that_fails_changes_nothing(database: Database, clock: Clock) -> None:
    async def killed() -> None:
        async with database.begin() as connection:
            await connection.execute(database.put(INBOX, {"source": "teams", "event": "one", "expires": 1.0}))
            raise RuntimeError("killed")

    with pytest.raises(RuntimeError, match="killed"):
        await killed()
    async with database.begin() as connection:
        assert await connection.scalar(select(func.count()).select_from(INBOX)) == 0


async def test_a_turn_that_is_cancelled_leaves_the_database_usable(database: Database, clock: Clock) -> None:
    inbox = Inbox(database, clock)
    for steps in range(30):
        turn = asyncio.create_task(inbox.first("teams", str(steps)))
        for _ in range(steps):
            await asyncio.sleep(0)
        turn.cancel()
        await asyncio.gather(turn, return_exceptions=True)
        await inbox.first("teams", "another")


async def test_the_pulse_beats_while_the_database_can_be_written(database: Database, clock: Clock) -> None:
    for _ in range(2):
        await Pulse(database, clock).beat()


async def test_the_pulse_fails_where_the_disk_is_full(database: Database, clock: Clock) -> None:
    with full_disk():
        async with database.begin() as connection:
            assert await connection.scalar(select(func.count()).select_from(INBOX)) == 0
        with pytest.raises(OperationalError):
            await Pulse(database, clock).beat()
    await Pulse(database, clock).beat()


async def test_the_pulse_fails_where_there_is_no_database(tmp_path: Path, clock: Clock) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'folder' / 'state.db'}")
    (tmp_path / "folder").rmdir()
    before = set(threading.enumerate())
    with pytest.raises(OperationalError):
        await Pulse(database, clock).beat()
    for worker in set(threading.enumerate()) - before:  # the driver does not wait for it, and it needs the loop to end
        await asyncio.to_thread(worker.join)
    await database.close()


@pytest.mark.parametrize(
    "url",
    [
        "state.db",
        "",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file::memory:?uri=true",
        "sqlite:///state.db?timeout=0",
        "sqlite://somebody:secret@localhost/state.db",
        "sqlite+unheard://state.db",
        "postgresql://localhost/timeoff",
        "+://",
    ],
)
def test_an_address_it_cannot_use_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="database"):
        open_database(url)


def test_a_folder_that_is_missing_is_made_for_the_bot_alone(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path / 'folder' / 'state.db'}")
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ValueError, match="the database's folder cannot be made: File exists"):
        open_database(f"sqlite:///{tmp_path / 'file' / 'state.db'}")


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a database, " * 100)
    database = open_database(f"sqlite:///{tmp_path / 'file'}")
    with pytest.raises(OSError, match="the database cannot be used: file is not a database"):
        await database.create_tables()
    await database.close()


async def test_every_table_can_be_swept_or_goes_with_one_that_can(database: Database) -> None:
    def names(connection: Connection) -> set[str]:
        return set(inspect(connection).get_table_names())

    async with database.begin() as connection:
        made = await connection.run_sync(names)
    assert made == set(METADATA.tables)
    for table in METADATA.tables.values():
        assert "expires" in table.c or any(key.ondelete == "CASCADE" for key in table.foreign_keys), table.name


async def test_sweeping_deletes_what_has_expired(database: Database, seal: Seal, clock: Clock) -> None:
    await Tickets(database, seal, clock).put("sign-in", "secret", [ANN.key], b"value", 600)
    await Vault(database, seal, clock).save("msal", "ann", b"token")
    assert await sweep(database, clock.now + 599) == 0
    assert await sweep(database, clock.now + 600) == 1
    async with database.begin() as connection:
        assert await connection.scalar(select(func.count()).select_from(TICKETS)) == 0
        assert await connection.scalar(select(func.count()).select_from(VAULT)) == 1
    inbox = Inbox(database, clock)
    assert await inbox.first("teams", "event")
    await sweep(database, clock.now + 24 * 3600)
    assert await inbox.first("teams", "event")
