"""Expression + frame -> spans of civil time. No words here."""

from understanding.resolve import combined, days, hours, periods
from understanding.resolve.spans import Moment, Spans, resolve

__all__ = ["Moment", "Spans", "combined", "days", "hours", "periods", "resolve"]
