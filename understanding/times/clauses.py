"""Clauses that only explain: "my exam is on the 9th, so off on the 8th please" asks for the 8th alone."""

from collections.abc import Iterator

from languages.meaning.act import Act, EditKind
from languages.meaning.days import Date, Range, Relative, Then
from languages.meaning.mark import Mark
from understanding.words.phrase import Phrase, plays
from understanding.words.sentence import Sentence

ASKING = (
    Mark.LEAVE, Mark.REQUEST, Mark.DEPARTURE, Mark.ARRIVAL, Mark.INSTEAD, Mark.EXCEPT, Mark.NOT, Mark.ONLY,
    Mark.PRESENT, Act.CANCEL, *EditKind,
)  # fmt: skip
STATING = (Mark.TALK, Mark.VERB, Mark.TOLD, Mark.TELL_ME)

Clause = list[Phrase]


def explaining(sentence: Sentence) -> list[Clause]:
    """The clauses that state something with a time, while another one asks for time off with a time of its own."""
    if len(sentence.times) < 2:
        return []
    clauses = list(_clauses(sentence.phrases))
    asking = [_asks(clause, sentence) for clause in clauses]
    if not any(asks and _has_time(clause) for asks, clause in zip(asking, clauses, strict=True)):
        return []
    return [
        clause
        for asks, clause in zip(asking, clauses, strict=True)
        if not asks and _has_time(clause) and (_states(clause, sentence) or _is_why(clause, sentence))
    ]


def _clauses(phrases: list[Phrase]) -> Iterator[Clause]:
    """Stretches between signs; whoever says "I" after a time begins another."""
    clause: Clause = []
    for phrase, following in zip(phrases, [*phrases[1:], None], strict=True):
        gives_reason = bool(clause) and plays(clause[0], Mark.REASON)
        inverted = bool(clause) and plays(clause[-1], Mark.WORKING)  # "morgen arbeite ich"
        says_self = plays(phrase, Mark.SELF) and _says_something(clause) and not inverted
        turns = following is not None and plays(following, Mark.LEAVE, Mark.REQUEST) and _turns(phrase, clause)
        if _has_time(clause) and (says_self or turns or (gives_reason and plays(phrase, Mark.REQUEST))):
            yield clause
            clause = []
        clause.append(phrase)
        if plays(phrase, Mark.BREAK):
            yield clause
            clause = []
    if clause:
        yield clause


def _turns(phrase: Phrase, clause: Clause) -> bool:
    """ "WFH today but off tomorrow": after what is no absence."""
    is_there = any(plays(said, Mark.TALK, Mark.WORKING, Mark.PRESENT) for said in clause)
    return (
        plays(phrase, Mark.EXCEPT, Mark.AND)
        and is_there
        and not any(plays(said, Mark.LEAVE, Mark.REQUEST) for said in clause)
    )


def _says_something(clause: Clause) -> bool:
    """Whether more than a time stands in it: "Friday I'm off" is one clause."""
    return any(not phrase.is_time and not plays(phrase, Mark.FILLER) for phrase in clause)


def _has_time(clause: Clause) -> bool:
    return any(phrase.is_time for phrase in clause)


def _asks(clause: Clause, sentence: Sentence) -> bool:
    """Whether it asks or says that the speaker is away: no other word that says something stands before that."""
    free = _first_place(clause, sentence)
    for phrase in clause:
        if plays(phrase, Mark.SELF):
            free = phrase.start
        unknown = any(free <= place < phrase.start for place in sentence.unexplained)
        if phrase.category == "{away}" or (plays(phrase, *ASKING) and not unknown):
            return True
        if plays(phrase, *STATING) and not plays(phrase, Mark.SELF):
            return False
    return False


def _states(clause: Clause, sentence: Sentence) -> bool:
    """A verb, a word of its own, or a reason at its beginning: "because the wedding's on Saturday"."""
    first, last = _first_place(clause, sentence), clause[-1].end
    while last in sentence.unexplained:
        last += 1
    words = [phrase for phrase in clause if not plays(phrase, Mark.BREAK)]
    return (
        any(plays(phrase, *STATING, Mark.WORKING) for phrase in clause)
        or any(first <= place < last for place in sentence.unexplained)
        or (bool(words) and plays(words[0], Mark.REASON) and Mark.OCCASION in sentence.marks)
    )


def _is_why(clause: Clause, sentence: Sentence) -> bool:
    """ "Ceremony on the 24th, need that day", "wedding on the 12th, so I need the 11th"."""
    last = clause[-1]
    asked = [time.value for time in sentence.times if time.start > last.start]
    concludes = any(_concludes(phrase, sentence) for phrase in (last, *_right_after(last, sentence)))
    if concludes or _is_occasion_then_need(clause, sentence):
        return any(isinstance(time, Then | Date | Range | Relative) for time in asked)
    return any(isinstance(time, Then) for time in asked)


def _right_after(last: Phrase, sentence: Sentence) -> list[Phrase]:
    return [phrase for phrase in sentence.phrases if phrase.start == last.end]


def _concludes(phrase: Phrase, sentence: Sentence) -> bool:
    """ "So", "therefore"."""
    return plays(phrase, Mark.BREAK) and sentence.tokens[phrase.start].kind == "word"


def _is_occasion_then_need(clause: Clause, sentence: Sentence) -> bool:
    """ "Moving on 9 January, need the 8th": an occasion on a day, and right after it a request of another."""
    occasion = any(plays(phrase, Mark.OCCASION) for phrase in clause)
    on_a_day = all(isinstance(phrase.value, Date) for phrase in clause if phrase.is_time)
    after = [phrase for phrase in sentence.phrases if phrase.start >= clause[-1].end and not plays(phrase, Mark.SELF)]
    return occasion and on_a_day and bool(after) and plays(after[0], Mark.REQUEST)


def _first_place(clause: Clause, sentence: Sentence) -> int:
    """Where it begins: before the words in front of it that nothing explains."""
    first = clause[0].start if clause else 0
    while first - 1 in sentence.unexplained:
        first -= 1
    return first
