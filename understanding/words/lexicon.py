"""Tokens -> what each may stand for in a language."""

from dataclasses import replace
from functools import cache
from typing import Any

from languages.grammar import Grammar, Meanings, without_a_letter
from languages.meaning.build import clock_of, date_of, no_such_day, pair_of
from languages.meaning.days import Expression
from languages.meaning.hours import Clock, Meridian
from languages.meaning.mark import Mark
from understanding.words.opening import Opening, opening
from understanding.words.tokens import Token

MISTYPED_LENGTH = 6  # shorter words have too many neighbours
SHORTEST_OWNER = 4  # "Tom's" is no short form of tomorrow
LONGEST_WORD = 20
NOTHING = Opening({}, {})
GLUING = ("number", "clock")  # what a word may stand right behind, as in "2pm"


def openings(row: list[Token], grammar: Grammar) -> list[Opening]:
    """What begins with each token of a row."""
    known = _known(grammar)
    found = []
    before: Token | None = None
    for token in row:
        begins = known.get(token.text)
        if begins is None or (not token.spaced and _is_glued(token, before)):
            meant = meanings(token, before, grammar)
            begins = opening(grammar.tree, meant) if meant else NOTHING
        found.append(begins)
        before = token
    return found


@cache
def _known(grammar: Grammar) -> dict[str, Opening]:
    """What begins with each word that the language knows, and with the numbers that days and hours have; found once."""
    words = {word: meant for word, meant in grammar.lexicon.items() if not word[0].isdigit()}
    numbers = {text: _number(text, grammar) for text in map(str, range(60))}
    return {text: opening(grammar.tree, meant) for text, meant in (words | numbers).items()}


def meanings(token: Token, before: Token | None, grammar: Grammar) -> Meanings:
    """What a token may stand for: categories with values, and itself where a pattern names it."""
    match token.kind:
        case "word":
            return _word(token, before, grammar)
        case "number":
            return _number(token.text, grammar)
        case "sign":
            return grammar.lexicon.get(token.text, [])
        case "clock":
            return _clock(token.text)
        case "tag":
            return grammar.lexicon.get(token.text[1:], [])
        case "iso" | "date":
            return _date(token)
        case _:
            return _pair(token.text, grammar)


def _word(token: Token, before: Token | None, grammar: Grammar) -> Meanings:
    known = grammar.lexicon.get(token.text)
    if known is None:
        known = _owner(token.text, grammar) or _mistyped(token.text, grammar) or grammar.compound(token.text)
    if _is_glued(token, before):
        glued = grammar.lexicon.get(f"+{token.text}")
        return [*known, *glued] if glued else known
    return known


def _is_glued(token: Token, before: Token | None) -> bool:
    """ "2pm": whether a word stands right behind a number."""
    return not token.spaced and token.kind == "word" and before is not None and before.kind in GLUING


def _owner(word: str, grammar: Grammar) -> Meanings:
    """What stands before an apostrophe, "dentist's", if it tells something: "mate's" does not."""
    owner = word.partition("'")[0]
    known = grammar.lexicon.get(owner, []) if len(owner) >= SHORTEST_OWNER else []
    return [] if any(category == "{mark}" and Mark.FILLER in value for category, value in known) else known


def _mistyped(word: str, grammar: Grammar) -> Meanings:
    """The word that this one is, with one letter wrong, missing, doubled or swapped."""
    if not MISTYPED_LENGTH - 1 <= len(word) <= LONGEST_WORD or word in grammar.not_mistyped:
        return []
    near = [meant for shorter in without_a_letter(word) for meant in grammar.near.get(shorter, ())]
    fitting = [meant for meant in near if abs(len(meant) - len(word)) <= 1]
    likeliest = next((meant for meant in fitting if meant[0] == word[0]), fitting[0] if fitting else None)
    return grammar.lexicon[likeliest] if likeliest else []


def _number(text: str, grammar: Grammar) -> Meanings:
    value = int(text) if len(text) <= 4 else -1
    found: list[tuple[str, Any]] = []
    if len(text) <= 3 or (text[0] != "0" and value < 10_000 and len(text) == 4):
        found.append(("{number}", value))
    if len(text) == 4 and 1900 <= value <= 2199:
        found.append(("{year}", value))
    if len(text) in (3, 4):
        clock = clock_of(value // 100, value % 100, Meridian.EXACT if text[0] == "0" or value >= 1300 else None)
        if clock is not None and len(text) == 4:
            found.append(("{hhmm}" if not 1900 <= value <= 2199 else "{hhmm?}", clock))
        elif clock is not None:
            found.append(("{hmm}", clock))
    return [*found, *grammar.lexicon.get(text, ())]


def _clock(text: str) -> Meanings:
    hour, minute, *more = text.partition(".")[0].split(":")
    exact = Meridian.EXACT if hour[0] == "0" or int(hour) > 12 else None
    clock = clock_of(int(hour), int(minute), exact) or Clock(int(hour), int(minute), exact)  # "25:00": no such time
    second = int(more[0]) if more else 0
    return [("{digital}", replace(clock, second=second))] if second < 60 else []


def _date(token: Token) -> Meanings:
    first, second, third = (int(part) for part in token.text.rstrip("t").replace("/", "-").replace(".", "-").split("-"))
    date: Expression | None = pair_of(first, second, third) or no_such_day(first, second)
    if token.kind == "iso":
        month, day = (second, third) if second <= 12 else (third, second)
        date = date_of(day, month, first) if 1 <= month <= 12 else None
    return [("{full}", date)] if date else []


def _pair(text: str, grammar: Grammar) -> Meanings:
    """Two numbers with a point or a slash between: a date, a time, or something else that the language names."""
    separator = "/" if "/" in text else "."
    left, _, right = text.partition(separator)
    right = right.rstrip(".")
    found: Meanings = list(grammar.lexicon.get(text, ()))
    clock = _dotted(left, right) if separator == "." else None
    if clock is None or int(right) <= 12:
        found.append(("{pair}", (int(left), int(right))))
    if clock is not None:
        found.append(("{dotted}", clock))
    return found


def _dotted(hour: str, minute: str) -> Clock | None:
    exact = Meridian.EXACT if hour[0] == "0" or int(hour) > 12 else None
    is_a_month = minute[0] == "0" and int(minute) % 5  # "12.02"
    return clock_of(int(hour), int(minute), exact) if len(minute) == 2 and not is_a_month else None
