"""Signed requests: https://docs.slack.dev/authentication/verifying-requests-from-slack."""

import hashlib
import hmac


def signed(secret: str, body: bytes, at: int) -> dict[str, str]:
    """The headers that prove who sends a body, at a time in seconds since 1970."""
    digest = hmac.new(secret.encode(), b"v0:%d:%b" % (at, body), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(at), "X-Slack-Signature": f"v0={digest}"}
