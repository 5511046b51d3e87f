"""What begins with each word -> every phrase that the rules of a language find in a row of words."""

from typing import Any

from languages.rule import Node
from understanding.opening import Opening, Values

Edges = list[dict[str, dict[int, Any]]]  # by place: category -> end -> value
Agenda = list[tuple[str, int, Any]]  # category, end, value


def chart(root: Node, row: list[Opening]) -> Edges:
    """Every phrase that the patterns below `root` find in a row of words.

    Filled from the last word to the first, so that what follows a place is complete when it is looked at. A category
    keeps its first meaning for each stretch of words: the work is bounded by the square of their number.
    """
    edges: Edges = [{} for _ in row]
    for place in range(len(row) - 1, -1, -1):
        begins, end = row[place], place + 1
        here = {category: {end: value} for category, value in begins.meant.items()}
        agenda: Agenda = []
        if end < len(row):
            for node, values in begins.open:
                _follow(node, end, values, edges, agenda)
        edges[place] = here
        if agenda:
            _complete(root, here, edges, agenda)
    return edges


def _complete(root: Node, here: dict[str, dict[int, Any]], edges: Edges, agenda: Agenda) -> None:
    """Put the phrases of an agenda into the chart, and those that begin with them."""
    for category, end, value in agenda:  # grows while it is walked
        known = here.setdefault(category, {})
        if end in known:
            continue
        known[end] = value
        node = root.after.get(category)
        if node is not None:
            _walk(node, end, (value,) if node.captures else (), edges, agenda)


def _walk(node: Node, place: int, values: Values, edges: Edges, agenda: Agenda) -> None:
    """Put what the patterns mean that end at a node on the agenda, and follow the others."""
    for ending in node.endings:
        meaning = ending.meaning(*values)
        if meaning is not None:
            agenda.append((ending.symbol, place, meaning))
    if node.after and place < len(edges):
        _follow(node, place, values, edges, agenda)


def _follow(node: Node, place: int, values: Values, edges: Edges, agenda: Agenda) -> None:
    """Follow the patterns from a node on, over each of the phrases that begin at a place."""
    after, here = node.after, edges[place]
    for category in after if len(after) < len(here) else here:
        if category in after and category in here:
            following = after[category]
            for end, value in here[category].items():
                _walk(following, end, (*values, value) if following.captures else values, edges, agenda)
