"""A dry run: how words would be read, with nothing looked up and nothing booked."""

from dialogs.civil import civil_day
from dialogs.context import Context
from dialogs.limits import beyond, obstacle
from dialogs.proposing import ask_end, wanted
from languages.reply import AskEnd, BeyondLimit, Explanation, Remark, Trial
from timeoff.week import STANDARD_WEEK
from understanding import Understanding

Tried = Trial | AskEnd | BeyondLimit | Remark


def try_out(understood: Understanding, context: Context) -> Tried:
    """The readings with their reasons, or what a booking would be stopped by, or asked back."""
    today = civil_day(context.said_at, context.zone)
    return ask_end(understood, STANDARD_WEEK) or obstacle(understood, today) or _trial(understood, context)


def _trial(understood: Understanding, context: Context) -> Trial | BeyondLimit:
    """Without a zone in the chat it is read in UTC, and says so."""
    zone = context.zone or "UTC"
    today = civil_day(context.said_at, zone)
    tried = [Explanation(wanted(reading, understood, zone, context), reading.why) for reading in understood.readings]
    possible = tuple(one for one in tried if not beyond(one.time_off, today))
    stopped = beyond(tried[0].time_off, today)
    return stopped if stopped and not possible else Trial(possible)
