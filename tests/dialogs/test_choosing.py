"""A choice between readings is answered by words."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from dialogs.conversation import step
from dialogs.event import Seen, Wrote
from dialogs.state import Choosing, Offer, Phase, Proposed, State
from languages.meaning.doubt import Because, Question, Why
from languages.reply import AskWhich, Closed, Fate, Propose, Remark
from tests.dialogs.places import ANN, CHOOSING, LATER, NOW, THURSDAY, days, off, plan
from timeoff.interval import Interval
from timeoff.time_off import TimeOff

TOMORROW = date(2026, 11, 18)
MORNING = Interval(datetime(2026, 11, 18, 9), datetime(2026, 11, 18, 13))
AFTERNOON = Interval(datetime(2026, 11, 18, 13), datetime(2026, 11, 18, 17))
TO_WEDNESDAY, TO_THURSDAY = days(date(2026, 11, 23), date(2026, 11, 25)), days(date(2026, 11, 23), date(2026, 11, 26))


def offered(because: Because, interval: Interval) -> Offer:
    return Offer(off(interval), (Why(because, interval.last_day),), None)


def asked(question: Question, *offers: Offer) -> Choosing:
    return Choosing("card", question, offers, LATER)


HALF = asked(Question.HALF, offered(Because.FIRST_HALF, MORNING), offered(Because.SECOND_HALF, AFTERNOON))
UNTIL = asked(Question.UNTIL, offered(Because.LAST_DAY_OFF, TO_THURSDAY), offered(Because.FIRST_DAY_BACK, TO_WEDNESDAY))
LONG = asked(Question.COUNT, HALF.offers[0], UNTIL.offers[0])


def proposed(phase: Phase, text: str, locale: str = "en-GB") -> tuple[Interval, ...] | None:
    """What is proposed after these words."""
    context = replace(ANN, locale=locale)
    taken = step(State(phase), Wrote(text), context)
    seen = step(taken.state, Seen(plan()), context) if taken.effects else taken
    after = seen.state.phase
    return after.offer.time_off.intervals if isinstance(after, Proposed) else None


@pytest.mark.parametrize(
    ("phase", "text", "locale", "interval"),
    [
        (HALF, "the morning", "en-GB", MORNING),
        (HALF, "first half", "en-GB", MORNING),
        (HALF, "afternoon please", "en-GB", AFTERNOON),
        (HALF, "pm", "en-GB", AFTERNOON),
        (HALF, "Nachmittag", "de-DE", AFTERNOON),
        (HALF, "2", "en-GB", AFTERNOON),
        (HALF, "the second", "en-GB", AFTERNOON),
        (HALF, "tomorrow afternoon", "en-GB", AFTERNOON),
        (UNTIL, "last day off", "en-GB", TO_THURSDAY),
        (UNTIL, "erster Tag zurück", "de-DE", TO_WEDNESDAY),
        (UNTIL, "the earlier one", "en-GB", TO_WEDNESDAY),
        (UNTIL, "the later one", "en-GB", TO_THURSDAY),
        (UNTIL, "the latter", "en-GB", TO_WEDNESDAY),
        (CHOOSING, "the 24th", "en-GB", CHOOSING.offers[1].time_off.intervals[0]),
        (CHOOSING, "the 26th", "en-GB", THURSDAY),
    ],
)
def test_an_answer_takes_the_option_that_fits(phase: Choosing, text: str, locale: str, interval: Interval) -> None:
    assert proposed(phase, text, locale) == (interval,)


def test_hours_that_no_option_has_are_those_of_its_day() -> None:
    assert proposed(HALF, "2 to 4pm") == (Interval(datetime(2026, 11, 18, 14), datetime(2026, 11, 18, 16)),)


@pytest.mark.parametrize("text", ["the third", "last day off", "off on 31 June"])
def test_what_chooses_nothing_leaves_the_choice_open(text: str) -> None:
    assert proposed(HALF, text) is None


ORDER = asked(
    Question.ORDER,
    offered(Because.MONTH_FIRST, days(date(2027, 3, 2))),
    offered(Because.DAY_FIRST, days(date(2027, 2, 3))),
)


@pytest.mark.parametrize("text", ["the 2nd", "the second"])
def test_what_may_be_a_place_or_a_date_is_asked_about_again(text: str) -> None:
    assert step(State(ORDER), Wrote(text), ANN).replies == (Remark.WHICH_ONE,)


def test_hours_of_two_days_are_asked_about_again() -> None:
    taken = step(State(CHOOSING), Wrote("the morning"), ANN)
    (_, asks) = step(taken.state, Seen(plan()), ANN).replies
    assert isinstance(asks, AskWhich)
    assert all(isinstance(option, TimeOff) and not option.intervals[0].all_day for option in asks.options)


def test_the_choice_stays_on_its_card() -> None:
    taken = step(State(UNTIL), Wrote("last day off"), ANN)
    assert [type(reply) for reply in taken.replies] == [Propose]
    assert isinstance(taken.state.phase, Proposed)
    assert taken.state.phase.card == "card"


def test_a_choice_by_words_comes_too_late_as_well() -> None:
    late = replace(ANN, time=NOW.replace(hour=11))
    assert step(State(HALF), Wrote("the first"), late).replies == (Closed("card", Fate.EXPIRED),)
