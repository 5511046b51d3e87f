"""A sentence in one language: its tokens and the phrases that explain them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from languages.grammar import Grammar
from languages.meaning.mark import Mark
from understanding.chart import chart
from understanding.cover import Phrase, cover
from understanding.lexicon import meanings
from understanding.tokens import Token, tokens


@dataclass(frozen=True)
class Sentence:
    """A cleaned text with its tokens and phrases, in order."""

    text: str
    tokens: list[Token]
    phrases: list[Phrase]
    of_names: str = ""  # an ending that makes a name the subject

    @cached_property
    def marks(self) -> frozenset[Any]:
        """All the parts that its words play."""
        return frozenset().union(*(phrase.value for phrase in self.phrases if phrase.category == "{mark}"))

    @cached_property
    def times(self) -> list[Phrase]:
        return [phrase for phrase in self.phrases if phrase.category != "{mark}"]

    @cached_property
    def unexplained(self) -> list[int]:
        """The places of the words that no phrase explains."""
        known = {place for phrase in self.phrases for place in range(phrase.start, phrase.end)}
        body = enumerate(self.tokens[: self.closing])
        return [place for place, token in body if place not in known and token.kind != "tag"]

    @cached_property
    def closing(self) -> int:
        """The place where the message ends and a name follows, as after "kind regards"."""
        closings = (phrase.start for phrase in self.phrases if plays(phrase, Mark.CLOSING))
        return next(closings, len(self.tokens))

    def names_somebody(self, place: int) -> bool:
        """Whether an unknown word that ends like "John's" stands at a place."""
        ends = bool(self.of_names) and self.tokens[place].text.endswith(self.of_names)
        return place >= 0 and ends and place in self.unexplained

    def unmarked(self) -> str:
        """The words that play no part in the sentence."""
        return " ".join(self.tokens[place].text for place in self.unexplained)

    def times_said(self) -> str:
        """The words of time, as written."""
        return " … ".join(self.said(phrase.start, phrase.end) for phrase in self.times)

    def said(self, start: int, end: int) -> str:
        """The words from one token to another (exclusive), as written."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def sentence(text: str, grammar: Grammar) -> Sentence:
    """Read a cleaned text by the grammar of a language."""
    row = tokens(text)
    words = [meanings(token, row[place - 1] if place else None, grammar) for place, token in enumerate(row)]
    return Sentence(text, row, cover(chart(grammar.tree, words)), grammar.of_names)


def plays(phrase: Phrase, *marks: StrEnum) -> bool:
    """Whether a phrase can play one of these parts."""
    return phrase.category == "{mark}" and not phrase.value.isdisjoint(marks)
