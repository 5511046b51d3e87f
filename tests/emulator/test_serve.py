"""The commands, as they are typed."""

import asyncio
import json
import os
import signal
import socket
import ssl
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from emulator.__main__ import main

ROOT = Path(__file__).parents[2]
TIMEOUT = 60  # seconds, for a program that hangs


async def emulator(*arguments: str) -> Process:
    environment = {**os.environ, "PYTHONTZPATH": ""}
    command = (sys.executable, "-m", "emulator", *arguments)
    return await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=environment, stdin=PIPE, stdout=PIPE, stderr=PIPE
    )


async def ended(process: Process, typed: str = "") -> tuple[int | None, str, str]:
    """The exit status, and what came out on both ways."""
    out, err = await asyncio.wait_for(process.communicate(typed.encode()), TIMEOUT)
    return process.returncode, out.decode(), err.decode()


async def first_line(process: Process) -> str:
    assert process.stdout is not None
    return (await asyncio.wait_for(process.stdout.readline(), TIMEOUT)).decode()


@pytest.fixture
async def headless() -> AsyncIterator[dict[str, Any]]:
    process = await emulator("serve", "--headless", "--port", "0")
    yield json.loads(await first_line(process))
    process.send_signal(signal.SIGTERM)
    assert await ended(process) == (0, "", "")


async def test_everything_can_be_reached_as_it_is_told(headless: dict[str, Any]) -> None:
    assert set(headless) == {
        "page",
        "bot",
        "entra",
        "graph",
        "teams",
        "slack",
        "workspace",
        "ca",
        "tenant",
        "client",
        "people",
    }
    trust = aiohttp.TCPConnector(ssl=ssl.create_default_context(cafile=headless["ca"]))
    metadata = f"{headless['entra']}/{headless['tenant']}/v2.0/.well-known/openid-configuration"
    graph = f"{headless['graph']}/v1.0/me/mailboxSettings"
    async with aiohttp.ClientSession(connector=trust) as session:
        for address, status in (
            (headless["page"], 200),
            (f"{headless['bot']}/livez", 200),
            (metadata, 200),
            (graph, 401),
        ):
            async with session.get(address) as response:
                assert response.status == status, address


@pytest.mark.parametrize(
    ("chat", "turns"),
    [
        ("teams", [("off next Monday", "Add time off"), ("[Add time off]", "Undo"), ("[Undo]", "Undo")]),
        (
            "slack",
            [
                ("/timeoff next Monday", "Sign in"),
                ("[Sign in]", "Add time off"),
                ("[Add time off]", "Undo"),
                ("[Undo]", "Undo"),
            ],
        ),
    ],
)
async def test_another_client_books_and_undoes(
    headless: dict[str, Any], chat: str, turns: list[tuple[str, str]]
) -> None:
    async with aiohttp.ClientSession() as session:
        for done, button in turns:
            what = {"label": done[1:-1]} if done.startswith("[") else {"text": done}
            address = f"{headless[chat]}/{'press' if 'label' in what else 'say'}"
            async with session.post(address, json={"as": "ann", **what}) as response:
                assert button in (await response.json())["replies"][-1]["buttons"]


async def test_a_person_is_told_one_address_and_nothing_is_left_behind() -> None:
    process = await emulator("serve", "--port", "0")
    assert (await first_line(process)).startswith("Time Off is at http://localhost:")
    process.send_signal(signal.SIGINT)
    assert await ended(process) == (0, "", "")


async def test_it_stops_though_a_page_is_open() -> None:
    process = await emulator("serve", "--port", "0")
    page = (await first_line(process)).split()[-1]
    async with aiohttp.ClientSession() as session, session.get(f"{page}/page/live", params={"as": "ann"}) as response:
        assert await response.content.readline()
        process.send_signal(signal.SIGTERM)
        assert await ended(process) == (0, "", "")


async def test_a_port_in_use_is_one_clear_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        status, out, err = await ended(await emulator("serve", "--port", str(number)))
    assert (status, out) == (1, "")
    assert err == f"port {number} cannot be used: address already in use; choose another one with --port\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("serve", "--loud"),
        ("serve", "--port", "65536"),
        ("chat", "--as", "zoe"),
        ("chat", "--now", "soon"),
        ("chat", "--zone", "Mars"),
        ("chat", "--locale", "-"),
        ("chat", "--channel", "pigeon"),
    ],
)
def test_what_it_does_not_know_ends_with_two(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    assert exit.value.code == 2
    assert "usage:" in capsys.readouterr().err


async def test_the_terminal_books_and_shows_what_was_sent() -> None:
    process = await emulator("chat", "--as", "ann", "--now", "2026-11-17T09:00", "--plan")
    status, out, err = await ended(process, "off next Monday\n[Add time off]\n")
    *said, plan = out.splitlines()
    assert (status, err) == (0, "")
    assert any("[Add time off]" in line for line in said)
    assert json.loads(plan)["start"]["dateTime"].startswith("2026-11-23T00:00:00")


@pytest.mark.parametrize("chat", ["teams", "slack"])
async def test_the_terminal_signs_in_and_undoes(chat: str) -> None:
    process = await emulator("chat", "--channel", chat, "--as", "ben", "--now", "2026-11-17T09:00", "--plan")
    status, out, err = await ended(process, "off next Monday\n[Sign in]\n[Add time off]\n[Undo]\n")
    assert (status, err) == (0, "")
    assert "timeOff" not in out


async def test_a_turn_that_failed_is_told_at_the_end() -> None:
    status, _, err = await ended(await emulator("chat"), "help\n[No such button]\n")
    assert (status, err) == (1, "failed: no message shows a button 'No such button'\n")
