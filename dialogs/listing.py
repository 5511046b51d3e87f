"""Answers about what is booked."""

from dialogs.findings import Findings
from dialogs.state import State
from dialogs.step import Step, stay
from languages.reply import Listing
from timeoff.interval import Interval


def listing(state: State, findings: Findings) -> Step:
    """What is booked in the days that were named, or from today on."""
    named = findings.named()
    if not named:
        return stay(state, Listing(None, findings.upcoming()))
    hull = Interval(min(one.start for one in named), max(one.end for one in named))
    return stay(state, Listing(hull, findings.overlapping((hull,))))
