"""Expression + frame -> spans of civil time. No words here."""

from understanding.resolve import combined, days, hours, periods
from understanding.resolve.spans import resolve

# Each of these registers how its kinds of expressions resolve.
__all__ = ["combined", "days", "hours", "periods", "resolve"]
