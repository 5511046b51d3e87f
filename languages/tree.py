"""The patterns of a language as one tree, in which what they have in common is walked once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from languages.rule import Choices, Rule, elements

Meaning = Callable[..., Any]
Taken = tuple[bool, ...]  # for each category before a place of a pattern, whether it is there


@dataclass(slots=True)
class Node:
    """A place in the tree of all patterns: what may follow, and the patterns that end here.

    Branches that go on alike are one: beginnings are shared by all patterns, ends by the variants of one.
    """

    captures: bool = False  # whether a category leads here, whose value the meaning takes
    after: dict[str, "Node"] = field(default_factory=dict)
    endings: list["Ending"] = field(default_factory=list)


@dataclass(slots=True)
class Ending:
    """A pattern that ends here: the category it is read as, and its meaning, of the categories that are there."""

    symbol: str
    meaning: Meaning


@dataclass(frozen=True, eq=False)
class Pattern:
    """The places of a pattern, and either the rule that it belongs to or the parts that its words play."""

    places: list[Choices]
    rule: Rule | None
    parts: frozenset[Any] = frozenset()


Position = tuple[Pattern, int, Taken]
State = dict[Position, None]  # in order


def tree(rules: Iterable[Rule], phrases: Mapping[Any, Iterable[str]]) -> Node:
    """All patterns as one tree, by the subset construction.

    `phrases` are patterns by the parts that they play in a sentence; a phrase may play several.
    """
    played: dict[str, set[Any]] = {}
    for part, patterns in phrases.items():
        for pattern in patterns:
            played.setdefault(pattern, set()).add(part)
    whole = [
        *(Pattern(elements(rule.pattern), rule) for rule in rules),
        *(Pattern(elements(pattern), None, frozenset(parts)) for pattern, parts in played.items()),
    ]
    return _grown({(pattern, 0, ()): None for pattern in whole}, {}, captures=False)


def _grown(state: State, known: dict[tuple[Position, ...], Node], captures: bool) -> Node:
    """The node of a state: of the positions at which several patterns are at once."""
    key = tuple(state)
    if key in known:
        return known[key]
    node = known[key] = Node(captures)
    following: dict[str, State] = {}
    parts: set[Any] = set()
    for pattern, place, taken in _reached(state):
        if place < len(pattern.places):
            for symbol, is_category in pattern.places[place]:
                if symbol:
                    following.setdefault(symbol, {})[_next(pattern, place, taken, is_category, True)] = None
        elif pattern.rule is None:
            parts |= pattern.parts
        else:
            node.endings.append(Ending(f"{{{pattern.rule.category}}}", _of_those_there(pattern.rule.meaning, taken)))
    if parts:
        node.endings.append(Ending("{mark}", _playing(frozenset(parts))))
    node.after = {symbol: _grown(after, known, symbol[0] == "{") for symbol, after in following.items()}
    return node


def _reached(state: Iterable[Position]) -> Iterator[Position]:
    """The positions of a state, and those behind what may be left out."""
    for pattern, place, taken in state:
        yield pattern, place, taken
        if place < len(pattern.places):
            left_out = (is_category for symbol, is_category in pattern.places[place] if not symbol)
            yield from _reached(_next(pattern, place, taken, is_category, False) for is_category in left_out)


def _next(pattern: Pattern, place: int, taken: Taken, is_category: bool, is_there: bool) -> Position:
    counts = is_category and pattern.rule is not None
    return pattern, place + 1, (*taken, is_there) if counts else taken


def _of_those_there(meaning: Meaning, taken: Taken) -> Meaning:
    """A meaning that is called with the categories that are there, and gets None for those that are left out."""
    if all(taken):
        return meaning

    def placed(*values: Any) -> Any:
        left = iter(values)
        return meaning(*(next(left) if there else None for there in taken))

    return placed


def _playing(parts: frozenset[Any]) -> Meaning:
    """A meaning that is the same whatever the categories of the pattern are."""
    return lambda *_: parts
