"""What is understood, but not booked."""

from datetime import date, timedelta

from dialogs.civil import intervals
from languages.reply import BeyondLimit, Limit, Remark
from timeoff import wall_time
from timeoff.interval import Interval
from timeoff.time_off import TimeOff
from understanding import Understanding

BACK = timedelta(days=7)
AHEAD = timedelta(days=550)
LONGEST = timedelta(days=366)


def obstacle(understood: Understanding, today: date) -> Remark | BeyondLimit | None:
    """What stops a booking in every reading, whatever Microsoft 365 says; seen from the person's own today."""
    if not understood.readings:
        return Remark.NO_DAY
    limits = [_beyond(intervals(reading), today) for reading in understood.readings]
    return limits[0] if all(limits) else None


def beyond(time_off: TimeOff, today: date) -> BeyondLimit | None:
    """The first interval that may not be booked, or of which nothing exists."""
    return _beyond(time_off.intervals, today) or _skipped_by_clocks(time_off)


def _beyond(intervals: tuple[Interval, ...], today: date) -> BeyondLimit | None:
    limits = ((interval, _limit(interval, today)) for interval in intervals)
    return next((BeyondLimit(interval, limit) for interval, limit in limits if limit), None)


def _skipped_by_clocks(time_off: TimeOff) -> BeyondLimit | None:
    """The first interval of which nothing exists, since clocks are put forward over it."""
    for interval in time_off.intervals:
        if wall_time.existing(interval.start, time_off.zone) >= interval.end:
            return BeyondLimit(interval, Limit.SKIPPED)
    return None


def _limit(interval: Interval, today: date) -> Limit | None:
    if interval.first_day < today - BACK:
        return Limit.PAST
    if interval.first_day > today + AHEAD:
        return Limit.FAR
    if interval.end - interval.start > LONGEST:
        return Limit.LONG
    return None
