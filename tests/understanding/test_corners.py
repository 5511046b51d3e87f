"""Corners that the corpora do not reach: rare expressions, other years, what is said without asking for time off."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from languages.meaning import build
from languages.meaning.days import Amount, At, Date, Many, Month, Period, Range, Relative, Unit
from languages.meaning.hours import AllDay, Between, Clock, DayPart, Meridian, Now, Part
from tests.understanding.corpus import spans
from timeoff.interval import Interval
from timeoff.week import NINE_TO_FIVE, STANDARD_WEEK, WorkWeek
from understanding import Act, EditKind, ProblemKind, Understanding, understand
from understanding.holidays import easter, holiday

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 10, tzinfo=LONDON)


def read(said: str, locale: str = "en-GB", now: datetime = NOW) -> Understanding:
    return understand(said, now, "Europe/London", locale)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("off last Friday", ["2026-11-13"]),
        ("off next quarter", ["2027-01-01/2027-03-31"]),
        ("off in 2027", ["2027-01-01/2027-12-31"]),
        ("off in the middle of next week", ["2026-11-25"]),
        ("off at the beginning of next week", ["2026-11-23/2026-11-24"]),
        ("the first half of next week off", ["2026-11-23/2026-11-25"]),
        ("the second half of next week off", ["2026-11-26/2026-11-27"]),
        ("the first half of next year off", ["2027-01-01/2027-07-02"]),
        ("off at the end of next year", ["2027-08-31/2027-12-31"]),
        ("off last April", ["2026-04-01/2026-04-30"]),
        ("off next April", ["2027-04-01/2027-04-30"]),
        ("off next November", ["2027-11-01/2027-11-30"]),
        ("off since March", ["2026-03-01/2026-11-18"]),
        ("off since Christmas", ["2025-12-25/2026-11-18"]),
        ("off since Monday until Friday inclusive", ["2026-11-16/2026-11-20"]),
        ("I have been off since Monday, back on Friday", ["2026-11-16/2026-11-19"]),
        ("week 3 off", ["2027-01-18/2027-01-22"]),
        ("two months from 5 December off", ["2026-12-05/2027-02-04"]),
        ("off 3 working days before Christmas", ["2026-12-22"]),
        ("3 working days from Saturday 5 December", ["2026-12-07/2026-12-09"]),
        ("off for 30 minutes", ["2026-11-18T10:00/2026-11-18T10:30"]),
        ("off for 30 minutes tomorrow", ["2026-11-19T09:00/2026-11-19T09:30"]),
        ("off tomorrow for 2 hours at 1", ["2026-11-19T13:00/2026-11-19T15:00"]),
        ("for 2 hours off, at 3pm", ["2026-11-18T15:00/2026-11-18T17:00"]),
        ("the first weekend of December off", ["2026-12-05/2026-12-06"]),
        ("the first month of next year off", ["2027-01-01/2027-01-31"]),
        ("the weekend of the 12th off", ["2026-12-12/2026-12-13"]),
        ("off tomorrow from 6pm", ["2026-11-19T18:00/2026-11-20T00:00"]),
        ("off tomorrow until 7am", ["2026-11-19T00:00/2026-11-19T07:00"]),
        ("off Wednesday evening", ["2026-11-25T17:00/2026-11-25T22:00"]),
        ("lunch break off on Friday", ["2026-11-20T12:00/2026-11-20T13:00"]),
        ("from start of day Friday to close of business Monday", ["2026-11-20T09:00/2026-11-23T17:00"]),
        ("off Friday at 11 at night", ["2026-11-20T23:00"]),
        ("off Friday at 2 at night", ["2026-11-21T02:00"]),
        ("off tomorrow from 8 in the morning to 3", ["2026-11-19T08:00/2026-11-19T15:00"]),
        ("off this Friday and not this Thursday", ["2026-11-20"]),
        ("half day today second half", ["2026-11-18T13:00/2026-11-18T17:00"]),
        ("off 29 February", ["2028-02-29"]),
        ("off Monday 7 December, starting then, for 3 days", ["2026-12-07/2026-12-09"]),
        ("off Tuesday 5.1. please", ["2027-01-05"]),
        ("off Thursday 1.4.", ["2027-04-01"]),
        ("off 4th and 6th, 8th and 9 December", ["2026-12-04", "2026-12-06", "2026-12-08/2026-12-09"]),
        ("today half day, second half", ["2026-11-18T13:00/2026-11-18T17:00"]),
        ("running late, until 11 tomorrow", ["2026-11-19T09:00/2026-11-19T11:00"]),
        ("3 days of leave please, starting Monday", ["2026-11-23/2026-11-25"]),
        ("off from Monday please, 3 days", ["2026-11-23/2026-11-25"]),
        ("the next 2 hours off please, at 3pm", ["2026-11-18T15:00/2026-11-18T17:00"]),
        ("2 hours off tomorrow please, at 3pm", ["2026-11-19T15:00/2026-11-19T17:00"]),
        ("off tomorrow at 3pm please, 2 hours", ["2026-11-19T15:00/2026-11-19T17:00"]),
        (
            "off tomorrow 9-10 please, 2 hours",
            ["2026-11-18T10:00/2026-11-18T12:00", "2026-11-19T09:00/2026-11-19T10:00"],
        ),
        ("24-26 and 29 December to 2 January off", ["2026-12-24/2026-12-26", "2026-12-29/2027-01-02"]),
        ("next week off except 3 December", ["2026-11-23/2026-11-27"]),
        ("off Friday at 8pm in the evening", ["2026-11-20T20:00"]),
        ("off tomorrow for a wedding please", ["2026-11-19"]),
        ("off tomorrow at 15pm", ["2026-11-19T15:00"]),
        ("off Friday @noon", ["2026-11-20T12:00"]),
        ("off Friday, ticket 20261224", ["2026-11-20"]),
        ("I need my day off on Friday to move house", ["2026-11-20"]),
        ("off 2 days from today", ["2026-11-20"]),
        ("off today until today", ["2026-11-18"]),
        ("off until Friday except Friday", ["2026-11-18/2026-11-19"]),
        ("2 hours please, at 3pm, dentist", ["2026-11-18T15:00/2026-11-18T17:00"]),
        ("dentist at 9, please, on Friday", ["2026-11-20T09:00"]),
        ("off tomorrow from lunchtime to 11", ["2026-11-19T12:00/2026-11-19T23:00"]),
        ("dentist tomorrow at 4, leaving at 3:30", ["2026-11-19T15:30/2026-11-19T17:00"]),
        ("leaving an hour early on Friday", ["2026-11-20T16:00/2026-11-20T17:00"]),
        ("starting 30 minutes later tomorrow", ["2026-11-19T09:00/2026-11-19T09:30"]),
        ("leaving a day early", ["2026-11-18"]),
        ("out half of tomorrow", ["2026-11-19T09:00/2026-11-19T13:00"]),
        ("19 or 20 November, afternoon", ["2026-11-19T13:00/2026-11-19T17:00", "2026-11-20T13:00/2026-11-20T17:00"]),
        ("30 Nov → 2 Dec off", ["2026-11-30/2026-12-02"]),
        ("Thurs 1-5, Fri 9-12", ["2026-11-19T13:00/2026-11-19T17:00", "2026-11-20T09:00/2026-11-20T12:00"]),
        ("half day on Friday for Christmas shopping", ["2026-11-20T09:00/2026-11-20T13:00"]),
        ("off in ten minutes", ["2026-11-18T10:10"]),
        ("tomorrow, 19 November, off", ["2026-11-19"]),
        ("off tomorrow, 19.11.", ["2026-11-19"]),
        ("24dec2026 off", ["2026-12-24"]),
        ("off İ tomorrow", ["2026-11-19"]),
        ("off \u200etomor\u200brow\u202e", ["2026-11-19"]),
        ("thurdsay off", ["2026-11-19"]),
    ],
)  # fmt: skip
def test_a_rare_request_is_read(said: str, meant: list[str]) -> None:
    understood = read(said)
    assert (understood.act, understood.readings[0].spans) == (Act.BOOK, spans(meant))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("off 31 June", ProblemKind.NO_SUCH_DATE),
        ("off 31/6/2027", ProblemKind.NO_SUCH_DATE),
        ("off 29 February 2027", ProblemKind.NO_SUCH_DATE),
        ("off diwali 2199", ProblemKind.NO_SUCH_DATE),
        ("off the 31st of this month", ProblemKind.NO_SUCH_DATE),
        ("off the 5th Friday of December", ProblemKind.NO_SUCH_DATE),
        ("off the 6th last weekend in December", None),
        ("off in 9999 years", ProblemKind.NO_SUCH_DATE),
        ("every Monday in June 2020 off", ProblemKind.NO_SUCH_DATE),
        ("make it 31 June", ProblemKind.NO_SUCH_DATE),
        ("make it 9999 years", ProblemKind.NO_SUCH_DATE),
        ("tomorrow, 24 December, off", ProblemKind.CONTRADICTION),
        ("off from 5pm Friday to 4pm this Friday", ProblemKind.BACKWARDS),
        ("off diwali 1850", None),
    ],
)
def test_what_cannot_be_is_named(said: str, kind: ProblemKind | None) -> None:
    problem = read(said).problem
    assert (problem and problem.kind) == kind


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("what's on the rest of the week", ["2026-11-18/2026-11-22"]),
        ("the report is due at the end of next week", ["2026-11-27/2026-11-29"]),
        ("the report is due mid next week", ["2026-11-25/2026-11-26"]),
        ("the report is due 3 days from Monday", ["2026-11-26"]),
        ("Bob is back on Friday", ["2026-11-20"]),
        ("see you in two weeks", ["2026-12-02"]),
        ("the shop shuts at the end of tomorrow", ["2026-11-19"]),
    ],
)
def test_times_are_read_also_where_nothing_is_asked_for(said: str, meant: list[str]) -> None:
    understood = read(said)
    assert understood.act in (Act.NONE, Act.LIST)
    assert understood.readings[0].spans[:1] == spans(meant)[:1] or understood.readings[0].spans == spans(meant)


def test_week_53_is_not_in_every_year() -> None:
    problem = read("off week 53", now=datetime(2027, 3, 1, tzinfo=LONDON)).problem
    assert problem is not None
    assert problem.kind is ProblemKind.NO_SUCH_DATE


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("am 2. Weihnachtstag frei", ["2026-12-26"]),
        ("frei ab Freitag Mittag", ["2026-11-20T12:00/2026-11-20T17:00"]),
        ("frei am Anfang des Tages", ["2026-11-18T09:00"]),
        ("frei am 1. Mai", ["2027-05-01"]),
        ("frei in der zweiten Hälfte der nächsten Woche", ["2026-11-26/2026-11-27"]),
    ],
)
def test_a_rare_request_is_read_in_german(said: str, meant: list[str]) -> None:
    understood = read(said, "de-DE")
    assert (understood.act, understood.readings[0].spans) == (Act.BOOK, spans(meant))


def test_a_third_day_of_christmas_is_none() -> None:
    assert read("am 3. Weihnachtstag frei", "de-DE").readings[0].spans != spans(["2026-12-27"])


@pytest.mark.parametrize("said", ["24 décembre", "24 décembre 2026"])
def test_a_date_in_a_language_that_we_lack_is_read(said: str) -> None:
    understood = read(said, "fr-FR")
    assert (understood.act, understood.readings[0].spans) == (Act.BOOK, spans(["2026-12-24"]))


@pytest.mark.parametrize("locale", ["fr-FR", "xx", "en-GB"])
def test_digits_beside_words_are_not_always_a_date(locale: str) -> None:
    assert read("salle 12 x", locale).readings == ()
    assert read("12", locale).readings == ()
    assert read(f"salle {'x' * 200} 12", locale).readings == ()


def test_a_place_without_a_country_and_a_language_that_we_lack() -> None:
    assert read("off tomorrow", "fr").act is Act.BOOK
    assert read("off tomorrow", "en_GB").act is Act.BOOK


def test_another_language_than_the_own_is_read_where_most_of_it_is_understood() -> None:
    assert read("morgen Urlaub").act is Act.BOOK
    assert read("Urlaub mit Oma und Opa morgen").act is Act.BOOK
    assert read("Oma backt morgen Kuchen").act is Act.NONE
    assert read("off to the printers with Wolfgang", "de-DE").act is Act.NONE


@pytest.mark.parametrize(
    ("key", "year", "country", "day"),
    [
        ("christmas", 2026, "GB", date(2026, 12, 25)),
        ("easter", 2027, "GB", date(2027, 3, 28)),
        ("mother's day", 2027, "GB", date(2027, 3, 7)),
        ("mother's day", 2027, "US", date(2027, 5, 9)),
        ("independence day", 2027, "IN", date(2027, 8, 15)),
        ("independence day", 2027, "GB", date(2027, 7, 4)),
        ("memorial day", 2027, "US", date(2027, 5, 31)),
        ("black friday", 2026, "US", date(2026, 11, 27)),
        ("repentance day", 2026, "DE", date(2026, 11, 18)),
        ("third advent", 2026, "DE", date(2026, 12, 13)),
        ("diwali", 2026, "GB", date(2026, 11, 8)),
        ("public", 2026, "DE", date(2026, 1, 1)),
        ("diwali", 1850, "IN", None),
        ("christmas", 1, "GB", None),
        ("no such day", 2026, "GB", None),
    ],
)
def test_a_holiday_has_its_day(key: str, year: int, country: str, day: date | None) -> None:
    assert holiday(key, year, date(2026, 1, 1), country) == day


def test_a_holiday_is_the_next_one_or_the_last() -> None:
    assert holiday("christmas", None, date(2026, 12, 26), "GB") == date(2027, 12, 25)
    assert holiday("christmas", None, date(2026, 12, 26), "GB", -1) == date(2026, 12, 25)
    assert holiday("diwali", None, date(1800, 1, 1), "IN", -1) is None


@pytest.mark.parametrize(
    ("year", "day"), [(1961, date(1961, 4, 2)), (2000, date(2000, 4, 23)), (2038, date(2038, 4, 25))]
)
def test_easter_is_on_its_sunday(year: int, day: date) -> None:
    assert easter(year) == day


PM = Clock(3, 0, Meridian.PM)


@pytest.mark.parametrize(
    "built",
    [
        build.date_of(32),
        build.either_day(32, Date(day=3, month=12)),
        build.pair_of(13, 13),
        build.with_weekday(1, Relative(0)),
        build.with_year(Date(weekday=1), 2027),
        build.clock_of(25),
        build.clock_of(24, 30),
        build.before_the_hour(5, Part(DayPart.NOON)),
        build.after_the_hour(70, PM),
        build.between(None, PM),
        build.onwards(None),
        build.up_to(Between(PM, None)),
        build.in_part(AllDay(), Part(DayPart.MORNING)),
        build.at(Month(5), PM),
        build.at(Relative(0), Now()),
        build.settled_by_part(Relative(0), PM),
        build.many(Relative(0), None),
        build.amount(99_999, Unit.DAY),
        build.amount(0.5, Unit.DAY),
        build.run_of(99_999, Unit.DAY),
        build.days_of_month(40, Date(day=3)),
        build.until_time(Relative(0), PM),
        build.until_time(At(Relative(0), AllDay()), PM),
        build.within(Relative(0), Period(Unit.WEEK, 1)),
        build.period_of(Unit.HOUR, 0),
        build.rest_of(Unit.HOUR),
    ],
)
def test_what_does_not_fit_together_builds_nothing(built: object) -> None:
    assert built is None


def test_many_lists_are_one() -> None:
    assert build.many(Many((Date(1), Date(2))), Date(3)) == Many((Date(1), Date(2), Date(3)))
    assert build.with_year(Range(Date(day=1), Date(day=2, month=5)), 27) == Range(
        Date(day=1), Date(day=2, month=5, year=2027)
    )


def test_a_week_without_work_is_a_whole_week() -> None:
    idle = WorkWeek(((),) * 7)
    assert idle.usual == NINE_TO_FIVE
    understood = understand("off next week", NOW, "Europe/London", "en-GB", idle)
    assert understood.readings[0].spans == spans(["2026-11-23/2026-11-29"])
    back = understand("back on Friday", NOW, "Europe/London", "en-GB", idle)
    assert back.readings[0].spans == spans(["2026-11-18/2026-11-19"])


@pytest.mark.parametrize(
    ("said", "before", "after"),
    [
        ("change it from Friday please to Monday", ["2026-11-20"], ["2026-11-23"]),
        ("extend Friday to Monday", ["2026-11-20"], ["2026-11-20/2026-11-23"]),
        ("make it from 3pm", ["2026-11-20T14:00/2026-11-20T16:00"], ["2026-11-20T15:00/2026-11-20T16:00"]),
    ],
)
def test_a_rare_change_is_applied(said: str, before: list[str], after: list[str]) -> None:
    edit = read(said).edit
    assert edit is not None
    intervals = tuple(span for span in spans(before) if isinstance(span, Interval))
    assert edit.applied_to(intervals, STANDARD_WEEK) == spans(after)


def test_two_amounts_are_no_change() -> None:
    assert read("move 2 days 3 days").act is not Act.CHANGE


def test_working_days_are_not_looked_for_forever() -> None:
    idle = WorkWeek(((),) * 7)
    assert understand("3 working days from Monday off", NOW, "Europe/London", "en-GB", idle).readings


def test_a_change_that_no_calendar_has_changes_nothing() -> None:
    edit = read("move it a week later").edit
    assert edit is not None
    day = Interval.of_days(date(2026, 11, 20), date(2026, 11, 20))
    assert replace(edit, said=Amount(9000, Unit.YEAR)).applied_to((day,), STANDARD_WEEK) == (day,)
    assert replace(edit, kind=EditKind.REMOVE).applied_to((day,), STANDARD_WEEK) == (day,)
