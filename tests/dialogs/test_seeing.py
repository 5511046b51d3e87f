"""Words and what Microsoft 365 shows: the answer."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from dialogs.conversation import step
from dialogs.event import Seen
from dialogs.past import Booked, Ended
from dialogs.state import Choosing, Idle, Offer, Phase, Proposed, ProposedRemoval, State
from languages.reply import (
    AlreadyBooked,
    AskEnd,
    AskWhich,
    BeyondLimit,
    CannotRead,
    Closed,
    Fate,
    Limit,
    Listing,
    NothingCalled,
    NothingThere,
    Propose,
    ProposeRemoval,
    PublicHoliday,
    Remark,
    Reply,
)
from tests.dialogs.places import (
    ANN,
    BOOKED,
    CHOOSING,
    LATER,
    MONDAY,
    PROPOSED,
    TUESDAY,
    WEEK,
    days,
    entry,
    off,
    plan,
    waiting,
)
from timeoff.interval import Interval
from timeoff.plan import Plan
from timeoff.time_off import Entry
from timeoff.week import Hours, WorkWeek

WEDDING = Proposed("card", Offer(off(MONDAY, subject="wedding"), (), 1), LATER)
THURSDAY = days(date(2026, 11, 26))
SATURDAY = days(date(2026, 11, 21))


def seen(text: str, found: Plan = plan(), phase: Phase = Idle(), *past: Booked) -> tuple[Phase, tuple[Reply, ...]]:  # noqa: B008  # frozen
    taken = step(State(waiting(text, open=phase), past=past), Seen(found), ANN)
    return taken.state.phase, taken.replies


@pytest.mark.parametrize(
    ("text", "entries", "expected"),
    [
        ("off on Monday", (), Propose("new", off(MONDAY), 1)),
        ("off on Monday for a dentist appointment", (), Propose("new", off(MONDAY, subject="dentist appointment"), 1)),
        ("off on Saturday", (), Propose("new", off(SATURDAY), 0)),
        ("off 23 to 27 November", (), Propose("new", off(WEEK), 5)),
        ("off 23 and 26 November", (), Propose("new", off(MONDAY, THURSDAY), 2)),
        ("off on Monday", (entry(WEEK),), Propose("new", off(MONDAY), 1, (entry(WEEK),))),
        ("off on Monday", (entry(TUESDAY),), Propose("new", off(MONDAY), 1)),
    ],
)
def test_a_proposal(text: str, entries: tuple[Entry, ...], expected: Propose) -> None:
    phase, replies = seen(text, plan(*entries))
    assert isinstance(phase, Proposed)
    assert (phase.card, phase.until, phase.offer.time_off) == ("new", LATER, expected.time_off)
    assert replies == (expected,)


CHRISTMAS = PublicHoliday(date(2026, 12, 25), "Christmas Day")


@pytest.mark.parametrize(
    ("text", "working_days", "holidays"),
    [
        ("off 21 to 27 December", 4, (CHRISTMAS,)),
        ("off on Christmas day", 0, (CHRISTMAS,)),
        ("off 25 December 2 to 4pm", 0, (CHRISTMAS,)),
        ("off 24 and 25 December 2 to 4pm", None, (CHRISTMAS,)),
        ("off 24 December 2 to 4pm", None, ()),
        ("off 24 December 5pm to 7pm", 0, ()),
        ("off 26 December 2 to 4pm", 0, ()),
        ("off 26 December", 0, ()),  # a Saturday anyway
    ],
)
def test_public_holidays_are_no_working_days(
    text: str, working_days: int | None, holidays: tuple[PublicHoliday, ...]
) -> None:
    phase, (reply,) = seen(text)
    assert isinstance(phase, Proposed)
    assert isinstance(reply, Propose)
    assert (reply.working_days, reply.holidays) == (working_days, holidays)
    assert phase.offer.holidays == holidays


def test_where_the_country_is_not_known_no_day_is_left_out() -> None:
    taken = step(State(waiting("off 21 to 27 December")), Seen(plan()), replace(ANN, locale="en-US"))
    (reply,) = taken.replies
    assert isinstance(reply, Propose)
    assert (reply.working_days, reply.holidays) == (5, ())


def test_a_part_of_a_day_comes_from_the_persons_own_hours() -> None:
    mornings = WorkWeek(((Hours(time(8), time(12)),),) * 5 + ((), ()))
    _, (reply,) = seen("off on Monday morning", Plan((), mornings, "Europe/London"))
    assert isinstance(reply, Propose)
    assert reply.time_off.intervals == (Interval(datetime(2026, 11, 23, 8), datetime(2026, 11, 23, 12)),)
    assert reply.working_days is None


def test_an_hour_that_clocks_skip_is_not_proposed() -> None:
    said_at = datetime(2027, 3, 27, 12, tzinfo=UTC)
    state = State(replace(waiting("off tomorrow 1:10am to 1:50am"), said_at=said_at))
    (reply,) = step(state, Seen(plan()), replace(ANN, said_at=said_at)).replies
    assert isinstance(reply, BeyondLimit)
    assert reply.limit is Limit.SKIPPED


@pytest.mark.parametrize(
    ("text", "found", "replies"),
    [
        ("off on Monday", plan(entry(MONDAY)), (AlreadyBooked((entry(MONDAY),)),)),
        ("off at 3pm on Monday", plan(), (AskEnd(Interval(datetime(2026, 11, 23, 15), datetime(2026, 11, 23, 17))),)),
        ("off at 8pm on Monday", plan(), (AskEnd(Interval(datetime(2026, 11, 23, 20), datetime(2026, 11, 23, 21))),)),
        ("what do I have?", plan(), (Listing(None, ()),)),
        ("what do I have?", plan(entry(MONDAY)), (Listing(None, (entry(MONDAY),)),)),
        (
            "what do I have on Tuesday?",
            plan(entry(MONDAY), entry(TUESDAY)),
            (Listing(TUESDAY, (entry(TUESDAY),)),),
        ),
        ("cancel Monday", plan(), (NothingThere(MONDAY),)),
        ("cancel my time off", plan(), (Listing(None, ()),)),
        (
            "cancel my time off",
            plan(entry(MONDAY), entry(TUESDAY)),
            (Listing(None, (entry(MONDAY), entry(TUESDAY))), Remark.WHICH_DAY),
        ),
        ("make it Tuesday", plan(), (Remark.NOTHING_TO_CHANGE,)),
        ("move Monday to Tuesday", plan(), (NothingThere(MONDAY),)),
    ],
)
def test_answers_that_open_no_card(text: str, found: Plan, replies: tuple[Reply, ...]) -> None:
    assert seen(text, found, PROPOSED if text == "off on Monday" else Idle())[1] == replies


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("book me off", Remark.NO_DAY),
        ("off on 1 June 2030", BeyondLimit(days(date(2030, 6, 1)), Limit.FAR)),
    ],
)
def test_words_are_read_anew_with_what_was_seen(text: str, reply: Reply) -> None:
    """The first reading may have been in another zone, with other hours."""
    assert seen(text)[1] == (reply,)


def test_a_problem_is_told_after_the_look_too() -> None:
    assert isinstance(seen("off on 30 February")[1][0], CannotRead)


def test_a_new_card_closes_the_one_before() -> None:
    taken = step(State(waiting("off on 24 November", open=PROPOSED)), Seen(plan()), ANN)
    assert taken.state.past == (Ended("card", Fate.REPLACED),)
    assert taken.replies == (Closed("card", Fate.REPLACED), Propose("new", off(TUESDAY), 1))


def test_an_answer_without_a_card_leaves_the_one_before_open() -> None:
    assert seen("what do I have?", plan(), PROPOSED) == (PROPOSED, (Listing(None, ()),))


def test_two_readings_are_a_choice_of_full_dates() -> None:
    phase, (reply,) = seen("off next Friday")
    assert isinstance(phase, Choosing)
    assert isinstance(reply, AskWhich)
    friday = days(date(2026, 11, 27)), days(date(2026, 11, 20))
    assert [option.intervals for option in reply.options] == [(one,) for one in friday]


def test_the_chats_zone_decides_and_another_one_of_the_mailbox_is_named() -> None:
    _, (reply,) = seen("off on Monday", plan(zone="Asia/Tokyo"))
    assert isinstance(reply, Propose)
    assert (reply.time_off.zone, reply.mailbox_zone) == ("Europe/London", "Asia/Tokyo")


@pytest.mark.parametrize(("zone", "expected"), [("Asia/Tokyo", "Asia/Tokyo"), (None, None)])
def test_without_a_zone_in_the_chat_it_is_the_mailboxs_that_counts(zone: str | None, expected: str | None) -> None:
    taken = step(State(waiting("off on Monday")), Seen(plan(zone=zone)), replace(ANN, zone=None))
    (reply,) = taken.replies
    assert (reply.time_off.zone if isinstance(reply, Propose) else None) == expected
    assert expected or reply is Remark.NO_ZONE


@pytest.mark.parametrize(
    ("text", "entries", "removed"),
    [
        ("cancel Monday", (entry(MONDAY),), (entry(MONDAY),)),
        ("cancel my time off", (entry(MONDAY),), (entry(MONDAY),)),
        ("cancel 23 to 27 November", (entry(MONDAY), entry(TUESDAY, "e2")), (entry(MONDAY), entry(TUESDAY, "e2"))),
    ],
)
def test_a_removal(text: str, entries: tuple[Entry, ...], removed: tuple[Entry, ...]) -> None:
    assert seen(text, plan(*entries)) == (
        ProposedRemoval("new", removed, LATER),
        (ProposeRemoval("new", removed),),
    )


@pytest.mark.parametrize(
    ("text", "phase", "past", "entries", "before", "after"),
    [
        # A proposal that is open
        ("make it Tuesday", PROPOSED, (), (), (), (TUESDAY,)),
        ("one day longer", PROPOSED, (), (), (), (days(date(2026, 11, 23), date(2026, 11, 24)),)),
        # The newest booking, as far as it is still there
        ("make it Tuesday", Idle(), (BOOKED,), (entry(MONDAY),), (entry(MONDAY),), (TUESDAY,)),
        # What is named
        ("move Monday to Tuesday", Idle(), (), (entry(MONDAY),), (entry(MONDAY),), (TUESDAY,)),
        ("move Monday to Tuesday", PROPOSED, (), (), (), (TUESDAY,)),
        # A part of what is booked
        (
            "cancel Tuesday",
            Idle(),
            (),
            (entry(WEEK),),
            (entry(WEEK),),
            (MONDAY, days(date(2026, 11, 25), date(2026, 11, 27))),
        ),
    ],
)
def test_a_change(  # noqa: PLR0913  # a row of the table
    text: str,
    phase: Phase,
    past: tuple[Booked, ...],
    entries: tuple[Entry, ...],
    before: tuple[Entry, ...],
    after: tuple[Interval, ...],
) -> None:
    proposed, replies = seen(text, plan(*entries), phase, *past)
    assert isinstance(proposed, Proposed)
    assert (proposed.offer.before, proposed.offer.time_off.intervals) == (before, after)
    assert isinstance(replies[-1], Propose)
    assert replies[-1].before == before


@pytest.mark.parametrize(
    ("text", "phase", "past", "reply"),
    [
        ("make it Monday", Idle(), (BOOKED,), AlreadyBooked((entry(MONDAY),))),
        ("make it until 30 November 2028", PROPOSED, (), Limit.LONG),
    ],
)
def test_a_change_is_held_to_the_same_limits(
    text: str, phase: Phase, past: tuple[Booked, ...], reply: AlreadyBooked | Limit
) -> None:
    (answer,) = seen(text, plan(entry(MONDAY)), phase, *past)[1]
    assert reply in (answer, getattr(answer, "limit", None))


def test_what_a_change_keeps_is_shown_with_what_is_new() -> None:
    phase, (reply,) = seen("make it Monday and Wednesday", plan(entry(MONDAY)), Idle(), BOOKED)
    assert isinstance(phase, Proposed)
    assert isinstance(reply, Propose)
    assert reply.time_off.intervals == (MONDAY, days(date(2026, 11, 25)))


def test_the_rest_of_a_cut_entry_keeps_its_subject() -> None:
    dentist, holiday = (
        entry(MONDAY, subject="dentist"),
        entry(days(date(2026, 11, 24), date(2026, 11, 25)), "e2", "Vacation"),
    )
    phase, _ = seen("cancel 23 and 24 November", plan(dentist, holiday))
    assert isinstance(phase, Proposed)
    assert phase.offer.time_off == off(days(date(2026, 11, 25)), subject="Vacation")
    assert phase.offer.before == (dentist, holiday)


def test_where_cut_entries_differ_the_person_is_asked() -> None:
    first = entry(days(date(2026, 11, 23), date(2026, 11, 24)), subject="dentist")
    second = entry(days(date(2026, 11, 25), date(2026, 11, 26)), "e2", "Vacation")
    assert seen("cancel 24 and 25 November", plan(first, second)) == (
        Idle(),
        (Listing(None, (first, second)), Remark.WHICH_DAY),
    )


DENTIST = entry(days(date(2026, 12, 3)), "e3", "Dentist appointment")
SCHOOL = entry(days(date(2026, 12, 10)), "e4", "school play")
HOSPITAL = entry(days(date(2026, 12, 10)), "e5", "hospital appointment")
CHECK_UP = entry(days(date(2026, 12, 17)), "e6", "dentist")
PAST_ONE = entry(days(date(2026, 11, 16)), "e7", "dentist")


@pytest.mark.parametrize(
    ("text", "entries", "meant"),
    [
        ("cancel the dentist", (DENTIST, SCHOOL), DENTIST),
        ("cancel the dentist", (PAST_ONE, DENTIST), DENTIST),
        ("cancel my dentist appointment", (DENTIST, HOSPITAL), DENTIST),
        ("cancel the school plays", (DENTIST, SCHOOL), SCHOOL),
        ("cancel the dentist on 10 December", (DENTIST, SCHOOL), SCHOOL),  # the day decides
        ("cancel the dentist on Thursday", (SCHOOL, CHECK_UP), CHECK_UP),
        ("cancel Thursday", (DENTIST,), DENTIST),
        ("cancel next Friday", (entry(days(date(2026, 11, 20))),), entry(days(date(2026, 11, 20)))),
        ("cancel Tuesday", (entry(days(date(2026, 11, 17))), DENTIST), entry(days(date(2026, 11, 17)))),
    ],
)
def test_what_is_cancelled_is_what_is_booked(text: str, entries: tuple[Entry, ...], meant: Entry) -> None:
    assert seen(text, plan(*entries))[1] == (ProposeRemoval("new", (meant,)),)


def test_a_bare_weekday_cuts_the_only_stretch_that_has_it() -> None:
    week = entry(days(date(2026, 12, 7), date(2026, 12, 11)))
    _, (reply,) = seen("cancel Wednesday", plan(week))
    assert isinstance(reply, Propose)
    assert reply.time_off.intervals == (
        days(date(2026, 12, 7), date(2026, 12, 8)),
        days(date(2026, 12, 10), date(2026, 12, 11)),
    )


@pytest.mark.parametrize(
    ("text", "entries", "replies"),
    [
        ("cancel the dentist", (DENTIST, CHECK_UP), (Listing(None, (DENTIST, CHECK_UP)), Remark.WHICH_DAY)),
        ("cancel Thursday", (DENTIST, SCHOOL), (Listing(None, (DENTIST, SCHOOL)), Remark.WHICH_DAY)),
        (
            "cancel next Friday",
            (entry(days(date(2026, 11, 20))), entry(days(date(2026, 11, 27)), "e2")),
            (
                Listing(None, (entry(days(date(2026, 11, 20))), entry(days(date(2026, 11, 27)), "e2"))),
                Remark.WHICH_DAY,
            ),
        ),
        ("move Thursday to Friday", (DENTIST, SCHOOL), (Listing(None, (DENTIST, SCHOOL)), Remark.WHICH_DAY)),
        ("move the dentist to Friday", (DENTIST, CHECK_UP), (Listing(None, (DENTIST, CHECK_UP)), Remark.WHICH_DAY)),
        ("move 10 December to Friday", (SCHOOL, HOSPITAL), (Listing(None, (SCHOOL, HOSPITAL)), Remark.WHICH_DAY)),
        ("cancel the wedding", (SCHOOL,), (NothingCalled("wedding"), Listing(None, (SCHOOL,)))),
        ("cancel the wedding", (), (NothingCalled("wedding"),)),
        ("move the wedding to Friday", (SCHOOL,), (NothingCalled("wedding"),)),
        ("cancel 3 December", (SCHOOL,), (NothingThere(DENTIST.interval),)),
        ("cancel Wednesday", (DENTIST,), (NothingThere(days(date(2026, 11, 18))),)),
    ],
)
def test_what_is_not_clear_is_asked(text: str, entries: tuple[Entry, ...], replies: tuple[Reply, ...]) -> None:
    assert seen(text, plan(*entries)) == (Idle(), replies)


@pytest.mark.parametrize(
    ("text", "phase", "entries", "before", "after"),
    [
        ("move the dentist to Friday", Idle(), (DENTIST, SCHOOL), (DENTIST,), days(date(2026, 12, 4))),
        ("move Thursday to Friday", Idle(), (DENTIST,), (DENTIST,), days(date(2026, 12, 4))),
        ("move the wedding to Tuesday", WEDDING, (DENTIST,), (), TUESDAY),
        ("move the dentist to Friday", WEDDING, (DENTIST,), (DENTIST,), days(date(2026, 12, 4))),
    ],
)
def test_a_change_of_what_is_named(
    text: str, phase: Phase, entries: tuple[Entry, ...], before: tuple[Entry, ...], after: Interval
) -> None:
    proposed, _ = seen(text, plan(*entries), phase)
    assert isinstance(proposed, Proposed)
    assert (proposed.offer.before, proposed.offer.time_off.intervals) == (before, (after,))


def test_a_change_while_a_choice_is_open_changes_every_reading() -> None:
    phase, replies = seen("only the morning", plan(), CHOOSING)
    assert isinstance(phase, Choosing)
    assert isinstance(replies[-1], AskWhich)
    assert [option.intervals for option in replies[-1].options] == [
        (Interval(datetime(2026, 11, 23, 9), datetime(2026, 11, 23, 13)),),
        (Interval(datetime(2026, 11, 24, 9), datetime(2026, 11, 24, 13)),),
    ]


def test_readings_that_a_change_makes_alike_are_no_longer_a_choice() -> None:
    assert seen("make it 23 November", plan(), CHOOSING)[1][-1] == Propose("new", off(MONDAY), 1)


def test_a_change_that_leaves_no_reading_is_asked_for_its_day() -> None:
    assert seen("two days less", plan(), CHOOSING) == (CHOOSING, (Remark.NO_DAY,))


WEEK_REMOVAL = ProposedRemoval("card", (entry(WEEK),), LATER)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("not Monday", (MONDAY,)),
        ("make it until Tuesday inclusive", (days(date(2026, 11, 25), date(2026, 11, 27)),)),
    ],
)
def test_a_change_of_a_removal_removes_other_days(text: str, left: tuple[Interval, ...]) -> None:
    phase, replies = seen(text, plan(entry(WEEK)), WEEK_REMOVAL)
    assert isinstance(phase, Proposed)
    assert (phase.offer.before, phase.offer.time_off.intervals) == ((entry(WEEK),), left)
    assert replies[0] == Closed("card", Fate.REPLACED)


def test_a_removal_of_which_nothing_is_left_is_closed() -> None:
    removal = ProposedRemoval("card", (entry(MONDAY),), LATER)
    assert seen("not Monday after all", plan(entry(MONDAY)), removal) == (Idle(), (Closed("card", Fate.DISMISSED),))


def test_a_removal_of_other_days_finds_nothing_there() -> None:
    assert seen("make it 2 December", plan(entry(WEEK)), WEEK_REMOVAL) == (
        WEEK_REMOVAL,
        (NothingThere(days(date(2026, 12, 2))),),
    )


def test_a_booking_that_is_no_longer_there_is_not_changed() -> None:
    assert seen("make it Tuesday", plan(entry(TUESDAY, "other")), Idle(), BOOKED)[1] == (Remark.NOTHING_TO_CHANGE,)


def test_a_change_that_leaves_nothing_is_a_removal() -> None:
    assert seen("not Monday after all", plan(entry(MONDAY)), Idle(), BOOKED) == (
        ProposedRemoval("new", (entry(MONDAY),), LATER),
        (ProposeRemoval("new", (entry(MONDAY),)),),
    )


def test_hours_said_of_a_removal_are_what_is_left_of_the_booking() -> None:
    booked = entry(MONDAY)
    phase, _ = seen("make it a half day", plan(booked), ProposedRemoval("card", (booked,), LATER))
    assert isinstance(phase, Proposed)
    morning = Interval(datetime(2026, 11, 23, 9), datetime(2026, 11, 23, 13))
    assert (phase.offer.time_off.intervals, phase.offer.before) == ((morning,), (booked,))
