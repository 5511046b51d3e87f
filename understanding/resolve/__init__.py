"""Expression + frame -> spans of civil time. No words here."""

import understanding.resolve.dates as dates
import understanding.resolve.hours as hours
import understanding.resolve.lists as lists
import understanding.resolve.numbers as numbers
import understanding.resolve.periods as periods
import understanding.resolve.ranges as ranges
import understanding.resolve.spoken_of as spoken_of
import understanding.resolve.steps as steps
import understanding.resolve.units as units
import understanding.resolve.weekdays as weekdays
from understanding.resolve.spans import resolve

# Each of these registers how its kinds of expressions resolve.
__all__ = [
    "dates",
    "hours",
    "lists",
    "numbers",
    "periods",
    "ranges",
    "resolve",
    "spoken_of",
    "steps",
    "units",
    "weekdays",
]
