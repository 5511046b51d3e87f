"""Clauses that only say something about a day, beside one that asks for time off."""

from collections.abc import Iterator
from typing import get_args

from languages.meaning.hours import Hours
from languages.meaning.mark import Mark
from understanding.cover import Phrase
from understanding.sentence import Sentence, plays

HOURS = get_args(Hours)
TELLING = frozenset({Mark.VERB, Mark.TALK, Mark.OTHERS, Mark.WORKING})
ASKING = frozenset({Mark.REQUEST, Mark.LEAVE})


def without_facts(sentence: Sentence) -> list[Phrase]:
    """The phrases of a sentence without the times that explain: "Friday is a holiday, so I'd like Thursday off"."""
    clauses = list(_clauses(sentence))
    if not any(_asks(clause) for clause in clauses):
        return sentence.phrases
    return [phrase for clause in clauses for phrase in clause if phrase.category == "{mark}" or not _tells(clause)]


def _clauses(sentence: Sentence) -> Iterator[list[Phrase]]:
    clause: list[Phrase] = []
    for phrase in sentence.phrases:
        if plays(phrase, Mark.BREAK):
            yield clause
            clause = []
        clause.append(phrase)
    yield clause


def _asks(clause: list[Phrase]) -> bool:
    marks = _marks(clause)
    names_day = any(phrase.category != "{mark}" and not isinstance(phrase.value, HOURS) for phrase in clause)
    return names_day and bool(marks & ASKING) and not marks & TELLING


def _tells(clause: list[Phrase]) -> bool:
    marks = _marks(clause)
    is_reason = Mark.OCCASION in marks and Mark.VERB not in marks
    return bool(marks & TELLING) and not is_reason and not marks & {Mark.REQUEST, Mark.ONLY, Mark.NOT}


def _marks(clause: list[Phrase]) -> frozenset[object]:
    return frozenset(mark for phrase in clause if phrase.category == "{mark}" for mark in phrase.value)
