"""What a correction takes from the words that it corrects, and what stays when only a part was said."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from languages.meaning.days import Amount, At, Date, Expression, Given, Month, Range, Run, Unit, WeekOf, Within
from languages.meaning.hours import Between, Clock, DayPart, Part
from timeoff.week import STANDARD_WEEK
from understanding import Act, understand
from understanding.frame import Frame, Notes
from understanding.resolve import resolve
from understanding.times.correct import corrected

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/London"))
MONDAY, TUESDAY = Date(weekday=0), Date(weekday=1)
NINE, TEN = Clock(9), Clock(10)
AFTERNOON = Part(DayPart.AFTERNOON)
THREE_DAYS, TWO_DAYS = Amount(3, Unit.DAY), Amount(2, Unit.DAY)


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        (At(MONDAY, Between(NINE, None)), TEN, At(MONDAY, Between(TEN, None))),
        (At(MONDAY, Between(None, NINE)), TEN, At(MONDAY, Between(None, TEN))),
        (At(MONDAY, Between(NINE, TEN)), AFTERNOON, At(MONDAY, AFTERNOON)),
        (
            Within(Range(MONDAY, TUESDAY), Month(12)),
            Range(None, MONDAY),
            Within(Range(MONDAY, MONDAY), Month(12)),
        ),
        (Range(MONDAY, None), Range(None, TUESDAY), Range(MONDAY, TUESDAY)),
        (Run(THREE_DAYS, MONDAY), TWO_DAYS, Run(TWO_DAYS, MONDAY)),
        (WeekOf(Date(day=7)), Date(day=14), WeekOf(Date(day=14))),
        (At(MONDAY, AFTERNOON), TUESDAY, At(TUESDAY, AFTERNOON)),
        (Month(12), TUESDAY, Within(TUESDAY, Month(12))),
        (MONDAY, AFTERNOON, At(MONDAY, AFTERNOON)),
        (MONDAY, TUESDAY, TUESDAY),
    ],
)
def test_a_correction_keeps_what_it_does_not_name(old: Expression, new: Expression, meant: Expression) -> None:
    assert corrected(old, new) == meant


@pytest.mark.parametrize(
    ("said", "act", "first"),
    [
        ("off Monday to Friday next week, only until Wednesday", Act.BOOK, "2026-11-23"),
        ("w/c 7 December off all week", Act.BOOK, "2026-12-07"),
        ("a few days: the 8th to the 10th", Act.BOOK, "2026-12-08"),
        ("move my leave to 14 December rather than 7 December", Act.CHANGE, "2026-12-14"),
        ("how do I book Monday off", Act.HELP, "2026-11-23"),
        ("how do I book a day off", Act.HELP, None),
        ("how does it all work when the moon blorks over the zarking frobs", Act.HELP, None),
        ("won't be in", Act.BOOK, None),
        ("could I have zork the 12th", Act.NONE, "2026-12-12"),
    ],
)
def test_what_is_said_beside_the_time_decides(said: str, act: Act, first: str | None) -> None:
    understood = understand(said, NOW, "Europe/London", "en-GB")
    starts = [span.start.date().isoformat() for reading in understood.readings for span in reading.spans]
    assert understood.act is act
    assert starts[:1] == ([first] if first else [])


def test_an_explanation_that_is_no_day_explains_nothing() -> None:
    """30 February beside a good day: the day is read by itself."""
    frame = Frame(NOW.replace(tzinfo=None), STANDARD_WEEK, Notes())
    assert resolve(Given(Date(day=30, month=2), TUESDAY), frame) == resolve(TUESDAY, frame)
