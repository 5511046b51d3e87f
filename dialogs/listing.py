"""Answers about what is booked."""

from dialogs.sight import Sight
from dialogs.state import State
from dialogs.step import Step, stay
from languages.reply import Listing
from timeoff.interval import Interval


def listing(state: State, sight: Sight) -> Step:
    """What is booked in the days that were named, or from today on."""
    named = sight.named()
    if not named:
        return stay(state, Listing(None, sight.upcoming()))
    hull = Interval(min(one.start for one in named), max(one.end for one in named))
    return stay(state, Listing(hull, sight.overlapping((hull,))))
