"""When a request may be sent again, and how long to wait before: values only.

https://learn.microsoft.com/graph/throttling
"""

from graph.answer import Answer
from graph.request import Request
from timeoff.errors import TimeOffError

TRIES = 3
PATIENCE = 8.0  # seconds that waiting may take in all, while somebody looks at a chat
FIRST_PAUSE = 0.5  # seconds, doubled each time, where the service does not say how long


def pause(request: Request, got: Answer | TimeOffError, tried: int, waited: float) -> float | None:
    """Seconds to wait after so many tries and so much waiting; None where what was got is final.

    Reads are repeated when busy (429), failed (5xx) or broken off. Changes only when busy with a Retry-After: nothing
    has been done then.
    """
    wait = _wait(request, got, FIRST_PAUSE * 2 ** (tried - 1))
    return wait if wait is not None and tried < TRIES and waited + wait <= PATIENCE else None


def _wait(request: Request, got: Answer | TimeOffError, otherwise: float) -> float | None:
    if isinstance(got, TimeOffError):
        return None if request.changes else otherwise
    if request.changes:
        return got.retry_after if got.status == 429 else None
    if got.status == 429 or got.status >= 500:
        return otherwise if got.retry_after is None else got.retry_after
    return None
