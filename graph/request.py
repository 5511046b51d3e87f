"""A request to Graph, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from timeoff.errors import Gone, NoWorkPlan, TimeOffError


@dataclass(frozen=True)
class Request:
    """The path is relative to the version's root, e.g. /me/mailboxSettings. `missing` is what a 404 means here."""

    method: Literal["GET", "POST", "DELETE"]
    path: str
    body: Mapping[str, Any] | None = None
    missing: type[TimeOffError] = NoWorkPlan

    @property
    def changes(self) -> bool:
        return self.method != "GET"


def get(path: str) -> Request:
    return Request("GET", path)


def post(path: str, body: Mapping[str, Any]) -> Request:
    return Request("POST", path, body)


def delete(path: str) -> Request:
    return Request("DELETE", path, missing=Gone)
