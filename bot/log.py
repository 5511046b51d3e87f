"""What is written to the log: a JSON object a line, without stack traces and without secrets."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

log = logging.getLogger(__name__)

ROOT = Path(__file__).parents[1]

# What must never be written, whoever logs it: JSON Web Tokens, Slack's tokens and response URLs, authorization codes,
# secrets, tickets and states, also percent-encoded or in a dict.
_NAMES = r"code|ticket|state|client_secret|refresh_token|access_token|id_token|assertion"
_SECRETS = re.compile(
    r"eyJ[\w-]+\.[\w-]+\.[\w-]*|xox[a-z]-[\w-]+|(?<=/commands/)\S+|(?<=/actions/)\S+"
    rf"|(?i:(?P<name>(?:\b|%[0-9a-f]{{2}})(?:{_NAMES})(?:=|%3D|['\"]:\s*['\"])|bearer\s+))[^\s&\"',]+"
)


def write_log(stream: TextIO) -> None:
    """Have everything from INFO on written to the stream."""
    before: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso"),
    ]
    after: list[Processor] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        _without_trace,
        _without_secrets,
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before, processors=[*after, structlog.processors.JSONRenderer()]
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def summary(error: BaseException) -> str:
    """All that may be logged of an unexpected error: its type, and the last place in our code on its way."""
    steps = ((Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__))
    ours = [f"{path.relative_to(ROOT)}:{line}" for path, line in steps if _is_ours(path)]
    return f"{type(error).__name__} at {ours[-1] if ours else 'no place of ours'}"


@contextmanager
def logged(doing: str) -> Iterator[None]:
    """What fails by itself stops nothing else."""
    try:
        yield
    except Exception as error:
        log.error("%s failed: %s", doing, summary(error))


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT) and "site-packages" not in path.parts


def _without_trace(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """The error's text, and the values in its frames, may hold what a person wrote."""
    error = event.pop("exc_info", None)
    if error:
        event["error"] = summary(error[1]) if isinstance(error, tuple) and error[1] else "unknown"
    return event


def _without_secrets(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    event["event"] = _SECRETS.sub(_kept_name, str(event["event"]))
    return event


def _kept_name(secret: re.Match[str]) -> str:
    return f"{secret['name'] or ''}…"
