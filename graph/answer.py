"""What Graph's answers mean: a JSON object, or one of the errors that callers react to. Sends nothing.

https://learn.microsoft.com/graph/errors, https://learn.microsoft.com/graph/throttling
"""

import base64
import binascii
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.json_value import NOTHING, Json, part, text
from graph.request import Request
from timeoff.errors import (
    Busy,
    NotAllowed,
    OutcomeUnknown,
    Refused,
    SignInNeeded,
    TimeOffError,
    Unreachable,
    Unreadable,
)

CLAIMS = re.compile(r'\bclaims="([A-Za-z0-9+/_=-]*)"')
CODE = re.compile(r"[A-Za-z0-9._-]{1,80}")


@dataclass(frozen=True)
class Answer:
    """Status, headers (case-insensitive) and the body as it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def retry_after(self) -> float | None:
        """Seconds, which may be a fraction; None where none or a date is given."""
        try:
            seconds = float(self.headers.get("Retry-After", ""))
        except ValueError:
            return None
        return seconds if math.isfinite(seconds) and seconds >= 0 else None


def read(request: Request, answer: Answer) -> Json:
    """The JSON object of a success, empty where there is none (204). Raises TimeOffError."""
    if not 200 <= answer.status < 300:
        raise failure(request, answer)
    if answer.status == 204:
        return NOTHING
    try:
        return _object(answer.body)
    except ValueError:
        raise unreadable(request, f"a {answer.status} that cannot be read") from None


def failure(request: Request, answer: Answer) -> TimeOffError:
    """The error that stands for any other status."""
    reason = f"{request.method}: {answer.status} {_code(answer.body)}"
    match answer.status:
        case 401:
            return SignInNeeded(reason, claims(answer.headers.get("WWW-Authenticate", "")))
        case 403:
            return NotAllowed(reason)
        case 404:
            return request.missing(reason)
        case 429:
            return Busy(reason)
        case status if 400 <= status < 500:
            return Refused(reason)
    return no_answer(request, reason)


def no_answer(request: Request, reason: str) -> TimeOffError:
    """What it means that a request was sent and nothing told how it went."""
    return OutcomeUnknown(reason) if request.changes else Unreachable(reason)


def unreadable(request: Request, reason: str) -> TimeOffError:
    """What it means that a success cannot be read."""
    return Unreadable(reason) if request.changes else Unreachable(reason)


def claims(challenge: str) -> str | None:
    """The claims that a WWW-Authenticate header demands, decoded; None where it demands none.

    https://learn.microsoft.com/entra/identity-platform/claims-challenge
    """
    found = CLAIMS.search(challenge)
    if not found or "insufficient_claims" not in challenge:
        return None
    written = found[1].replace("-", "+").replace("_", "/").rstrip("=")
    try:
        decoded = base64.b64decode(written + "=" * (-len(written) % 4)).decode()
        json.loads(decoded)
    except (binascii.Error, ValueError, RecursionError):
        return None
    return decoded


def _object(body: bytes) -> Json:
    """Raises ValueError."""
    try:
        value = json.loads(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _code(body: bytes) -> str:
    """Graph's error code, for logs: the message beside it may name people."""
    try:
        code = text(part(_object(body), "error"), "code") or ""
    except ValueError:
        return ""
    return code if CODE.fullmatch(code) else ""
