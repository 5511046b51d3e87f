"""How the view is asked for: its window, what is selected, and page by page."""

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Self

from yarl import URL

from emulator.graph import errors

Json = dict[str, Any]
PAGE: Final = 10
MOST: Final = 1000
LONGEST: Final = timedelta(days=1825)
FIRST_YEAR: Final = 1601  # Outlook's calendars go from 1601 to 4500
LAST_YEAR: Final = 4500
# The comma may be missing: the address template of Microsoft's generated SDKs leaves it out.
CALL: Final = re.compile(r"occurrencesView\(\w+='[^']*',?\w+='[^']*'\)", re.ASCII)
PARAMETER: Final = re.compile(r"(\w+)='([^']*)'", re.ASCII)


def window(call: str) -> tuple[datetime, datetime]:
    """The instants between which occurrences are asked for. Raises GraphError.

    Times are in ISO 8601. Two things are assumed to be as with calendarView: a time without an offset is in UTC, and
    a window has a greatest length.
    """
    times: dict[str, str] = dict(PARAMETER.findall(call)) if CALL.fullmatch(call) else {}
    if set(times) != {"startDateTime", "endDateTime"}:
        raise errors.bad_query("The function occurrencesView needs the parameters startDateTime and endDateTime.")
    start, end = _instant(times["startDateTime"]), _instant(times["endDateTime"])
    if end <= start:
        raise errors.bad_query("endDateTime must be later than startDateTime.")
    if end - start > LONGEST:
        raise errors.window_too_long(LONGEST)
    return start, end


def _instant(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        instant = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise errors.bad_query(f"'{text}' is not a date and time in ISO 8601 format.") from None
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        raise errors.bad_query(f"'{text}' is outside of what a calendar holds.")
    return instant


@dataclass(frozen=True)
class Options:
    """The OData options that a collection takes: $select and $top. A page's link carries $skiptoken."""

    select: tuple[str, ...]
    top: int
    skip: int

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Self:
        """Raises GraphError."""
        for name in query:
            if name not in ("$select", "$top", "$skiptoken"):
                raise errors.bad_query(f"The query option '{name}' is not supported.")
        select = tuple(name for name in query.get("$select", "").split(",") if name)
        return cls(select, _top(query.get("$top", str(PAGE))), _skip(query.get("$skiptoken")))

    def page(self, items: Sequence[Json], url: URL, context: str) -> Json:
        """One page of a collection, with the link to the next, at the address the request came in by."""
        answer: Json = {"@odata.context": context}
        rest = self.skip + self.top
        answer["value"] = [self._selected(item) for item in items[self.skip : rest]]
        if rest < len(items):
            answer["@odata.nextLink"] = str(url.update_query({"$skiptoken": _token(rest)}))
        return answer

    def _selected(self, item: Json) -> Json:
        if not self.select:
            return item
        for name in self.select:
            if name not in item:
                raise errors.bad_query(f"Could not find a property named '{name}'.")
        return {name: value for name, value in item.items() if name in ("id", *self.select)}


def _top(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST):
        raise errors.bad_query(f"Invalid value '{text}' for $top query option.")
    return int(text)


def _token(skip: int) -> str:
    return base64.urlsafe_b64encode(f"skip {skip}".encode()).decode()


def _skip(token: str | None) -> int:
    if token is None:
        return 0
    try:
        return int(base64.urlsafe_b64decode(token).decode().removeprefix("skip "))
    except (binascii.Error, ValueError):
        raise errors.bad_query("The value of $skiptoken is not valid.") from None
