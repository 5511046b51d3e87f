"""The result of resolving, and the one function that resolves any expression."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from languages.meaning.days import Expression
from timeoff.interval import Interval
from understanding.frame import Frame
from understanding.moment import Moment

Spans = tuple[Interval | Moment, ...]


Resolver = Callable[[Any, Frame], Spans]
WAYS: dict[type, Resolver] = {}


def resolve(expression: Expression, frame: Frame) -> Spans:
    """What an expression means in a frame, in order.

    Raises Nonsense where no calendar has it, OverflowError and ValueError beyond the years that civil time can hold.
    """
    return WAYS[type(expression)](expression, frame)


def resolves(*kinds: type) -> Callable[[Resolver], Resolver]:
    """Registers how some kinds of expressions resolve."""

    def register(resolver: Resolver) -> Resolver:
        WAYS.update(dict.fromkeys(kinds, resolver))
        return resolver

    return register


def day_of(expression: Expression, frame: Frame) -> date:
    """The first day of what an expression means."""
    return resolve(expression, frame)[0].start.date()


def whole(first: date, last: date | None = None) -> Spans:
    """Whole days, both included."""
    return (Interval.of_days(first, last or first),)


def on(day: date, at: time) -> datetime:
    return datetime.combine(day, at)
