"""Names that say nothing about time off: behind a greeting, behind thanks, below a message."""

from itertools import takewhile

from languages.meaning.act import Act
from languages.meaning.mark import Mark
from understanding.words.phrase import Phrase, plays
from understanding.words.tokens import Token

LONGEST = 2  # words
ADDRESSING = frozenset({Act.GREETING, Act.THANKS})


def closing(phrases: list[Phrase], size: int) -> int:
    """The place where a message of so many tokens ends and a name follows, as after "kind regards"."""
    return next((phrase.start for phrase in phrases if plays(phrase, Mark.CLOSING)), size)


def addressed(phrases: list[Phrase], row: list[Token]) -> set[int]:
    """The places of names behind a greeting, and at the end behind thanks: "Hi Dana, …", "… Many thanks, Jo"."""
    starts = {phrase.start: phrase for phrase in phrases}
    found = _signed(phrases, len(row))
    for phrase in phrases:
        if not plays(phrase, Act.GREETING):
            continue
        end = phrase.end
        while end < len(row) and end not in starts:
            end += 1
        ends = end == len(row) or plays(starts[end], Mark.BREAK)
        if ends and end - phrase.end <= LONGEST:
            found.update(range(phrase.end, end))
    return found


def _signed(phrases: list[Phrase], size: int) -> set[int]:
    """The places of the last words where nothing but signs stands between them and thanks."""
    signs = list(takewhile(lambda phrase: plays(phrase, Mark.BREAK), reversed(phrases)))
    before = phrases[: len(phrases) - len(signs)]
    name = signs[-1].end if signs else size
    is_signed = bool(before) and plays(before[-1], Act.THANKS) and size - name <= LONGEST
    return set(range(before[-1].end, size)) if is_signed else set()
