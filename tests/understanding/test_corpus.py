"""Every phrase of the corpora means what its group says."""

import pytest

from tests.understanding.corpus import LANGUAGES, Said, corpus, phrases, spans
from timeoff.interval import Interval
from understanding import Act
from understanding.grammars import GRAMMARS


def test_every_language_has_a_corpus() -> None:
    assert set(LANGUAGES) == set(GRAMMARS)
    assert all(corpus(language)["nothing"]["said"] for language in GRAMMARS)


@pytest.mark.parametrize("said", phrases("means", "elsewhere"), ids=str)
def test_a_request_is_read(said: Said) -> None:
    understood = said.understood()
    meant = [spans(said.group["spans"]), *map(spans, said.group.get("or", []))]
    assert (understood.act, [reading.spans for reading in understood.readings]) == (Act.BOOK, meant)
    assert understood.question == said.group.get("question")


@pytest.mark.parametrize("said", phrases("because"), ids=str)
def test_the_reason_is_found(said: Said) -> None:
    assert said.understood().subject == said.group.get("subject")


@pytest.mark.parametrize("said", phrases("acts"), ids=str)
def test_an_act_is_recognized(said: Said) -> None:
    understood = said.understood()
    assert understood.act == said.group["act"]
    assert [reading.spans for reading in understood.readings] == ([spans(s)] if (s := said.group.get("spans")) else [])


@pytest.mark.parametrize("said", phrases("nothing"), ids=str)
def test_what_asks_for_nothing_books_nothing(said: Said) -> None:
    assert said.understood().act is Act.NONE


@pytest.mark.parametrize("said", phrases("problems"), ids=str)
def test_a_problem_is_named(said: Said) -> None:
    problem = said.understood().problem
    assert problem is not None
    assert problem.kind == said.group["kind"]


@pytest.mark.parametrize("said", phrases("edits"), ids=str)
def test_a_change_is_applied(said: Said) -> None:
    understood = said.understood()
    assert understood.act is Act.CHANGE
    assert understood.edit is not None
    before = tuple(span for span in spans(said.group["before"]) if isinstance(span, Interval))
    assert understood.edit.applied_to(before, said.week) == spans(said.group["after"])
