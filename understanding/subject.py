"""The reason that a person gave, as it may stand in a calendar."""

from collections.abc import Iterator

from languages.meaning.mark import Mark
from understanding.cover import Phrase
from understanding.sentence import Sentence, is_word, plays

LONGEST = 60  # characters
CONTENT = frozenset({Mark.OCCASION})
# Words that may stand inside a reason, but neither begin nor end it.
KEPT = CONTENT | {Mark.TALK}
AROUND = frozenset(Mark) - KEPT
SMALL = frozenset({Mark.FILLER, Mark.AND, Mark.REASON, Mark.BREAK, Mark.SELF, Mark.VERB})
# Words that end a reason: what follows asks for the time off.
REQUESTS = frozenset({Mark.LEAVE, Mark.REQUEST, Mark.SELF, Mark.ARRIVAL, Mark.DEPARTURE, Mark.INSTEAD, Mark.EXCEPT})
ENDS = frozenset(",.;!?:()")

Kind = frozenset[object] | None  # the parts that a token plays; None for a time, empty for a word that nothing explains
Stretch = tuple[int, int]


def subject(sentence: Sentence) -> str | None:
    """The reason alone: without the time, the leave word and the request around it."""
    if not sentence.unexplained and sentence.marks.isdisjoint(CONTENT):
        return None
    kinds = _kinds(sentence)
    clauses = list(_clauses(sentence, kinds))
    found = [
        *((words, AROUND - {Mark.REQUEST}) for words in _given(sentence, kinds, clauses)),
        *((words, SMALL) for words in _stated(kinds, clauses)),
        *((words, AROUND) for words in _mentioned(kinds, clauses)),
    ]
    return next((said for said in (_trimmed(sentence, kinds, *each) for each in found) if said), None)


def _kinds(sentence: Sentence) -> list[Kind]:
    kinds: list[Kind] = [
        frozenset() if is_word(token) and place not in sentence.names else frozenset({Mark.BREAK})
        for place, token in enumerate(sentence.tokens)
    ]
    for phrase in sentence.phrases:
        kind = phrase.value if phrase.category == "{mark}" else None
        kinds[phrase.start : phrase.end] = [kind] * (phrase.end - phrase.start)
    kinds[sentence.closing :] = [None] * (len(kinds) - sentence.closing)
    return kinds


def _clauses(sentence: Sentence, kinds: list[Kind]) -> Iterator[Stretch]:
    """Stretches between the signs that end a clause; a sign within a time ends none."""
    start = 0
    for place, token in enumerate(sentence.tokens):
        ends = token.kind == "tag" or token.text in ENDS or (token.text == "-" and token.spaced)
        if ends and kinds[place] is not None:
            yield start, place
            start = place + 1
    yield start, len(kinds)


def _given(sentence: Sentence, kinds: list[Kind], clauses: list[Stretch]) -> Iterator[Stretch]:
    """What follows "for", "because", "reason:", up to a time or the end of its clause."""
    for phrase in sentence.phrases:
        if plays(phrase, Mark.REASON) and not _goes_on(phrase, kinds, clauses):
            last = next(end for start, end in clauses if end > phrase.end - 1 or end == len(kinds))
            end = next((place for place in range(phrase.end, last) if kinds[place] is None), last)
            yield phrase.end, end


def _goes_on(phrase: Phrase, kinds: list[Kind], clauses: list[Stretch]) -> bool:
    """ "Travelling back to hostel": a word that may name a purpose, within what was begun before it."""
    if not plays(phrase, Mark.PURPOSE):
        return False
    start = next((first for first, last in clauses if first <= phrase.start < last), 0)
    clause = kinds[start : phrase.start]
    return frozenset() in clause and None not in clause


def _stated(kinds: list[Kind], clauses: list[Stretch]) -> Iterator[Stretch]:
    """A clause that says something of its own: "kid is sick"."""
    for start, end in clauses:
        clause = kinds[start:end]
        marks = frozenset().union(*(kind for kind in clause if kind is not None))
        if frozenset() not in clause or not marks.isdisjoint({Mark.SELF, Mark.INSTEAD}):
            continue
        if None not in clause and (Mark.REQUEST not in marks or _begins_with_its_own(clause)):
            yield start, end
        elif None in clause and _begins_with_its_own(clause) and not marks.isdisjoint({Mark.REQUEST, Mark.VERB}):
            yield start, start + clause.index(None)


def _begins_with_its_own(clause: list[Kind]) -> bool:
    """Whether its first word that says something is one that nothing explains: "mum's having her hip done"."""
    telling = (kind for kind in clause if kind is None or not kind or kind.isdisjoint(SMALL))
    return next(telling, None) == frozenset()


def _mentioned(kinds: list[Kind], clauses: list[Stretch]) -> Iterator[Stretch]:
    """Words beside a time or a request: those that name an occasion first."""
    runs = [run for clause in clauses for run in _runs(kinds, clause)]
    yield from (run for run in runs if any(_is_occasion(kind) for kind in kinds[slice(*run)]))
    yield from runs


def _runs(kinds: list[Kind], clause: Stretch) -> Iterator[Stretch]:
    start = clause[0]
    for place in range(*clause):
        kind = kinds[place]
        if kind is None or not kind.isdisjoint(REQUESTS):
            yield start, place
            start = place + 1
    yield start, clause[1]


def _is_occasion(kind: Kind) -> bool:
    return kind is not None and not kind.isdisjoint(CONTENT)


def _trimmed(sentence: Sentence, kinds: list[Kind], words: Stretch, around: frozenset[Mark]) -> str | None:
    """Without the small words at both ends; None where nothing of its own is left."""
    first, last = words
    while first < last and _is_around(kinds[first], around):
        first += 1
    while last > first and _is_around(kinds[last - 1], around) and not _ends_it(kinds[first:last]):
        last -= 1
    telling = any(kind == frozenset() or _is_occasion(kind) for kind in kinds[first:last])
    said = sentence.said(first, last).removesuffix(sentence.of_names or " ") if telling else ""
    return said[:LONGEST].strip() if any(letter.isalpha() for letter in said) else None


def _is_around(kind: Kind, around: frozenset[Mark]) -> bool:
    return kind is None or (bool(kind) and not kind.isdisjoint(around) and kind.isdisjoint(KEPT))


def _ends_it(words: list[Kind]) -> bool:
    """ "Boiler man coming", "passport office": a small word that belongs to the one before it."""
    before, last = (words[-2] if len(words) > 1 else None), words[-1]
    tells = before is not None and (not before or _is_occasion(before) or Mark.TAIL in before)
    return tells and last is not None and Mark.TAIL in last
