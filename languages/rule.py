"""How a language says what its phrases mean: a rule is a pattern, the phrase it reads as its example, and a meaning."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Node:
    """A place in the tree of all patterns: what may follow, and the patterns that end here."""

    captures: bool = False  # whether a category leads here, whose value the meaning takes
    after: dict[str, "Node"] = field(default_factory=dict)
    endings: list["Ending"] = field(default_factory=list)


@dataclass(slots=True)
class Ending:
    """A pattern that ends here: the category it is read as, and its meaning, of the categories that are there."""

    symbol: str
    meaning: Callable[..., Any]


@dataclass(frozen=True)
class Word:
    """What a word may stand for: a category and its value."""

    category: str
    value: Any


def tree(rules: Iterable[Rule], phrases: Mapping[Any, Iterable[str]]) -> Node:
    """All patterns as one tree, in which common beginnings are walked once.

    `phrases` are patterns by the parts that they play in a sentence; a phrase may play several.
    """
    root = Node()
    for rule in rules:
        for node, taken in _grown(root, _elements(rule.pattern)):
            node.endings.append(Ending(f"{{{rule.category}}}", _of_those_there(rule.meaning, taken)))
    parts: dict[int, tuple[Node, set[Any]]] = {}
    for part, patterns in phrases.items():
        for pattern in patterns:
            for node, _ in _grown(root, _elements(pattern)):
                parts.setdefault(id(node), (node, set()))[1].add(part)
    for node, played in parts.values():
        node.endings.append(Ending("{mark}", _playing(frozenset(played))))
    return root


def _grown(
    node: Node, elements: list[Choices], taken: tuple[bool, ...] = ()
) -> Iterator[tuple[Node, tuple[bool, ...]]]:
    """The places where a pattern ends below a node, which are made where they are not there yet."""
    if not elements:
        yield node, taken
        return
    for symbol, is_category in elements[0]:
        after = node
        if symbol:
            known = node.after.get(symbol)
            after = known or node.after.setdefault(symbol, Node(captures=symbol[0] == "{"))
        yield from _grown(after, elements[1:], (*taken, bool(symbol)) if is_category else taken)


def _of_those_there(meaning: Callable[..., Any], taken: tuple[bool, ...]) -> Callable[..., Any]:
    """A meaning that is called with the categories that are there, and gets None for those that are left out."""
    if all(taken):
        return meaning

    def placed(*values: Any) -> Any:
        left = iter(values)
        return meaning(*(next(left) if there else None for there in taken))

    return placed


def _playing(parts: frozenset[Any]) -> Callable[..., frozenset[Any]]:
    """A meaning that is the same whatever the categories of the pattern are."""
    return lambda *_: parts


def literals(patterns: Iterable[str]) -> frozenset[str]:
    """The words that occur in patterns themselves."""
    choices = (choice for pattern in patterns for element in _elements(pattern) for choice, _ in element)
    return frozenset(symbol for symbol in choices if symbol and symbol[0] != "{")


def written_out(pattern: str) -> Iterator[tuple[tuple[str, ...], tuple[bool, ...]]]:
    """Every row of symbols that a pattern allows, and for each of its categories whether it is there."""
    for row in product(*_elements(pattern)):
        symbols = tuple(symbol for symbol, _ in row if symbol)
        taken = tuple(bool(symbol) for symbol, is_category in row if is_category)
        yield symbols, taken


def _elements(pattern: str) -> list[Choices]:
    return [_choices(element) for element in pattern.split()]


def _choices(element: str) -> Choices:
    """What may stand at a place of a pattern; an empty symbol where it may be left out."""
    optional = element.startswith("(") and element.endswith(")")
    bare = element[1:-1] if optional else element
    is_category = bare.startswith("{")
    names = bare.strip("{}").split("|")
    symbols = [(f"{{{name}}}" if is_category else name, is_category) for name in names]
    return [*symbols, ("", is_category)] if optional else symbols
