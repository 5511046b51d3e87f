"""The reason that a person gave, as it may stand in a calendar."""

from languages.meaning.mark import Mark
from understanding.sentence import Sentence, plays

# Words around a reason that are no part of it.
AROUND = frozenset({Mark.FILLER, Mark.AND, Mark.REASON, Mark.BREAK, Mark.SELF, Mark.VERB, Mark.REQUEST, Mark.INSTEAD, Mark.LEAVE, Mark.ARRIVAL, Mark.DEPARTURE, Mark.QUESTION, Mark.NOT, Mark.EXCEPT})  # fmt: skip
LONGEST = 60  # characters


def subject(sentence: Sentence) -> str | None:
    """The reason alone: without the time, the leave word and the request around it."""
    for words in (*_after_reason(sentence), *_clauses(sentence), *_runs(sentence)):
        said = _trimmed(sentence, words)
        if said:
            return said
    return None


def _kinds(sentence: Sentence) -> list[frozenset[object] | None]:
    """For each token the parts it plays: None for a time, an empty set for a word that nothing explains."""
    kinds: list[frozenset[object] | None] = [frozenset()] * len(sentence.tokens)
    for phrase in sentence.phrases:
        kinds[phrase.start : phrase.end] = [phrase.value if phrase.category == "{mark}" else None] * (
            phrase.end - phrase.start
        )
    return kinds


def _after_reason(sentence: Sentence) -> list[tuple[int, int]]:
    """What follows "for", "because", "reason:" up to a time or the end of the clause."""
    kinds = _kinds(sentence)
    found = []
    for phrase in sentence.phrases:
        if plays(phrase, Mark.REASON):
            end = phrase.end
            while end < len(kinds) and kinds[end] is not None and not _ends_clause(sentence, end):
                end += 1
            found.append((phrase.end, end))
    return found


def _clauses(sentence: Sentence) -> list[tuple[int, int]]:
    """Clauses without a time, in which something is unexplained."""
    kinds = _kinds(sentence)
    found, start = [], 0
    for place in range(len(kinds) + 1):
        if place == len(kinds) or _ends_clause(sentence, place):
            clause = kinds[start:place]
            if None not in clause and (frozenset() in clause or any(kind and Mark.OCCASION in kind for kind in clause)):
                found.append((start, place))
            start = place + 1
    return found


def _runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Words in a row that nothing explains, or that name an occasion."""
    kinds = _kinds(sentence)
    found, start = [], None
    for place in range(len(kinds) + 1):
        inside = (
            place < len(kinds)
            and kinds[place] is not None
            and (not kinds[place] or Mark.OCCASION in (kinds[place] or ()) or Mark.TALK in (kinds[place] or ()))
        )
        if inside and start is None:
            start = place
        elif not inside and start is not None:
            found.append((start, place))
            start = None
    return found


def _ends_clause(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].text in ",.;!?:()" or (
        sentence.tokens[place].text == "-" and sentence.tokens[place].spaced
    )


def _trimmed(sentence: Sentence, words: tuple[int, int]) -> str | None:
    start, end = words
    kinds = _kinds(sentence)
    content = [
        place
        for place in range(start, end)
        if not (kinds[place] or frozenset())
        or Mark.OCCASION in (kinds[place] or ())
        or Mark.TALK in (kinds[place] or ())
    ]
    if not content:
        return None
    first, last = start, end
    while first < content[0] and _is_around(kinds[first]):
        first += 1
    while last - 1 > content[-1] and _is_around(kinds[last - 1]):
        last -= 1
    said = sentence.said(first, last)
    return said[:LONGEST] if any(letter.isalpha() for letter in said) else None


def _is_around(kind: frozenset[object] | None) -> bool:
    return kind is not None and not kind.isdisjoint(AROUND)
