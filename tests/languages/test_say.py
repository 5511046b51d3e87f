"""Replies in words: every reply in every language, with its facts, and nothing left unfilled."""

import re
from collections.abc import Iterator
from datetime import date, datetime

import pytest

from languages.meaning.doubt import Because, Problem, ProblemKind, Question, Why
from languages.reply import (
    AlreadyBooked,
    AskEnd,
    AskSignIn,
    AskWhich,
    BeyondLimit,
    CannotLook,
    CannotRead,
    Closed,
    Explanation,
    Fate,
    Help,
    Limit,
    LinkNotice,
    Listing,
    NotDone,
    NothingCalled,
    NothingThere,
    Propose,
    ProposeForgetting,
    ProposeRemoval,
    PublicHoliday,
    Receipt,
    Remark,
    RemovedReceipt,
    Reply,
    Service,
    Trial,
    Work,
    Working,
)
from languages.said import Said, SignInRequest
from languages.say import SENTENCES, default_subject, say
from timeoff.errors import Busy, TimeOffError
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff

MONDAY = Interval.of_days(date(2026, 11, 30), date(2026, 11, 30))
WEEK = Interval.of_days(date(2026, 12, 7), date(2026, 12, 11))
MORNING = Interval(datetime(2026, 12, 3, 9), datetime(2026, 12, 3, 13))
NIGHT = Interval(datetime(2026, 12, 3, 22), datetime(2026, 12, 4, 6))
OFF = TimeOff((MONDAY, MORNING), "Europe/London", "dentist")
ENTRY = Entry("1", MONDAY, "Europe/London", "dentist")
UNTITLED = Entry("2", WEEK, "Europe/London")
LOCALES = ["en-GB", "en-US", "de-DE", "fr-FR"]


def errors() -> list[type[TimeOffError]]:
    """Those that a turn may meet; a room may derive others for itself."""
    shared = (error for error in TimeOffError.__subclasses__() if error.__module__ == TimeOffError.__module__)
    return sorted(shared, key=lambda error: error.__name__)


def replies() -> Iterator[Reply]:
    yield from (Help(), Help(greeting=True), AskSignIn(), AskSignIn("claims"), AskEnd(MORNING))
    yield from Remark
    yield from (CannotRead(Problem(kind, "30 February", date(2026, 3, 2))) for kind in ProblemKind)
    yield from (CannotRead(Problem(kind)) for kind in ProblemKind)
    yield from (BeyondLimit(MONDAY, limit) for limit in Limit)
    yield from (AskWhich("c", question, (OFF, TimeOff((WEEK,), "Europe/London"))) for question in Question)
    yield from (Propose("c", OFF, days) for days in (None, 0, 1, 3))
    yield Propose("c", OFF, 3, (ENTRY, UNTITLED), "Asia/Tokyo", (ENTRY,))
    yield Propose("c", OFF, 0, holidays=(PublicHoliday(date(2026, 12, 25), "Christmas Day"),) * 2)
    yield ProposeRemoval("c", (ENTRY, UNTITLED))
    yield AlreadyBooked((ENTRY,))
    yield ProposeForgetting("c")
    yield from (Working("c", work, slow) for work in Work for slow in (False, True))
    yield from (
        Receipt("c", (ENTRY,)),
        Receipt("c", (UNTITLED,), (ENTRY,)),
        Receipt("c", (ENTRY,), undone=True),
        RemovedReceipt("c", (ENTRY,)),
    )
    yield from (Closed("c", fate) for fate in Fate)
    yield from (NotDone("c", work, error, (ENTRY,), True) for work in Work for error in errors())
    yield from (CannotLook("c", error) for error in errors())
    yield from (Listing(None, ()), Listing(WEEK, (ENTRY, UNTITLED)), NothingThere(MONDAY), NothingCalled("dentist"))
    yield Explanation(OFF, tuple(Why(because, date(2026, 11, 30), date(2026, 11, 22)) for because in Because))
    yield Explanation(OFF, (Why(Because.HOLIDAY, date(2026, 12, 25)),))
    yield from (LinkNotice("@ann in Acme", service) for service in Service)
    yield Trial((Explanation(OFF, ()),))
    yield Trial((Explanation(OFF, (Why(Because.NEXT_WEEKS, date(2026, 11, 30)),)), Explanation(OFF, ())))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reply", list(replies()), ids=repr)
def test_every_reply_has_words(reply: Reply, locale: str) -> None:
    said = say(reply, locale)
    assert said.title
    assert not re.search(r"[{}]|None|  ", said.text)


def test_a_card_is_that_of_its_reply() -> None:
    assert all(said.card == "c" for said in map(in_english, replies()) if isinstance(said, Said) and said.buttons)


