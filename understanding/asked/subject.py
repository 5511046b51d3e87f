"""The reason that a person gave, as it may stand in a calendar."""

from collections.abc import Iterator
from dataclasses import dataclass

from languages.meaning.mark import Mark
from understanding.asked.parts import Kind, Part, is_own, parts
from understanding.words.sentence import Sentence

LONGEST = 60  # characters
LONGEST_NAME = 2  # words, with the one before it
# What may stand inside a reason, but not at its beginning, nor where a time or a request cuts it off.
CONTENT = frozenset({Mark.OCCASION, Mark.TALK, Mark.DOING})
AROUND = frozenset(Mark) - CONTENT
BEFORE_TOLD = AROUND - {Mark.LEAVE, Mark.SICK, Mark.TODAY, Mark.VERB, Mark.OTHERS}
DANGLING = AROUND - {Mark.VERB, Mark.TAIL}
# What ends a sentence without saying anything.
POLITE = frozenset({Mark.POLITE, Mark.BREAK, Mark.AND, Mark.CLOSING})
ASKED = frozenset(
    {Mark.LEAVE, Mark.REQUEST, Mark.SELF, Mark.ARRIVAL, Mark.DEPARTURE, Mark.INSTEAD, Mark.EXCEPT, Mark.PRESENT}
)


@dataclass(frozen=True)
class Words:
    """Tokens from `start` to `end` (exclusive), which may be a reason; `before` are the marks that do not begin it."""

    start: int
    end: int
    before: frozenset[Mark]
    after: frozenset[Mark]


def subject(sentence: Sentence) -> str | None:
    """The reason alone: what is told beside the request, without the time; else what stands beside the leave word."""
    if not sentence.unexplained and sentence.marks.isdisjoint({Mark.OCCASION, Mark.TALK}):
        return None
    everything = parts(sentence)
    rows = [row for row in everything if not row.is_aside] if Mark.ASIDE in sentence.marks else everything
    if not rows:
        return None
    ways = (_given, _told, _beside, _talked) if Mark.REASON in sentence.marks else (_told, _beside, _talked)
    found = (words for find in ways for words in find(rows))
    return next(
        (said for said in (_trimmed(sentence, everything[0].all_kinds, words) for words in found) if said), None
    )


def _given(rows: list[Part]) -> Iterator[Words]:
    """What follows "for", "because", "reason:", up to a time or the end of its part."""
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        for phrase in row.phrases:
            if Mark.REASON not in phrase.marks or not (row.asks or _after_a_time(row, phrase.start)):
                continue
            if phrase.end == row.end and following is not None:
                yield _until_time(following, following.start)
            yield _until_time(row, phrase.end)


def _after_a_time(row: Part, place: int) -> bool:
    return None in row.all_kinds[row.start : place]


def _until_time(row: Part, start: int, before: frozenset[Mark] = AROUND) -> Words:
    """From a place to the next time, or to the end of the part."""
    while start < row.end and row.all_kinds[start] is None:
        start += 1
    end = next((place for place in range(start, row.end) if _is_cut(row.all_kinds[place])), row.end)
    return Words(start, end, before, DANGLING if end < row.end else POLITE)


def _is_cut(kind: Kind) -> bool:
    """A time, or a word of leave that is not why: "wegen Umzug frei"."""
    return kind is None or (Mark.LEAVE in kind and kind.isdisjoint({Mark.SICK, Mark.OCCASION}))


def _told(rows: list[Part]) -> Iterator[Words]:
    """Parts that ask for nothing and say something of their own; those that name an occasion first."""
    telling = [row for row in rows if row.has_own and _tells(row, rows)]
    for row in sorted(telling, key=lambda row: not any(map(_is_occasion, row.kinds))):
        own = next(place for place in range(row.start, row.end) if is_own(row.all_kinds[place]))
        first = next(place for place in range(row.start, own + 1) if place == own or _is_doing(row.all_kinds[place]))
        times = [place for place in range(row.start, first) if row.all_kinds[place] is None]
        end = _until_time(row, own).end
        yield Words(times[-1] if times else row.start, end, BEFORE_TOLD, DANGLING if end < row.end else POLITE)


