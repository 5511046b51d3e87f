"""Any text gets an answer: no exception, no endless work, no interval that ends before it starts."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from languages.rule import written_out
from tests.understanding.corpus import phrases
from timeoff.interval import Interval
from timeoff.week import STANDARD_WEEK
from understanding import Act, ProblemKind, understand
from understanding.grammars import GRAMMARS

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/London"))
LOCALES = {"en": "en-GB", "de": "de-DE"}
NUMBERS = st.integers(min_value=0, max_value=2200).map(str)
DATES = st.tuples(NUMBERS, st.sampled_from("./-:"), NUMBERS).map("".join)


def words(language: str) -> st.SearchStrategy[str]:
    """Words that the language knows, and numbers: sentences of them reach every rule."""
    return st.one_of(st.sampled_from(sorted(GRAMMARS[language].lexicon)), NUMBERS, DATES)


def sentences(language: str) -> st.SearchStrategy[str]:
    return st.lists(words(language), max_size=12).map(" ".join)


def pieces(language: str) -> list[str]:
    """What the language says in a few words: the example of every rule, and one phrase for every part."""
    grammar = GRAMMARS[language]
    phrases = (next(written_out(pattern))[0] for patterns in grammar.phrases.values() for pattern in patterns)
    return [rule.example for rule in grammar.written] + [" ".join(row) for row in phrases if "{" not in "".join(row)]


def check(text: str, locale: str) -> None:
    understood = understand(text, NOW, "Europe/London", locale)
    for reading in understood.readings:
        assert reading.spans or understood.act is Act.CHANGE
        assert list(reading.spans) == sorted(reading.spans, key=lambda span: span.start)
    assert len(understood.readings) <= 3
    assert (understood.edit is not None) <= (understood.act is Act.CHANGE)
    if understood.edit:
        day = Interval(datetime(2026, 11, 20), datetime(2026, 11, 21))
        assert all(interval.start < interval.end for interval in understood.edit.applied_to((day,), STANDARD_WEEK))


@settings(deadline=None)
@given(text=st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    check(text, "en-GB")


@pytest.mark.parametrize("language", GRAMMARS)
@settings(deadline=None, max_examples=500)
@given(data=st.data())
def test_any_row_of_known_words_gets_an_answer(language: str, data: st.DataObject) -> None:
    check(data.draw(sentences(language)), LOCALES[language])


@pytest.mark.parametrize("language", GRAMMARS)
@settings(deadline=None, max_examples=500)
@given(data=st.data())
def test_any_row_of_what_a_language_says_gets_an_answer(language: str, data: st.DataObject) -> None:
    rows = st.lists(st.one_of(st.sampled_from(pieces(language)), words(language)), min_size=2, max_size=8)
    check(data.draw(rows.map(" ".join)), LOCALES[language])


@pytest.mark.parametrize(
    "text", ["move monday it afternoon except from 12", "10-11 tag except 10-11 . cancel tomorrow"]
)
def test_times_that_leave_nothing_get_an_answer(text: str) -> None:
    check(text, "en-GB")


def test_a_sentence_of_nothing_but_asides_has_no_reason() -> None:
    check("thirty not feeling very great limited access", "en-GB")


@settings(deadline=None)
@given(
    text=st.lists(st.sampled_from([said.text for said in phrases("means", "nothing", "edits")]), max_size=3).map(
        " ".join
    )
)
@example(text="one day longer one day longer")
def test_any_row_of_phrases_gets_an_answer(text: str) -> None:
    check(text, "en-GB")


def test_a_time_of_coming_has_one_day() -> None:
    check("til end of Friday in at 11 tomorrow", "en-GB")


@pytest.mark.parametrize("text", ["off " * 250_000, "x" * 1_000_000, "\ufdfa" * 400, "1" * 501, "é" * 1_000_000])
def test_a_long_text_is_not_read_at_all(text: str) -> None:
    understood = understand(text, NOW, "Europe/London", "en-GB")
    assert understood.problem is not None
    assert understood.problem.kind is ProblemKind.TOO_LONG