def in_english(reply: Reply) -> Said | SignInRequest:
    return say(reply, "en-GB")


@pytest.mark.parametrize(
    ("reply", "locale", "text"),
    [
        (
            Propose("c", TimeOff((MONDAY,), "Europe/London", "Time off"), 1),
            "en-GB",
            "Add this time off?\nWhen: Monday, 30 November 2026, all day\nTime zone: Europe/London\n"
            "Subject: Time off\n1 working day.",
        ),
        (
            Propose("c", TimeOff((WEEK,), "America/New_York"), 5),
            "en-US",
            "Add this time off?\nWhen: Monday, December 7, 2026 to Friday, December 11, 2026, all day\n"
            "Time zone: America/New_York\nSubject: Time off\n5 working days.",
        ),
        (
            Propose("c", TimeOff((WEEK,), "Europe/London"), 4, holidays=(PublicHoliday(date(2026, 12, 8), "a feast"),)),
            "en-GB",
            "Add this time off?\nWhen: Monday, 7 December 2026 to Friday, 11 December 2026, all day\n"
            "Time zone: Europe/London\nSubject: Time off\n4 working days. Tuesday, 8 December 2026 is a feast.",
        ),
        (
            Propose("c", TimeOff((MORNING,), "Europe/Berlin", "Zahnarzt"), 1),
            "de-DE",
            "Diese Abwesenheit eintragen?\nWann: Donnerstag, 3. Dezember 2026, 09:00 bis 13:00\n"
            "Zeitzone: Europe/Berlin\nBetreff: Zahnarzt\n1 Arbeitstag.",
        ),
        (
            Listing(None, (Entry("3", NIGHT, "Europe/London", "night shift"),)),
            "en-GB",
            "Your time off\nThursday, 3 December 2026, 22:00 to Friday, 4 December 2026, 06:00: night shift",
        ),
    ],
)
def test_cards_say_weekday_full_date_zone_and_subject(reply: Reply, locale: str, text: str) -> None:
    assert say(reply, locale).text == text


def test_buttons_name_their_card_and_what_they_do() -> None:
    said = say(Propose("c", OFF, 2), "en-GB")
    assert isinstance(said, Said)
    assert [(button.label, button.verb, button.about) for button in said.buttons] == [
        ("Add time off", "book", "c"),
        ("Not now", "dismiss", "c"),
    ]


def test_a_choice_shows_full_dates() -> None:
    said = say(AskWhich("c", Question.NEXT, (TimeOff((MONDAY,), "UTC"), TimeOff((WEEK,), "UTC"))), "en-GB")
    assert isinstance(said, Said)
    assert [button.label for button in said.buttons] == [
        "Monday, 30 November 2026, all day",
        "Monday, 7 December 2026 to Friday, 11 December 2026, all day",
        "None of these",
    ]


def test_a_choice_of_many_days_shows_the_first_and_the_last() -> None:
    days = tuple(Interval.of_days(date(2026, 12, day), date(2026, 12, day)) for day in (4, 11, 18, 25))
    said = say(AskWhich("c", Question.UNTIL, (TimeOff(days, "UTC"), TimeOff(days[:3], "UTC"))), "en-GB")
    assert isinstance(said, Said)
    assert [button.label for button in said.buttons[:2]] == [
        "4 times: first Friday, 4 December 2026, all day, last Friday, 25 December 2026, all day",
        "Friday, 4 December 2026, all day, Friday, 11 December 2026, all day and Friday, 18 December 2026, all day",
    ]


def test_claims_are_passed_on_as_they_came() -> None:
    said = say(AskSignIn("eyJhY2Nlc3NfdG9rZW4i"), "de-DE")
    assert isinstance(said, SignInRequest)
    assert (said.label, said.claims) == ("Anmelden", "eyJhY2Nlc3NfdG9rZW4i")


@pytest.mark.parametrize(
    ("locale", "subject"), [("en-GB", "Time off"), ("de-AT", "Abwesend"), ("xx", "Time off"), ("", "Time off")]
)
def test_the_subject_without_a_reason_is_in_the_persons_language(locale: str, subject: str) -> None:
    assert default_subject(locale) == subject


@pytest.mark.parametrize("language", SENTENCES)
def test_every_error_has_a_sentence(language: str) -> None:
    assert set(SENTENCES[language].errors) == set(errors())


@pytest.mark.parametrize("locale", ["", "english", "en-XX", "de-XX", "xx-YY", "e" * 1000])
def test_any_locale_is_answered(locale: str) -> None:
    assert say(NotDone("c", Work.ADDING, Busy), locale).text
