"""What Graph refuses, in its own shape.

https://learn.microsoft.com/graph/errors. The pages of the work plan document no errors at all: statuses and codes
follow the page on errors and what Graph's calendar answers. The docstrings below say which are assumptions.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from http.client import responses
from typing import Any


class GraphError(Exception):
    """A refusal: the HTTP status, Graph's code and message."""

    def __init__(self, status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.headers = status, code, message, headers or {}

    def body(self, ids: Mapping[str, str]) -> Mapping[str, Any]:
        inner = {"date": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}", **ids}
        return {"error": {"code": self.code, "message": self.message, "innerError": inner}}


CODES: Mapping[int, str] = {
    400: "BadRequest",
    413: "RequestEntityTooLarge",
    401: "InvalidAuthenticationToken",
    403: "ErrorAccessDenied",
    404: "ErrorItemNotFound",
    409: "Conflict",
    429: "TooManyRequests",
    500: "InternalServerError",
    502: "BadGateway",
    503: "ServiceUnavailable",
    504: "GatewayTimeout",
}


def with_status(status: int, headers: Mapping[str, str]) -> GraphError:
    """What Graph says with a status for which nothing in particular was asked for."""
    message = "Please retry again later." if status == 429 else responses.get(status, "Unknown error")
    return GraphError(status, CODES.get(status, "UnknownError"), message, headers)


def over_concurrency() -> GraphError:
    message = "Application is over its MailboxConcurrency limit."
    return GraphError(429, "ApplicationThrottled", message, {"Retry-After": "1"})


def bad_token(message: str) -> GraphError:
    challenge = (
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", '
        'client_id="00000003-0000-0000-c000-000000000000"'
    )
    return GraphError(401, "InvalidAuthenticationToken", message, {"WWW-Authenticate": challenge})


def access_denied() -> GraphError:
    return GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")


def unknown_user(name: str) -> GraphError:
    return GraphError(404, "ErrorInvalidUser", f"The requested user '{name}' is invalid.")


def no_such_segment(path: str) -> GraphError:
    return GraphError(400, "BadRequest", f"Resource not found for the segment '{path.rsplit('/', 1)[-1]}'.")


def not_supported(allowed: str, message: str) -> GraphError:
    """The metadata says what is not supported, but not how the service says so: status and code are assumptions."""
    return GraphError(405, "notSupported", message, {"Allow": allowed})


def no_work_plan() -> GraphError:
    """An assumption: a mailbox without work plan is documented nowhere."""
    return GraphError(404, "ResourceNotFound", "No work plan was found for the mailbox.")


def item_not_found() -> GraphError:
    return GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.")


def no_payload() -> GraphError:
    return GraphError(400, "BadRequest", "Empty Payload. JSON content expected.")


def not_json() -> GraphError:
    message = (
        "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON "
        "format."
    )
    return GraphError(400, "BadRequest", message)


def unknown_property(name: str, kind: str) -> GraphError:
    message = (
        f"The property '{name}' does not exist on type 'microsoft.graph.{kind}'. Make sure to only use property names "
        "that are defined by the type or mark the type as open type."
    )
    return GraphError(400, "RequestBodyRead", message)


def wrong_type(name: str, kind: str) -> GraphError:
    return GraphError(400, "RequestBodyRead", f"Cannot convert the value of '{name}' to the expected type '{kind}'.")


def missing_value(name: str, kind: str) -> GraphError:
    message = f"A null value was found for the property named '{name}', which has the expected type '{kind}'."
    return GraphError(400, "RequestBodyRead", f"{message[:-2]}[Nullable=False]'. The type does not allow null values.")


def unknown_time_zone(name: str) -> GraphError:
    message = f"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'."
    return GraphError(400, "TimeZoneNotSupportedException", message)


def broken_rule(message: str) -> GraphError:
    """A documented rule about work plans is broken; the code is an assumption."""
    return GraphError(400, "ErrorInvalidRequest", message)


def window_too_long(longest: timedelta) -> GraphError:
    message = f"The range between the start and end dates is greater than the allowed {longest.days} days."
    return GraphError(400, "ErrorCalendarViewRangeTooBig", message)


def bad_query(message: str) -> GraphError:
    return GraphError(400, "BadRequest", message)
