"""The days that an answer to some words may speak of."""

from collections.abc import Iterable
from datetime import date, timedelta

from dialogs.civil import begins_on_bare_weekday, intervals
from dialogs.focus import focus
from dialogs.limits import AHEAD, BACK, LONGEST
from dialogs.state import State
from languages.meaning.act import Act
from timeoff.interval import Interval
from timeoff.week import STANDARD_WEEK
from understanding import Edit, Understanding

SPARE = timedelta(days=1)  # the zone and the hours may not be known yet


def window(state: State, understood: Understanding, today: date) -> Interval:
    """What to look at before answering: the days that were named, or all that lies ahead."""
    spans = list(_spans(understood))
    if understood.edit:
        spans.extend(_changed(tuple(focus(state)), understood.edit))
    if understood.act is Act.NAME:
        spans.extend(focus(state))
    ahead = Interval.of_days(today, today + AHEAD)
    if not spans:
        return ahead
    if _may_lie_anywhere(understood):
        spans.append(ahead)
    first = _near(min(span.first_day for span in spans), today)
    last = _near(max(span.last_day for span in spans), today)
    return Interval.of_days(first - SPARE, last + SPARE)


def _may_lie_anywhere(understood: Understanding) -> bool:
    """Whether what is removed or changed is known by its name, or by a weekday alone."""
    if understood.act not in (Act.CANCEL, Act.CHANGE):
        return False
    days = _days(understood)
    return understood.subject is not None or (bool(days) and begins_on_bare_weekday(understood, days))


def _days(understood: Understanding) -> tuple[Interval, ...]:
    """The days of what is removed or changed, where any were named."""
    if understood.edit:
        return understood.edit.of or ()
    return intervals(understood.readings[0]) if understood.readings else ()


def _changed(before: tuple[Interval, ...], edit: Edit) -> Iterable[Interval]:
    """What "it" is now, and about what it would become: the person's own week is not known yet."""
    return (*before, *edit.applied_to(before, STANDARD_WEEK)) if before else ()


def _near(day: date, today: date) -> date:
    """Far dates are refused or empty anyway; here they only must not overflow."""
    return min(max(day, today - BACK - LONGEST), today + AHEAD + LONGEST)


def _spans(understood: Understanding) -> Iterable[Interval]:
    for reading in understood.readings:
        yield from intervals(reading)
    if understood.edit:
        yield from understood.edit.of or ()
        yield from understood.edit.to
