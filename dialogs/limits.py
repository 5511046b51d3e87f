"""What is understood, but not booked."""

from datetime import date, timedelta

from languages.reply import BeyondLimit, Limit
from timeoff import wall_time
from timeoff.interval import Interval
from timeoff.time_off import TimeOff

BACK = timedelta(days=7)
AHEAD = timedelta(days=550)
LONGEST = timedelta(days=366)


def beyond(intervals: tuple[Interval, ...], today: date) -> BeyondLimit | None:
    """The first interval that may not be booked, seen from the person's own today."""
    for interval in intervals:
        limit = _limit(interval, today)
        if limit:
            return BeyondLimit(interval, limit)
    return None


def skipped_by_clocks(time_off: TimeOff) -> BeyondLimit | None:
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
