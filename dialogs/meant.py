"""Which of the days that words may mean are meant: those in which something is booked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from dialogs.civil import begins_on_bare_weekday
from dialogs.findings import Findings
from dialogs.limits import AHEAD
from dialogs.naming import called
from timeoff.interval import Interval
from timeoff.time_off import Entry

Days = tuple[Interval, ...]
WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Meant:
    """Days that may be meant, and what is booked in them."""

    days: Days
    entries: tuple[Entry, ...]


def booked(findings: Findings, likely: tuple[Days, ...]) -> tuple[Meant, ...]:
    """The likely days in which something is booked, or of a bare weekday the like ones in other weeks.

    What is booked under the name that was said goes first. More than one means that the person has to choose.
    """
    name = findings.understood.subject
    for wanted in (name, None) if name else (None,):
        for days in (likely, _other_weeks(findings, likely[0])):
            found = _distinct(_meant(findings, one, wanted) for one in days)
            if found:
                return found
    return ()


def _meant(findings: Findings, days: Days, name: str | None) -> Meant:
    entries = findings.overlapping(days)
    return Meant(days, called(name, entries) if name else entries)


def _distinct(found: Iterable[Meant]) -> tuple[Meant, ...]:
    """Without those that mean the same entries as a likelier one, or none."""
    by_entries: dict[tuple[Entry, ...], Meant] = {}
    for meant in found:
        if meant.entries:
            by_entries.setdefault(meant.entries, meant)
    return tuple(by_entries.values())


def _other_weeks(findings: Findings, days: Days) -> Iterator[Days]:
    """The same weekday today and in the weeks ahead, where no date was said."""
    if begins_on_bare_weekday(findings.understood, days):
        for weeks in (-1, *range(1, AHEAD // WEEK)):
            shifted = tuple(Interval(day.start + weeks * WEEK, day.end + weeks * WEEK) for day in days)
            if shifted[0].first_day >= findings.today:
                yield shifted
