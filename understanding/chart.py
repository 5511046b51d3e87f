"""Tokens -> every phrase that the rules of a language find in them."""

from typing import Any

from languages.grammar import Meanings
from languages.rule import Node

Edges = list[dict[str, dict[int, Any]]]  # by place: category -> end -> value
Agenda = list[tuple[str, int, Any]]  # category, end, value


def chart(root: Node, words: list[Meanings]) -> Edges:
    """Every phrase that the patterns below `root` find in a row of words.

    Filled from the last word to the first, so that what follows a place is complete when it is looked at. A category
    keeps its first meaning for each stretch of words: the work is bounded by the square of their number.
    """
    edges: Edges = [{} for _ in words]
    for place in range(len(words) - 1, -1, -1):
        agenda: Agenda = [(category, place + 1, value) for category, value in words[place]]
        here = edges[place]
        for category, end, value in agenda:  # grows while it is walked
            known = here.get(category)
            if known is None:
                here[category] = {end: value}
            elif end in known:
                continue
            else:
                known[end] = value
            node = root.after.get(category)
            if node is not None:
                _walk(node, end, (value,) if node.captures else (), edges, agenda)
    return edges


def _walk(node: Node, place: int, values: tuple[Any, ...], edges: Edges, agenda: Agenda) -> None:
    """Follow the patterns from a node on; put what they mean on the agenda."""
    for ending in node.endings:
        meaning = ending.meaning(*(values if ending.taken is None else _placed(values, ending.taken)))
        if meaning is not None:
            agenda.append((ending.symbol, place, meaning))
    after = node.after
    if not after or place == len(edges):
        return
    here = edges[place]
    for category in after if len(after) < len(here) else here:
        following = after.get(category)
        if following is None or category not in here:
            continue
        if not following.captures:
            _walk(following, place + 1, values, edges, agenda)
            continue
        for end, value in here[category].items():
            _walk(following, end, (*values, value), edges, agenda)


def _placed(values: tuple[Any, ...], taken: tuple[bool, ...]) -> tuple[Any, ...]:
    """The values at their places in the pattern, None where a category was left out."""
    left = iter(values)
    return tuple(next(left) if there else None for there in taken)
