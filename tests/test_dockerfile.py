"""The Dockerfile: linted, and its steps carried out one by one in a folder, without an engine."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from dockerfile_parse import DockerfileParser  # type: ignore[import-untyped]  # ships no types

from tests.waiting import eventually

ROOT = Path(__file__).parents[1]
HADOLINT = Path(sys.executable).with_name("hadolint")


def steps() -> list[tuple[str, str]]:
    parsed = DockerfileParser(path=str(ROOT / "Dockerfile"), cache_content=True).structure
    return [(step["instruction"], step["value"]) for step in parsed if step["instruction"] != "COMMENT"]


def in_folder(command: str, folder: Path) -> str:
    """The same command with the image's /app in the folder, and for whoever runs the test."""
    command = re.sub(r"-o \d+ -g \d+ ", "", command)
    return re.sub(r"(?<![\w.])/app\b", str(folder), command).replace("python -m venv", f"{sys.executable} -m venv")


def carry_out(folder: Path) -> dict[str, str]:
    """Do what the steps do; returns the environment that they set."""
    environ: dict[str, str] = {}
    for instruction, value in steps():
        if instruction == "RUN":
            subprocess.run(in_folder(value, folder), shell=True, cwd=folder, check=True, capture_output=True)
        elif instruction == "COPY" and not value.startswith("--from"):
            copy(value.split(), folder)
        elif instruction == "ENV":
            environ |= {
                name: in_folder(setting.strip('"'), folder)
                for name, setting in (part.split("=", 1) for part in value.split())
            }
    return environ


def copy(names: list[str], folder: Path) -> None:
    *sources, target = names
    for source in sources:
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, folder / target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, folder / target)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.mark.skipif(not HADOLINT.exists(), reason="hadolint has no package for this machine")
def test_the_dockerfile_is_clean() -> None:
    done = subprocess.run([HADOLINT, ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_its_steps_make_a_bot_that_runs_and_stops(tmp_path: Path) -> None:
    environ = carry_out(tmp_path)
    key = tmp_path / "key"
    key.touch(mode=0o600)
    key.write_bytes(os.urandom(32))
    environ = {
        **environ,
        "PATH": environ["PATH"].replace("$PATH", os.environ["PATH"]),
        "PORT": str(free_port()),
        "HOST": "127.0.0.1",
        "MicrosoftAppId": "11111111-2222-4333-8444-555555555555",
        "MicrosoftAppPassword": "kV8~Q3rBz0pLmN4wXyT7",
        "MicrosoftAppTenantId": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
        "PUBLIC_URL": "https://timeoff.contoso.example",
        "VAULT_KEY_FILE": str(key),
    }
    entrypoint = next(value for instruction, value in steps() if instruction == "ENTRYPOINT")
    health = next(value for instruction, value in steps() if instruction == "HEALTHCHECK").split("CMD ", 1)[1]
    with subprocess.Popen(json.loads(entrypoint), cwd=tmp_path, env=environ, stderr=subprocess.PIPE) as bot:
        try:
            eventually(
                lambda: (
                    subprocess.run(json.loads(health), env=environ, capture_output=True, check=False).returncode == 0
                )
            )
        finally:
            bot.send_signal(signal.SIGTERM)
        assert bot.wait(60) == 0
        assert bot.stderr
        assert b"Traceback" not in bot.stderr.read()


def test_without_settings_it_refuses_to_start_and_says_why() -> None:
    environ = {"PATH": os.environ["PATH"], "PYTHONTZPATH": ""}
    done = subprocess.run(
        [sys.executable, "app.py"], cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "MicrosoftAppId is missing",
        "MicrosoftAppPassword is missing",
        "MicrosoftAppTenantId is missing",
        "PUBLIC_URL is missing",
        "VAULT_KEY_FILE is missing",
    ]
