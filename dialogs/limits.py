"""What is understood, but not booked."""

from datetime import date, timedelta

from languages.reply import BeyondLimit, Limit
from timeoff.interval import Interval

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


def _limit(interval: Interval, today: date) -> Limit | None:
    if interval.first_day < today - BACK:
        return Limit.PAST
    if interval.first_day > today + AHEAD:
        return Limit.FAR
    if interval.end - interval.start > LONGEST:
        return Limit.LONG
    return None
