"""The log: JSON, no stack traces, no secrets."""

import io
import json
import logging
import re
from collections.abc import Iterator

import pytest

from bot.log import summary, write_log


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


def raised(text: str) -> ValueError:
    """Through code that is not ours."""
    try:
        json.loads(text)
    except ValueError as error:
        return error
    raise AssertionError


def test_of_an_error_its_type_and_the_last_place_of_ours_are_told(log: io.StringIO) -> None:
    error = raised("off on Monday, for the clinic")
    logging.getLogger("aiohttp.server").error("Error handling request", exc_info=error)
    written = log.getvalue()
    assert re.fullmatch(r"JSONDecodeError at tests/bot/test_log\.py:\d+", json.loads(written)["error"])
    assert "clinic" not in written


def test_an_error_from_elsewhere_has_no_place_of_ours() -> None:
    assert summary(ValueError("for the clinic")) == "ValueError at no place of ours"


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
        "https://slack.com/api/chat.postMessage token=xoxb-123-very_secret",
        "POST https://hooks.slack.com/commands/T0/1/very_secret",
        "POST https://hooks.slack.com/actions/T0/1/very_secret",
        "{'code': 'very_secret', 'x': 1}",
        "redirect?to=%2Fcallback%3Fcode%3Dvery_secret",
        "client_secret=very_secret&refresh_token=very_secret",
    ],
)
def test_secrets_are_not_written_whoever_logs_them(log: io.StringIO, secret: str) -> None:
    logging.getLogger("requests").warning(secret)
    assert "very_secret" not in log.getvalue()
    assert "c2lnbmF0dXJl" not in log.getvalue()
