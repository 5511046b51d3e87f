"""What to do next about a piece, as a table."""

from datetime import date, datetime

import pytest

from bookings.decide import Action, Adopt, GiveUp, Known, LookAgain, Post, Wanted, decide
from timeoff.interval import Interval
from timeoff.time_off import Entry

LONDON = "Europe/London"
MONDAY = Interval.of_days(date(2026, 11, 23), date(2026, 11, 23))
WANTED = Wanted(MONDAY, LONDON, "dentist")
SAME = Entry("same", MONDAY, LONDON, "dentist")
OTHER_SUBJECT = Entry("other subject", MONDAY, LONDON, "Time off")
LONGER = Entry("longer", Interval.of_days(date(2026, 11, 23), date(2026, 11, 24)), LONDON, "dentist")
PAUSES = (1.0, 2.0)
NONE: tuple[Entry, ...] = ()


def known(attempts: int, view: tuple[Entry, ...] | None, looks: int = 0, baseline: tuple[str, ...] = ()) -> Known:
    return Known(attempts, frozenset(baseline), view, looks)


def accepted(view: tuple[Entry, ...], looks: int) -> Known:
    return Known(1, frozenset(), view, looks, accepted=True)


@pytest.mark.parametrize(
    ("knowing", "action"),
    [
        pytest.param(known(0, NONE), Post(), id="not there and never sent"),
        pytest.param(known(0, (SAME,), baseline=("same",)), Adopt(SAME), id="there before"),
        pytest.param(known(0, (OTHER_SUBJECT,), baseline=("other subject",)), Post(), id="another at its time"),
        pytest.param(known(0, (OTHER_SUBJECT,)), Post(), id="another at its time, made meanwhile"),
        pytest.param(known(0, (LONGER,)), Post(), id="another that overlaps"),
        pytest.param(known(1, NONE), LookAgain(1.0), id="sent, not shown yet"),
        pytest.param(known(1, NONE, 1), LookAgain(2.0), id="sent, still not shown"),
        pytest.param(known(1, (LONGER, SAME), 1), Adopt(SAME), id="sent and shown"),
        pytest.param(known(1, (OTHER_SUBJECT,)), Adopt(OTHER_SUBJECT), id="sent and shown with another subject"),
        pytest.param(
            known(1, (OTHER_SUBJECT,), 2, baseline=("other subject",)),
            Post(),
            id="sent, what is shown was there before",
        ),
        pytest.param(known(1, NONE, 2), Post(), id="sent once and lost"),
        pytest.param(known(2, NONE, 2), Post(), id="sent twice and lost"),
        pytest.param(known(3, NONE, 1), LookAgain(2.0), id="sent for the last time, not shown yet"),
        pytest.param(known(3, (SAME,), 2), Adopt(SAME), id="sent for the last time and shown"),
        pytest.param(known(3, NONE, 2), GiveUp(), id="sent three times and lost"),
        pytest.param(accepted(NONE, 1), LookAgain(2.0), id="answered as made, not shown yet"),
        pytest.param(accepted((SAME,), 2), Adopt(SAME), id="answered as made and shown"),
        pytest.param(accepted(NONE, 2), GiveUp(), id="answered as made and never shown: never send it again"),
        pytest.param(known(1, None), LookAgain(1.0), id="sent, cannot look"),
        pytest.param(known(1, None, 2), GiveUp(), id="sent, could not look to the end: never send blindly"),
    ],
)
def test_the_next_action(knowing: Known, action: Action) -> None:
    assert decide(WANTED, knowing, PAUSES) == action


def test_without_time_to_look_nothing_is_sent_again_unseen() -> None:
    assert decide(WANTED, known(1, None), ()) == GiveUp()


CAIRO_WITHOUT_MIDNIGHT = Interval.of_days(date(2026, 4, 24), date(2026, 4, 24))


@pytest.mark.parametrize(
    ("wanted", "shown", "same"),
    [
        pytest.param(
            Wanted(Interval(datetime(2026, 11, 23, 9), datetime(2026, 11, 23, 13)), LONDON, None),
            Entry("1", Interval(datetime(2026, 11, 23, 10), datetime(2026, 11, 23, 14)), "Europe/Berlin", None),
            True,
            id="the same instants in another zone",
        ),
        pytest.param(
            Wanted(CAIRO_WITHOUT_MIDNIGHT, "Africa/Cairo", None),
            Entry("1", Interval(datetime(2026, 4, 24, 1), datetime(2026, 4, 25)), "Africa/Cairo", None),
            True,
            id="a midnight that does not exist",
        ),
        pytest.param(
            Wanted(MONDAY, LONDON, None),
            Entry("1", Interval(datetime(2026, 11, 23), datetime(2026, 11, 23, 23, 59)), LONDON, ""),
            True,
            id="a minute short, an empty subject",
        ),
        pytest.param(
            Wanted(MONDAY, LONDON, None),
            Entry("1", Interval(datetime(2026, 11, 23), datetime(2026, 11, 23, 23, 58)), LONDON, None),
            False,
            id="two minutes short",
        ),
        pytest.param(
            Wanted(MONDAY, LONDON, None),
            Entry("1", Interval(datetime(2026, 11, 22, 23, 58), datetime(2026, 11, 24)), LONDON, None),
            False,
            id="two minutes early",
        ),
        pytest.param(Wanted(MONDAY, LONDON, None), Entry("1", MONDAY, "Asia/Tokyo", None), False, id="elsewhere"),
    ],
)
def test_instants_are_compared(wanted: Wanted, shown: Entry, same: bool) -> None:
    assert decide(wanted, known(0, (shown,)), PAUSES) == (Adopt(shown) if same else Post())
