"""The signature that Slack puts on whatever it sends.

Source: https://docs.slack.dev/authentication/verifying-requests-from-slack/
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from multidict import MultiMapping
from slack_sdk.signature import Clock, SignatureVerifier

from bot.rejected import Rejected

TIMESTAMP = "X-Slack-Request-Timestamp"
SIGNATURE = "X-Slack-Signature"
SECONDS = re.compile(r"[0-9]{10}")
OLDEST = 5 * 60  # seconds
SIGNED = re.compile(r"v0=[0-9a-f]{64}")


class Signature(NamedTuple):
    """What was signed when."""

    timestamp: str
    value: str


class Signatures:
    """Checks that a request comes from Slack, for this app, and not from long ago."""

    def __init__(self, secret: str, time: Callable[[], float]) -> None:
        """The clock counts seconds since 1970."""
        self._verifier = SignatureVerifier(secret, _Clock(time))

    def read(self, headers: MultiMapping[str]) -> Signature:
        """The signature that comes along, where it has the form of one and is not old: before any body is read.

        Raises Rejected. slack_sdk's own check breaks on a timestamp that is no number.
        """
        timestamp, value = _only(headers, TIMESTAMP), _only(headers, SIGNATURE)
        if not (SECONDS.fullmatch(timestamp) and SIGNED.fullmatch(value)):
            raise Rejected(401, "a signature is needed")
        if abs(self._verifier.clock.now() - int(timestamp)) > OLDEST:
            raise Rejected(401, "the signature is not of now")
        return Signature(timestamp, value)

    def check(self, signature: Signature, body: bytes) -> None:
        """Raises Rejected where the signature is not that of the body."""
        try:
            holds = self._verifier.is_valid(body, signature.timestamp, signature.value)
        except UnicodeDecodeError:
            raise Rejected(400, "the body is not UTF-8") from None
        if not holds:
            raise Rejected(401, "the signature does not hold")


class _Clock(Clock):
    def __init__(self, time: Callable[[], float]) -> None:
        self._time = time

    def now(self) -> float:
        return self._time()


def _only(headers: MultiMapping[str], name: str) -> str:
    values = headers.getall(name, [])
    return values[0] if len(values) == 1 else ""
