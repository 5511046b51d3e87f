"""The bot as a process: how it starts, how it refuses to, and how it stops."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from stat import S_IMODE

import pytest

from tests.waiting import eventually

APP = Path(__file__).parents[1] / "app.py"


class Process:
    """`python app.py` in a folder of its own."""

    def __init__(self, folder: Path, **others: str) -> None:
        key = folder / "key"
        key.touch(mode=0o600)
        key.write_bytes(os.urandom(32))
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.port = int(server.getsockname()[1])
        environ = {
            "PATH": os.environ["PATH"],
            "PYTHONTZPATH": "",
            "PORT": str(self.port),
            "MicrosoftAppId": "11111111-2222-4333-8444-555555555555",
            "MicrosoftAppPassword": "kV8~Q3rBz0pLmN4wXyT7",
            "MicrosoftAppTenantId": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
            "PUBLIC_URL": "https://timeoff.contoso.example",
            "VAULT_KEY_FILE": str(key),
            **others,
        }
        self.bot = subprocess.Popen([sys.executable, APP], cwd=folder, env=environ, stderr=subprocess.PIPE, text=True)

    def status(self, path: str, body: bytes | None = None, **headers: str) -> int | None:
        """Of a POST where there is a body; None where nobody answers."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET" if body is None else "POST", path, body, headers)
            return connection.getresponse().status
        except OSError:
            return None
        finally:
            connection.close()

    def ready(self) -> bool:
        assert self.bot.poll() is None
        return self.status("/readyz") == 200

    def ended(self) -> tuple[int, str]:
        """The exit status and what was said on standard error."""
        _, said = self.bot.communicate(timeout=60)
        return self.bot.returncode, said


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Process]:
    process = Process(tmp_path)
    try:
        eventually(process.ready)
        yield process
    finally:
        process.bot.kill()
        process.bot.communicate()


def test_the_database_s_folder_is_made_for_the_bot_alone(running: Process, tmp_path: Path) -> None:
    assert S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert S_IMODE((tmp_path / "data" / "timeoff.db").stat().st_mode) == 0o600


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_says_so_while_it_still_answers_and_then_ends(running: Process, number: int) -> None:
    running.bot.send_signal(number)
    eventually(lambda: running.status("/readyz") == 503)
    assert running.status("/livez") == 200
    assert running.status("/signin/start") == 410
    assert running.ended() == (0, "")


def test_told_twice_it_ends_at_once(running: Process) -> None:
    running.bot.send_signal(signal.SIGTERM)
    eventually(lambda: running.status("/readyz") == 503)
    running.bot.send_signal(signal.SIGTERM)
    assert running.ended() == (128 + signal.SIGTERM, "")


def test_a_port_in_use_is_told_in_one_line(running: Process, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Process(tmp_path / "other", PORT=str(running.port))
    status, said = other.ended()
    assert status == 1
    assert "address already in use" in said
    assert said.count("\n") == 1


def test_nothing_compressed_is_taken_and_nobody_tries_to_open_it(running: Process) -> None:
    paths = ("/api/messages", "/signin/start", "/signin/callback")
    codings = ("gzip", "deflate", "identity, gzip", "br", "unheard of")
    headers = [{"Content-Encoding": coding} for coding in codings]
    statuses = {running.status(path, b"not compressed at all", **header) for path in paths for header in headers}
    assert statuses == {415}


def test_a_body_that_says_that_it_is_as_it_is_is_read(running: Process) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded", "Content-Encoding": "identity"}
    assert running.status("/signin/start", b"ticket=none", **form) == 410


def test_a_second_process_on_one_database_is_refused(running: Process, tmp_path: Path) -> None:
    assert Process(tmp_path).ended() == (1, "another process uses this database\n")
    assert running.status("/readyz") == 200


def test_a_process_that_was_killed_leaves_the_database_free(running: Process, tmp_path: Path) -> None:
    running.bot.kill()
    running.bot.wait()
    other = Process(tmp_path)
    eventually(other.ready)
    other.bot.kill()
    other.bot.communicate()


@pytest.mark.parametrize("file", ["missing", "key"])
def test_an_authority_that_is_none_is_told_in_one_line(tmp_path: Path, file: str) -> None:
    said = "CA_FILE: the file cannot be read, or holds no certificate\n"
    assert Process(tmp_path, CA_FILE=str(tmp_path / file)).ended() == (2, said)


def test_it_says_soon_that_it_is_not_ready_while_the_database_is_locked(running: Process, tmp_path: Path) -> None:
    """A client waits five seconds for an answer here, and the database's driver ten for the lock."""
    with closing(sqlite3.connect(tmp_path / "data" / "timeoff.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert [running.status("/readyz") for _ in range(2)] == [503, 503]
    eventually(running.ready)


@pytest.mark.parametrize(
    ("url", "status", "complaint"),
    [
        ("sqlite:///key/timeoff.db", 2, "DATABASE_URL: the database's folder cannot be made: File exists"),
        ("sqlite:///some/where/timeoff.db", 2, "DATABASE_URL: the database's folder cannot be made: No such file"),
        ("sqlite:///key", 1, "the database cannot be used: file is not a database"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, url: str, status: int, complaint: str
) -> None:
    ended, said = Process(tmp_path, DATABASE_URL=url).ended()
    assert ended == status
    assert said.startswith(complaint)
    assert said.count("\n") == 1
