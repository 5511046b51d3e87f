"""Weekdays counted from a day."""

from datetime import date, timedelta

from languages.meaning.days import Beside, Date
from languages.meaning.doubt import Because, Question
from timeoff.interval import DAY
from understanding.frame import Frame
from understanding.resolve.spans import Spans, resolve, resolves, whole


def weekday(said: Date, frame: Frame) -> date:
    assert said.weekday is not None
    start = frame.counted_from
    if said.following:
        return after(start, said.weekday)
    if said.which is None and frame.past or said.which == -1:
        return before(frame.today + DAY * (said.which is None), said.weekday)
    if said.which is None:
        return frame.because(Because.COMING_WEEKDAY, after(start - DAY * (not frame.strict), said.weekday))
    if said.which == 0:
        return frame.because(Because.THIS_WEEKDAY, after(frame.today - DAY, said.weekday))
    return _next_weekday(said.weekday, said.which, frame)


def _next_weekday(weekday: int, which: int, frame: Frame) -> date:
    """ "Next Friday": the one in the next week that starts on Monday, unless the nearest one is meant."""
    nearest = after(frame.today, weekday)
    next_weeks = monday(frame.today) + timedelta(weeks=which, days=weekday)
    if which > 1 or nearest == next_weeks:
        return next_weeks
    if frame.ask(Question.NEXT):
        return frame.because(Because.NEAREST, nearest)
    return frame.because(Because.NEXT_WEEKS, next_weeks)


@resolves(Beside)
def beside(said: Beside, frame: Frame) -> Spans:
    day = resolve(said.of, frame)[0].start.date()
    return whole(after(day, said.weekday) if said.step > 0 else before(day, said.weekday))


def monday(day: date) -> date:
    return day - day.weekday() * DAY


def after(day: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return day + ((weekday - day.weekday() - 1) % 7 + 1) * DAY


def before(day: date, weekday: int) -> date:
    """The last such weekday before a day."""
    return day - ((day.weekday() - weekday - 1) % 7 + 1) * DAY
