"""A time-off occurrence as a client sends it, checked against every documented rule.

https://learn.microsoft.com/graph/api/resources/workplanoccurrence and the annotations of the service's metadata.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from emulator.graph import errors, zones

Json = dict[str, Any]
LOCATION_TYPES: Final = ("unspecified", "office", "remote", "timeOff", "unknownFutureValue")
WALL_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\d(\.\d{1,7})?", re.ASCII)


@dataclass(frozen=True)
class Occurrence:
    """What was sent, and the instants that it means."""

    sent: Json
    start: datetime
    end: datetime

    @classmethod
    def read(cls, body: Any, id: str | None = None) -> "Occurrence":
        """A body that creates, or that replaces the occurrence with this id. Raises GraphError."""
        _check_shape(body)
        _check_rules(body, id)
        start, end = _instant(body["start"]), _instant(body["end"])
        if end <= start:
            raise errors.broken_rule("The end time must be later than the start time.")
        return cls(body, start, end)

    def json(self, id: str) -> Json:
        """As create and replace answer it: what was sent, completed."""
        return {
            "id": id,
            "recurrenceId": None,
            "workLocationType": self.sent["workLocationType"],
            "placeId": None,
            "start": self.sent["start"],
            "end": self.sent["end"],
            "timeOffDetails": {"subject": None, **self.sent["timeOffDetails"]},
        }

    def json_utc(self, id: str) -> Json:
        """As the view answers it."""
        return {**self.json(id), "start": utc(self.start), "end": utc(self.end)}


def utc(instant: datetime) -> Json:
    return {"dateTime": f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "UTC"}


def _check_shape(body: Any) -> None:
    """Types and names, as OData reads a body: nothing unknown, nothing of the wrong type, nothing left out."""
    _check_object("workPlanOccurrence", body, _OCCURRENCE, required=("start", "end", "workLocationType"))
    for name in ("start", "end"):
        _check_object("dateTimeTimeZone", body[name], _TIME, required=("dateTime",))
    if body.get("timeOffDetails") is not None:
        _check_object("timeOffDetails", body["timeOffDetails"], _DETAILS, required=("isAllDay",))


def _check_object(kind: str, value: Any, types: Mapping[str, type], required: tuple[str, ...]) -> None:
    if not isinstance(value, dict):
        raise errors.wrong_type(kind, f"microsoft.graph.{kind}")
    for name, content in value.items():
        if "@" in name:  # an annotation (OData JSON Format 4.01, section 4.6)
            continue
        if name not in types:
            raise errors.unknown_property(name, kind)
        if content is not None and not isinstance(content, types[name]):
            raise errors.wrong_type(name, _EDM[types[name]])
    for name in required:
        if value.get(name) is None:
            raise errors.missing_value(name, _EDM[types[name]])


_OCCURRENCE: Final[Mapping[str, type]] = {
    "id": str,
    "start": dict,
    "end": dict,
    "workLocationType": str,
    "timeOffDetails": dict,
    "placeId": str,
    "recurrenceId": str,
}
_TIME: Final[Mapping[str, type]] = {"dateTime": str, "timeZone": str}
_DETAILS: Final[Mapping[str, type]] = {"isAllDay": bool, "subject": str}
_EDM: Final[Mapping[type, str]] = {str: "Edm.String", bool: "Edm.Boolean", dict: "microsoft.graph object"}


def _check_rules(body: Json, id: str | None) -> None:
    if body["workLocationType"] not in LOCATION_TYPES:
        raise errors.wrong_type("workLocationType", "microsoft.graph.workLocationType")
    for holds, message in _RULES:
        if not holds(body):
            raise errors.broken_rule(message)
    if body.get("id") not in (None, id):
        raise errors.broken_rule("The id of an occurrence can't be set.")


_RULES: Final[tuple[tuple[Callable[[Json], bool], str], ...]] = (
    (
        lambda body: body["workLocationType"] == "timeOff",
        "Only time-off occurrences can be created directly. Other occurrences are auto-generated from recurrences.",
    ),
    # That details must be there at all is an assumption; that isAllDay must be in them is in the metadata.
    (lambda body: body.get("timeOffDetails") is not None, "A time-off occurrence needs timeOffDetails."),
    (lambda body: body.get("placeId") is None, "placeId is only applicable when workLocationType is office."),
    (lambda body: body.get("recurrenceId") is None, "recurrenceId is null for time-off occurrences."),
)


def _instant(value: Json) -> datetime:
    """A dateTimeTimeZone's instant. Without a zone the wall time is taken as UTC, which is an assumption."""
    zone = zones.known(value.get("timeZone") or "UTC")
    if not WALL_TIME.fullmatch(value["dateTime"]):
        raise errors.wrong_type("dateTime", "{date}T{time} without an offset")
    try:
        return datetime.fromisoformat(value["dateTime"]).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        raise errors.wrong_type("dateTime", "a date that exists") from None
