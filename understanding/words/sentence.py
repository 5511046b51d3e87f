"""A sentence in one language: its tokens and the phrases that explain them."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from languages.grammar import Grammar
from languages.meaning.days import Shift
from languages.meaning.mark import Mark
from understanding.words.chart import Edges, chart
from understanding.words.cover import cover
from understanding.words.lexicon import openings
from understanding.words.names import ADDRESSING, addressed, closing
from understanding.words.phrase import NONE, Phrase, plays
from understanding.words.titles import greeted, without_titles
from understanding.words.tokens import Token, tokens

ENDS = frozenset(".!?")
MOST_ENDS = 3
PICTURES = frozenset({"So", "Sk", "Mn", "Cf", "Cn"})  # Unicode categories of emoji and what joins them


@dataclass(slots=True)
class Sentence:
    """A cleaned text with its tokens and phrases, in order.

    `marks` are all the parts that its words play, `times` the phrases that are times, `unexplained` the places of the
    words that no phrase explains, and `closing` is where the message ends.
    """

    text: str
    tokens: list[Token]
    phrases: list[Phrase]
    marks: frozenset[Any]
    times: list[Phrase]
    unexplained: list[int]
    closing: int
    edges: Edges
    grammar: Grammar

    @property
    def verbs_last(self) -> bool:
        return self.grammar.verbs_last

    @property
    def of_names(self) -> str:
        return self.grammar.of_names

    def names_somebody(self, place: int) -> bool:
        """Whether an unknown word that ends like "John's" stands at a place."""
        return place >= 0 and self.ends_like_a_name(place) and place in self.unexplained

    def ends_like_a_name(self, place: int) -> bool:
        """Whether a word ends like "John's"."""
        return bool(self.of_names) and self.tokens[place].text.endswith(self.of_names)

    def after(self, mark: StrEnum) -> str:
        """The words behind a mark with which the sentence begins; empty where it does not."""
        if mark not in self.marks:
            return ""
        first = next(phrase for phrase in self.phrases if not plays(phrase, Mark.BREAK))
        if not plays(first, mark) or first.end == len(self.tokens):
            return ""
        begins = not any(place < first.start for place in self.unexplained)
        return self.text[self.tokens[first.end].start :] if begins else ""

    def later(self) -> list[str]:
        """The words behind the first signs that end a sentence, each to the end."""
        ends = [place for place, token in enumerate(self.tokens[:-1]) if token.text in ENDS]
        return [self.text[self.tokens[end + 1].start :] for end in ends if self.tokens[end + 1].spaced][:MOST_ENDS]

    def says_off(self, time: Phrase) -> bool:
        """ "2 days off next week": a word of absence stands within a time; "back from leave" speaks of its end."""
        return (
            time.category != "{until}"
            and not isinstance(time.value, Shift)
            and any(self._is_leave(place) for place in range(time.start, time.end))
        )

    def _is_leave(self, place: int) -> bool:
        """Whether a word by itself means absence."""
        meant = self.edges[place].get("{mark}")
        return meant is not None and Mark.LEAVE in meant.get(1, NONE)

    def begins_with(self, mark: StrEnum, words: int = 1) -> bool:
        """Whether such words come before any time: "is my leave booked on Friday", but not "Friday is my day off"."""
        if mark not in self.marks:
            return False
        first = self.times[0].start if self.times else len(self.tokens)
        return any(
            plays(phrase, mark) and phrase.start < first and phrase.end - phrase.start >= words
            for phrase in self.phrases
        )

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
    edges = chart(grammar.tree, openings(row, grammar))
    phrases = without_titles(greeted(cover(edges), row), row)
    marks = NONE.union(*[phrase.marks for phrase in phrases])
    times = [phrase for phrase in phrases if not phrase.marks]
    ends = closing(phrases, len(row)) if Mark.CLOSING in marks else len(row)
    names = set() if marks.isdisjoint(ADDRESSING) else addressed(phrases, row)
    unexplained = [place for place in _left(phrases, ends) if place not in names and is_word(row[place])]
    return Sentence(text, row, phrases, marks, times, unexplained, ends, edges, grammar)


def _left(phrases: list[Phrase], end: int) -> list[int]:
    """The places before an end that no phrase explains."""
    left: list[int] = []
    place = 0
    for phrase in phrases:
        if phrase.start > place:
            left.extend(range(place, min(phrase.start, end)))
        place = phrase.end
    left.extend(range(place, end))
    return left


def is_word(token: Token) -> bool:
    """Neither a mention nor a picture: those say nothing about time off."""
    return token.kind != "tag" and (token.kind != "sign" or unicodedata.category(token.text) not in PICTURES)
