"""Expression + frame -> spans of civil time. No words here."""

from understanding.resolve import days, hours, lists, periods, ranges
from understanding.resolve.spans import resolve

# Each of these registers how its kinds of expressions resolve.
__all__ = ["days", "hours", "lists", "periods", "ranges", "resolve"]
