"""The signature that Slack puts on whatever it sends.

Source: https://docs.slack.dev/authentication/verifying-requests-from-slack/
"""

import re
from collections.abc import Callable

from multidict import MultiMapping
from slack_sdk.signature import Clock, SignatureVerifier

from bot.rejected import Rejected

TIMESTAMP = "X-Slack-Request-Timestamp"
SIGNATURE = "X-Slack-Signature"
SECONDS = re.compile(r"[0-9]{10}")
SIGNED = re.compile(r"v0=[0-9a-f]{64}")


class Signatures:
    """Checks that a request comes from Slack, for this app, and not from long ago (five minutes)."""

    def __init__(self, secret: str, time: Callable[[], float]) -> None:
        """The clock counts seconds since 1970."""
        self._verifier = SignatureVerifier(secret, _Clock(time))

    def check(self, headers: MultiMapping[str], body: bytes) -> None:
        """Raises Rejected. slack_sdk's own check breaks on a timestamp or a body that is no text."""
        timestamp, signature = _only(headers, TIMESTAMP), _only(headers, SIGNATURE)
        if not (SECONDS.fullmatch(timestamp) and SIGNED.fullmatch(signature)):
            raise Rejected(401, "a signature is needed")
        try:
            holds = self._verifier.is_valid(body, timestamp, signature)
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
