"""The parts of a sentence between its signs, and what each of their words does there."""

from collections.abc import Iterator
from dataclasses import dataclass

from languages.meaning.mark import Mark
from understanding.words.phrase import NONE, Phrase, plays
from understanding.words.sentence import Sentence

ENDS = frozenset(",.;!?:()")
SAYS_NOTHING = frozenset({Mark.BREAK})
ASKING = (Mark.LEAVE, Mark.DEPARTURE, Mark.ARRIVAL, Mark.PRESENT, Mark.GONE, Mark.INSTEAD, Mark.EXCEPT)
ABSENT = frozenset({Mark.LEAVE, Mark.VERB})  # "can't come in": said of oneself also without "I"
TOLD = frozenset({Mark.OCCASION, Mark.TALK})
LONGEST_NAME = 1  # words: "Anna can't come in"

Kind = frozenset[object] | None  # the parts that a token plays; None for a time, empty for a word that nothing explains


@dataclass(slots=True)
class Part:
    """Tokens from `start` to `end` (exclusive), what each does, and the phrases that begin among them.

    `all_kinds` is of all tokens of the sentence. Words of its `own` are such that nothing explains, or that name an
    occasion.
    """

    start: int
    end: int
    all_kinds: list[Kind]
    kinds: list[Kind]
    phrases: list[Phrase]
    has_time: bool
    has_own: bool

    @property
    def is_aside(self) -> bool:
        """ "Sorry for the short notice": says nothing about the time off."""
        return any(plays(phrase, Mark.ASIDE) for phrase in self.phrases) and not self.has_time

    @property
    def asks(self) -> bool:
        """Whether it asks for time off, or says that the speaker is not there."""
        return any(self._says_away(phrase) or plays(phrase, *ASKING) for phrase in self.phrases) or self._requests()

    def _says_away(self, phrase: Phrase) -> bool:
        """ "Car's being serviced Monday, in by 11": words of its own before the time say why."""
        return phrase.category == "{away}" and not any(map(is_own, self.all_kinds[self.start : phrase.start]))

    def _requests(self) -> bool:
        """ "Need tomorrow": a request right before a time; "need to collect my car tomorrow" only tells why."""
        requested = False
        for kind in self.kinds:
            if kind is None:
                if requested:
                    return True
            else:
                requested = bool(kind) and kind.isdisjoint(TOLD) and (requested or Mark.REQUEST in kind)
        return False


def is_own(kind: Kind) -> bool:
    return kind is not None and (not kind or Mark.OCCASION in kind)


def parts(sentence: Sentence) -> list[Part]:
    """The parts of a sentence, in order; those without a word left out."""
    kinds = _kinds(sentence)
    return [_part(start, end, kinds, sentence) for start, end in _stretches(sentence, kinds) if start < end]


def _part(start: int, end: int, all_kinds: list[Kind], sentence: Sentence) -> Part:
    kinds = all_kinds[start:end]
    phrases = [phrase for phrase in sentence.phrases if start <= phrase.start < end]
    return Part(start, end, all_kinds, kinds, phrases, None in kinds, any(map(is_own, kinds)))


def _kinds(sentence: Sentence) -> list[Kind]:
    kinds: list[Kind] = [SAYS_NOTHING] * len(sentence.tokens)
    for place in sentence.unexplained:
        kinds[place] = NONE
    for phrase in sentence.phrases:
        kinds[phrase.start : phrase.end] = [phrase.marks or None] * (phrase.end - phrase.start)
    kinds[sentence.closing :] = [SAYS_NOTHING] * (len(kinds) - sentence.closing)
    return kinds


def _stretches(sentence: Sentence, kinds: list[Kind]) -> Iterator[tuple[int, int]]:
    """Between signs and words like "so"; whoever comes to speak of themself begins another. A time is never split."""
    starts = {phrase.start: phrase for phrase in sentence.phrases}
    start = 0
    for place in range(len(kinds)):
        if _ends(place, kinds[place], sentence):
            yield start, place
            start = place + 1
        elif place in starts and _begins_anew(starts[place], kinds[start:place], sentence):
            yield start, place
            start = place
    yield start, len(kinds)


def _ends(place: int, kind: Kind, sentence: Sentence) -> bool:
    token = sentence.tokens[place]
    if kind is None:
        return False
    is_sign = token.text in ENDS or (token.text == "-" and token.spaced)
    return is_sign or token.kind == "tag" or (Mark.BREAK in kind and token.kind == "word")


def _begins_anew(phrase: Phrase, before: list[Kind], sentence: Sentence) -> bool:
    """ "My kid is sick I'm off", "car broke down can't come in": says of the speaker what was told why."""
    is_absent = phrase.marks >= ABSENT
    names_self = not is_absent and Mark.SELF in phrase.marks and Mark.ARTICLE not in phrase.marks
    if not (is_absent or names_self) or not any(map(is_own, before)):
        return False
    if is_absent:
        return len([kind for kind in before if kind is not None]) > LONGEST_NAME
    if None in before:
        return False
    after = [later for later in sentence.phrases if later.start >= phrase.end]
    return bool(after) and plays(after[0], Mark.LEAVE, Mark.REQUEST, Mark.DEPARTURE, Mark.ARRIVAL)
