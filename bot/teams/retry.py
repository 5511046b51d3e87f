"""When to send again.

Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: retry 429, and also 412, 502 and
504, with exponential backoff and jitter.
"""

RETRIED = frozenset({412, 429, 502, 504})
RETRIES = 4
FIRST = 0.5  # seconds; doubles each time
LONGEST = 15.0  # seconds that a chat can wait


def pause(status: int, retry_after: str | None, retries: int, jitter: float) -> float | None:
    """Seconds to wait before sending again after this many retries; None: do not. The jitter is between 0 and 1."""
    if status not in RETRIED or retries >= RETRIES:
        return None
    asked = _seconds(retry_after)
    wait = FIRST * 2**retries * (0.5 + jitter) if asked is None else asked + FIRST * jitter
    return wait if wait <= LONGEST else None


def _seconds(retry_after: str | None) -> float | None:
    """Microsoft sends fractions too ("2.128"); a date, the other form of RFC 9110, counts as none."""
    try:
        asked = float(retry_after or "")
    except ValueError:
        return None
    return asked if asked >= 0 else None
