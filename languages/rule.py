"""How a language says what its phrases mean: a rule is a pattern, the phrase it reads as its example, and a meaning."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

Choices = list[tuple[str, bool]]  # what may stand at a place: a symbol, and whether it is a category


@dataclass(frozen=True)
class Rule:
    """Reads a pattern as a category.

    A pattern is a row of words (`of`), choices (`to|till`), categories (`{day}`, `{day|period}`) and options in
    brackets (`(the)`, `({day})`). The meaning is called with the values of the categories in order, None for a category
    that was left out; where it returns None the rule does not apply.
    """

    category: str
    pattern: str
    example: str
    meaning: Callable[..., Any]


@dataclass(frozen=True)
class Word:
    """What a word may stand for: a category and its value."""

    category: str
    value: Any


def literals(patterns: Iterable[str]) -> frozenset[str]:
    """The words that occur in patterns themselves."""
    choices = (choice for pattern in patterns for element in elements(pattern) for choice, _ in element)
    return frozenset(symbol for symbol in choices if symbol and symbol[0] != "{")


def written_out(pattern: str) -> Iterator[tuple[tuple[str, ...], tuple[bool, ...]]]:
    """Every row of symbols that a pattern allows, and for each of its categories whether it is there."""
    for row in product(*elements(pattern)):
        symbols = tuple(symbol for symbol, _ in row if symbol)
        taken = tuple(bool(symbol) for symbol, is_category in row if is_category)
        yield symbols, taken


def elements(pattern: str) -> list[Choices]:
    """What may stand at each place of a pattern."""
    return [_choices(element) for element in pattern.split()]


def _choices(element: str) -> Choices:
    """What may stand at a place of a pattern; an empty symbol where it may be left out."""
    optional = element.startswith("(") and element.endswith(")")
    bare = element[1:-1] if optional else element
    is_category = bare.startswith("{")
    names = bare.strip("{}").split("|")
    symbols = [(f"{{{name}}}" if is_category else name, is_category) for name in names]
    return [*symbols, ("", is_category)] if optional else symbols
