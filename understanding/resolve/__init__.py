"""Expression + frame -> spans of civil time. No words here."""

import understanding.resolve.days as days
import understanding.resolve.hours as hours
import understanding.resolve.lists as lists
import understanding.resolve.periods as periods
import understanding.resolve.ranges as ranges
from understanding.resolve.spans import resolve

# Each of these registers how its kinds of expressions resolve.
__all__ = ["days", "hours", "lists", "periods", "ranges", "resolve"]