def _tells(row: Part, rows: list[Part]) -> bool:
    """ "Kid's sick. Out today.": beside a time a word of leave may say why."""
    said_of_self = any(kind and kind & {Mark.SELF, Mark.REQUEST} for kind in row.kinds)
    return not row.asks or (not row.has_time and not said_of_self and any(other.has_time for other in rows))


def _talked(rows: list[Part]) -> Iterator[Words]:
    """Parts that ask for nothing and name what else there is: "my flight is at 6"."""
    for row in rows:
        first = next((place for place in range(row.start, row.end) if _is_talk(row.all_kinds[place])), None)
        if first is not None and not row.asks:
            yield _until_time(row, first)


def _beside(rows: list[Part]) -> Iterator[Words]:
    """Words beside the time or the word of leave of a request: an occasion anywhere, others behind it."""
    runs = [(row, *run) for row in rows for run in _runs(row)]
    for row, start, end in runs:
        if any(map(_is_occasion, row.all_kinds[start:end])):
            yield Words(start, end, AROUND, DANGLING)
    for row, start, end in runs:
        asked = [place for place in range(row.start, row.end) if _is_asked(row.all_kinds[place])]
        is_named = end - start == LONGEST_NAME and _is_small(row.all_kinds[start], POLITE)  # "off Friday please Karen"
        if asked and start > asked[0] and not is_named:
            yield Words(start, end, AROUND, DANGLING if end < row.end else POLITE)


def _is_asked(kind: Kind) -> bool:
    return kind is None or Mark.LEAVE in kind


def _runs(row: Part) -> Iterator[tuple[int, int]]:
    """Stretches between times and words that ask."""
    start = row.start
    for place in range(row.start, row.end):
        kind = row.all_kinds[place]
        if kind is None or not kind.isdisjoint(ASKED):
            yield start, place
            start = place + 1
    yield start, row.end


def _is_occasion(kind: Kind) -> bool:
    return kind is not None and Mark.OCCASION in kind


def _is_talk(kind: Kind) -> bool:
    return kind is not None and Mark.TALK in kind and Mark.REMOTE not in kind


def _is_doing(kind: Kind) -> bool:
    return kind is not None and Mark.DOING in kind


def _trimmed(sentence: Sentence, kinds: list[Kind], words: Words) -> str | None:
    """Without the small words at both ends; None where nothing of its own is left."""
    first, last = _first(kinds, words), words.end
    while last > first and _is_small(kinds[last - 1], words.after) and not _ends_it(kinds[first:last]):
        last -= 1
    if not any(is_own(kind) or _is_talk(kind) for kind in kinds[first:last]):
        return None
    said = sentence.said(first, last).removesuffix(sentence.of_names or " ")
    return said[:LONGEST].strip() if any(letter.isalpha() for letter in said) else None


def _first(kinds: list[Kind], words: Words) -> int:
    """ "Going to Spain", but "we're going to Spain": who says "I" has said who does it."""
    said_self = False
    for place in range(words.start, words.end):
        kind = kinds[place]
        if not _is_small(kind, words.before) and not (said_self and kind and Mark.DOING in kind and not is_own(kind)):
            return place
        said_self = said_self or (kind is not None and Mark.SELF in kind and Mark.ARTICLE not in kind)
    return words.end


def _ends_it(kinds: list[Kind]) -> bool:
    """ "Boiler man coming", "passport office": a small word that belongs to the one before it."""
    before, last = (kinds[-2] if len(kinds) > 1 else None), kinds[-1]
    return last is not None and Mark.TAIL in last and before is not None and (is_own(before) or Mark.TAIL in before)


def _is_small(kind: Kind, marks: frozenset[Mark]) -> bool:
    return kind is None or (bool(kind) and not kind.isdisjoint(marks) and kind.isdisjoint(CONTENT))
