"""What is written to the log: a JSON object a line, without stack traces and without secrets."""

import logging
import re
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# What must never be written, whoever logs it: JSON Web Tokens, authorization codes, tickets and states.
_SECRETS = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*|(?i:(?<=code=)|(?<=ticket=)|(?<=state=)|(?<=bearer ))[^\s&\"']+")


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


def _without_trace(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """The kind of error alone: its text and its frames may hold what a person wrote."""
    error = event.pop("exc_info", None)
    if error:
        event["error"] = error[0].__name__ if isinstance(error, tuple) and error[0] else "unknown"
    return event


def _without_secrets(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    event["event"] = _SECRETS.sub("…", str(event["event"]))
    return event
