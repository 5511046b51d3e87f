"""What a person calls the time off that they speak of: "cancel the dentist"."""

from collections.abc import Iterator

from languages.meaning.act import Act, EditKind
from languages.meaning.mark import Mark
from understanding.words.phrase import Phrase, plays
from understanding.words.sentence import Sentence

TELLING = (Mark.OCCASION, Mark.TALK)
DIVIDING = (*Act, *EditKind, Mark.LEAVE, Mark.BREAK, Mark.CLOSING)  # never within a name

Stretch = tuple[int, int]


def called(sentence: Sentence) -> str | None:
    """The words that name it, as written; None where none do."""
    telling = set(sentence.unexplained)
    for phrase in sentence.phrases:
        if plays(phrase, *TELLING):
            telling.update(range(phrase.start, phrase.end))
    for start, end in _stretches(sentence):
        found = [place for place in range(start, end) if place in telling]
        if found:
            return sentence.said(found[0], found[-1] + 1).removesuffix(sentence.of_names or " ")
    return None


def _stretches(sentence: Sentence) -> Iterator[Stretch]:
    """Tokens between times and the words that ask for something."""
    start = 0
    for phrase in sentence.phrases:
        if _divides(phrase):
            yield start, phrase.start
            start = phrase.end
    yield start, sentence.closing


def _divides(phrase: Phrase) -> bool:
    return phrase.is_time or plays(phrase, *DIVIDING)
