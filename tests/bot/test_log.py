"""The log: JSON, no stack traces, no secrets."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.log import write_log


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    write_log(stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)


def test_a_line_is_an_object_with_time_level_and_logger(log: io.StringIO) -> None:
    logging.getLogger("graph.client").warning("retry in %s s", 2)
    line = json.loads(log.getvalue())
    assert (line["event"], line["level"], line["logger"]) == ("retry in 2 s", "warning", "graph.client")
    assert line["timestamp"]


def test_an_error_is_named_without_its_text_and_frames(log: io.StringIO) -> None:
    try:
        raise ValueError("off on Monday, for the clinic")
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request")
    assert json.loads(log.getvalue())["error"] == "ValueError"
    assert "clinic" not in log.getvalue()
    assert "test_log.py" not in log.getvalue()


def test_exc_info_without_an_error_says_nothing_of_it(log: io.StringIO) -> None:
    logging.getLogger("x").warning("odd", exc_info=True)
    assert json.loads(log.getvalue())["error"] == "unknown"


@pytest.mark.parametrize(
    "secret",
    [
        "eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxIn0.c2lnbmF0dXJl",
        "GET /signin/callback?code=0.AXoA-very_secret&x=1",
        "/signin/start?ticket=very_secret",
        "state=very_secret",
        "Authorization: Bearer very_secret",
    ],
)
def test_secrets_are_not_written_whoever_logs_them(log: io.StringIO, secret: str) -> None:
    logging.getLogger("requests").warning(secret)
    assert "very_secret" not in log.getvalue()
    assert "c2lnbmF0dXJl" not in log.getvalue()
