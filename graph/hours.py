"""The hours that a person works, from the work plan, else from the mailbox settings.

https://learn.microsoft.com/graph/api/resources/workplanrecurrence
https://learn.microsoft.com/graph/api/resources/workinghours
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time

from graph import date_time_zone, zones
from graph.json_value import Json, part, text
from timeoff.interval import Interval
from timeoff.week import STANDARD_WEEK, Day, Hours, WorkWeek

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Stretches = Iterable[tuple[int, Hours]]


def mailbox_zone(settings: Json) -> str | None:
    """The IANA name of the mailbox's zone; None where it is a custom one, or one that we do not know."""
    return zones.iana(settings.get("timeZone")) or zones.iana(
        text(part(part(settings, "workingHours"), "timeZone"), "name")
    )


def work_week(
    settings: Json, recurrences: Iterable[Json], view: Iterable[Json], window: Interval, zone: str
) -> WorkWeek:
    """The work plan's weekly hours, else the mailbox's, else 09:00-17:00; and the dates in the window that differ.

    Wall times of the zone. The window is whole days, and the view covers them.
    """
    weekdays = _week(_planned(recurrences, window, zone)) or _week(_mailbox(part(settings, "workingHours")))
    week = WorkWeek(weekdays or STANDARD_WEEK.weekdays)
    days = _by_date(view, zone)
    return WorkWeek(
        week.weekdays, {day: days[day] for day in window.days() if day in days and days[day] != week.on(day)}
    )


def _week(stretches: Stretches) -> tuple[Day, Day, Day, Day, Day, Day, Day] | None:
    """By weekday, Monday first; None where nobody works at all."""
    found: dict[int, set[Hours]] = defaultdict(set)
    for weekday, hours in stretches:
        found[weekday].add(hours)
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (tuple(sorted(found[day])) for day in range(7))
    return (monday, tuesday, wednesday, thursday, friday, saturday, sunday) if any(found.values()) else None


def _planned(recurrences: Iterable[Json], window: Interval, zone: str) -> Iterator[tuple[int, Hours]]:
    for item in recurrences:
        hours, recurrence = _hours(item, zone), part(item, "recurrence")
        if hours and _is_work(item) and _is_every_week(recurrence) and _holds(part(recurrence, "range"), window):
            yield from ((day, hours[1]) for day in _days(part(recurrence, "pattern")))


def _mailbox(settings: Json) -> Iterator[tuple[int, Hours]]:
    try:
        start, end = (time.fromisoformat(text(settings, name) or "") for name in ("startTime", "endTime"))
    except ValueError:
        return
    if start < end:
        yield from ((day, Hours(start, end)) for day in _days(settings))


def _by_date(view: Iterable[Json], zone: str) -> Mapping[date, Day]:
    found: dict[date, set[Hours]] = defaultdict(set)
    for item in view:
        hours = _hours(item, zone)
        if hours and _is_work(item):
            found[hours[0]].add(hours[1])
    return {day: tuple(sorted(hours)) for day, hours in found.items()}


def _is_work(item: Json) -> bool:
    """Office, remote, and whatever kinds of work are still to come."""
    return text(item, "workLocationType") != "timeOff"


def _hours(item: Json, zone: str) -> tuple[date, Hours] | None:
    """The date on which a stretch of work begins, and its hours on that date."""
    start, end = date_time_zone.read(part(item, "start")), date_time_zone.read(part(item, "end"))
    if start is None or end is None:
        return None
    try:
        first, last = start.shown_in(zone), end.shown_in(zone)
    except OverflowError:
        return None
    until = last.time() if last.date() == first.date() else time.max
    return (first.date(), Hours(first.time(), until)) if first < last and first.time() < until else None


def _is_every_week(recurrence: Json) -> bool:
    """What comes more seldom is in the view, on its dates."""
    return part(recurrence, "pattern").get("interval", 1) == 1


def _days(value: Json) -> Iterator[int]:
    names = value.get("daysOfWeek")
    known = [str(name).lower() for name in names] if isinstance(names, list) else []
    return (number for number, name in enumerate(WEEKDAYS) if name in known)


def _holds(range_: Json, window: Interval) -> bool:
    """Whether a recurrence is in force in some part of the window. Ranges that never end say so, or carry year 1."""
    first, last = _date(range_, "startDate"), _date(range_, "endDate")
    begun = first is None or first <= window.last_day
    ended = text(range_, "type") == "endDate" and last is not None and last < window.first_day
    return begun and not ended


def _date(value: Json, name: str) -> date | None:
    try:
        return datetime.fromisoformat(text(value, name) or "").date()
    except ValueError:
        return None
