"""How a language says what its phrases mean: a rule is a pattern, the phrase it reads as its example, and a meaning."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any


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


@dataclass(slots=True)
class Node:
    """A place in the tree of all patterns: what may follow, and the patterns that end here."""

    captures: bool = False  # whether a category leads here, whose value the meaning takes
    after: dict[str, "Node"] = field(default_factory=dict)
    endings: list["Ending"] = field(default_factory=list)


@dataclass(slots=True)
class Ending:
    """A pattern that ends here: the category it is read as, its meaning, and which of its categories are there."""

    symbol: str
    meaning: Callable[..., Any]
    taken: tuple[bool, ...] | None  # None where all of them are


@dataclass(frozen=True)
class Word:
    """What a word may stand for: a category and its value."""

    category: str
    value: Any


def tree(rules: Iterable[Rule]) -> Node:
    """All patterns as one tree, in which common beginnings are walked once."""
    root = Node()
    for rule in rules:
        for symbols, taken in written_out(rule.pattern):
            node = root
            for symbol in symbols:
                node = node.after.setdefault(symbol, Node(captures=symbol[0] == "{"))
            node.endings.append(Ending(f"{{{rule.category}}}", rule.meaning, None if all(taken) else taken))
    return root


def literals(rules: Iterable[Rule]) -> frozenset[str]:
    """The words that occur in patterns themselves."""
    return frozenset(
        symbol for rule in rules for symbols, _ in written_out(rule.pattern) for symbol in symbols if symbol[0] != "{"
    )


def written_out(pattern: str) -> Iterator[tuple[tuple[str, ...], tuple[bool, ...]]]:
    """Every row of symbols that a pattern allows, and for each of its categories whether it is there."""
    for row in product(*(_choices(element) for element in pattern.split())):
        symbols = tuple(symbol for symbol, _ in row if symbol)
        taken = tuple(bool(symbol) for symbol, is_category in row if is_category)
        yield symbols, taken


def _choices(element: str) -> list[tuple[str, bool]]:
    """What may stand at a place of a pattern; an empty symbol where it may be left out."""
    optional = element.startswith("(") and element.endswith(")")
    bare = element[1:-1] if optional else element
    is_category = bare.startswith("{")
    names = bare.strip("{}").split("|")
    symbols = [(f"{{{name}}}" if is_category else name, is_category) for name in names]
    return [*symbols, ("", is_category)] if optional else symbols
