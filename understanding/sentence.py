"""A sentence in one language: its tokens and the phrases that explain them."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from languages.grammar import Grammar
from languages.meaning.act import Act
from languages.meaning.days import Holiday, Month, Shift, WeekOf
from languages.meaning.hours import Part
from languages.meaning.mark import Mark
from understanding.chart import chart
from understanding.cover import Phrase, cover
from understanding.lexicon import meanings
from understanding.tokens import Token, tokens

GREETING_ENDS = frozenset("!,.")
LONGEST_NAME = 2  # words
PICTURES = frozenset({"So", "Sk", "Mn", "Cf", "Cn"})  # Unicode categories of emoji and what joins them


@dataclass(frozen=True)
class Sentence:
    """A cleaned text with its tokens and phrases, in order."""

    text: str
    tokens: list[Token]
    phrases: list[Phrase]
    of_names: str = ""  # an ending that makes a name the subject
    verbs_last: bool = False  # what is asked for may stand behind the time
    off: frozenset[int] = frozenset()  # the places of the words that by themselves mean absence

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
        known |= self.names
        body = enumerate(self.tokens[: self.closing])
        return [place for place, token in body if place not in known and is_word(token)]

    @cached_property
    def closing(self) -> int:
        """The place where the message ends and a name follows, as after "kind regards"."""
        closings = (phrase.start for phrase in self.phrases if plays(phrase, Mark.CLOSING))
        return next(closings, len(self.tokens))

    @cached_property
    def names(self) -> frozenset[int]:
        """The places of names behind a greeting, and at the end behind thanks: "Hi Dana, …", "… Many thanks, Jo"."""
        starts = {phrase.start: phrase for phrase in self.phrases}
        found: set[int] = set()
        for phrase in self.phrases:
            if not plays(phrase, Act.GREETING):
                continue
            end = phrase.end
            while end < len(self.tokens) and end not in starts:
                end += 1
            ends = end == len(self.tokens) or plays(starts[end], Mark.BREAK)
            if ends and end - phrase.end <= LONGEST_NAME:
                found.update(range(phrase.end, end))
        return frozenset(found | self._signed())

    def _signed(self) -> set[int]:
        """The places of the last words where nothing but signs stands between them and thanks."""
        last = len(self.tokens)
        for phrase in reversed(self.phrases):
            if plays(phrase, Act.THANKS):
                return set(range(phrase.end, len(self.tokens))) if len(self.tokens) - last <= LONGEST_NAME else set()
            if not plays(phrase, Mark.BREAK):
                break
            last = min(last, phrase.end)
        return set()

    def names_somebody(self, place: int) -> bool:
        """Whether an unknown word that ends like "John's" stands at a place."""
        return place >= 0 and self.ends_like_a_name(place) and place in self.unexplained

    def ends_like_a_name(self, place: int) -> bool:
        """Whether a word ends like "John's"."""
        return bool(self.of_names) and self.tokens[place].text.endswith(self.of_names)

    def after(self, mark: StrEnum) -> str:
        """The words behind a mark with which the sentence begins; empty where it does not."""
        first = next((phrase for phrase in self.phrases if not plays(phrase, Mark.BREAK)), None)
        if first is None or not plays(first, mark) or first.end == len(self.tokens):
            return ""
        begins = not any(place < first.start for place in self.unexplained)
        return self.text[self.tokens[first.end].start :] if begins else ""

    def says_off(self, time: Phrase) -> bool:
        """ "2 days off next week": a word of absence stands within a time; "back from leave" speaks of its end."""
        return (
            time.category != "{until}"
            and not isinstance(time.value, Shift)
            and not self.off.isdisjoint(range(time.start, time.end))
        )

    def begins_with(self, mark: StrEnum, words: int = 1) -> bool:
        """Whether such words come before any time: "is my leave booked on Friday", but not "Friday is my day off"."""
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
    words = [meanings(token, row[place - 1] if place else None, grammar) for place, token in enumerate(row)]
    phrases = _greeted(cover(chart(grammar.tree, words)), row)
    off = frozenset(place for place, meant in enumerate(words) if any(_is_leave(*each) for each in meant))
    return Sentence(text, row, _without_names(phrases, row), grammar.of_names, grammar.verbs_last, off)


def _is_leave(category: str, value: Any) -> bool:
    return category == "{mark}" and Mark.LEAVE in value


def _greeted(phrases: list[Phrase], row: list[Token]) -> list[Phrase]:
    """ "Morning! Could I have Friday off": a part of the day with which a sentence begins greets, if a time follows."""
    if len(phrases) < 2 or phrases[0].start or phrases[0].end != 1 or row[1].text not in GREETING_ENDS:
        return phrases
    first = phrases[0]
    greets = isinstance(first.value, Part) and any(phrase.category != "{mark}" for phrase in phrases[1:])
    return [Phrase(0, 1, "{mark}", frozenset({Act.GREETING})), *phrases[1:]] if greets else phrases


def _without_names(phrases: list[Phrase], row: list[Token]) -> list[Phrase]:
    """ "Christmas shopping on Friday": a holiday or a month right before another word names that, not a time."""
    if sum(phrase.category != "{mark}" for phrase in phrases) < 2:
        return phrases
    return [
        phrase
        for place, phrase in enumerate(phrases)
        if not _is_name(phrase, phrases[max(place - 1, 0) : place + 2], row)
        and not _is_purpose(phrase, phrases[:place])
    ]


def _is_name(phrase: Phrase, around: list[Phrase], row: list[Token]) -> bool:
    named = isinstance(phrase.value, Holiday) or (
        phrase.value == Month(phrase.value.month) if isinstance(phrase.value, Month) else False
    )
    if not named:
        return False
    after = next((other for other in around if other.start == phrase.end), None)
    before = next((other for other in around if other.end == phrase.start), None)
    joined = before is not None and (before.category != "{mark}" or plays(before, Mark.AND))
    is_why = isinstance(phrase.value, Holiday) and before is not None and plays(before, Mark.REASON)
    is_last = phrase.end == len(row) or row[phrase.end].kind != "word"
    return is_why or (not is_last and not joined and (after is None or plays(after, Mark.OCCASION, Mark.TALK)))


def _is_purpose(phrase: Phrase, before: list[Phrase]) -> bool:
    """ "Off on Monday to stretch out the Easter weekend": a holiday in what the time off is for."""
    if not isinstance(phrase.value, Holiday | WeekOf):
        return False
    purpose = next((other for other in reversed(before) if plays(other, Mark.PURPOSE)), None)
    if purpose is None or any(other.start == purpose.end for other in (*before, phrase)):
        return False
    return any(other.category != "{mark}" for other in before if other.end <= purpose.start)


def is_word(token: Token) -> bool:
    """Neither a mention nor a picture: those say nothing about time off."""
    return token.kind != "tag" and (token.kind != "sign" or unicodedata.category(token.text) not in PICTURES)


def plays(phrase: Phrase, *marks: StrEnum) -> bool:
    """Whether a phrase can play one of these parts."""
    return phrase.category == "{mark}" and not phrase.value.isdisjoint(marks)
