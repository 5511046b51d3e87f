"""What begins with each word -> every phrase that the rules of a language find in a row of words."""

from typing import Any

from languages.tree import Node
from understanding.words.opening import Opening, Values

Place = dict[str, dict[int, Any]]  # category -> number of words -> value
Edges = list[Place]
NONE: dict[int, Any] = {}
Agenda = list[tuple[str, int, Any]]  # category, end, value


def chart(root: Node, row: list[Opening]) -> Edges:
    """Every phrase that the patterns below `root` find in a row of words, by the place where it begins.

    Filled from the last word to the first, so that what follows a place is complete when it is looked at. A category
    keeps its first meaning for each stretch of words: the work is bounded by the square of their number.
    """
    edges = [begins.meant for begins in row]
    for place in range(len(row) - 2, -1, -1):
        agenda: Agenda = []
        after, following = row[place].after, edges[place + 1]
        for category in following:
            if category in after:
                for node, values in after[category]:
                    for length, value in following[category].items():
                        _walk(node, place + 1 + length, (*values, value) if node.captures else values, edges, agenda)
        if agenda:
            edges[place] = _completed(root, place, edges, agenda)
    return edges


def _completed(root: Node, place: int, edges: Edges, agenda: Agenda) -> Place:
    """What begins at a place, with the phrases of an agenda and those that begin with them."""
    here = edges[place].copy()
    for category, end, value in agenda:  # grows while it is walked
        found = here.get(category, NONE)
        if end - place in found:
            continue
        here[category] = {**found, end - place: value}
        node = root.after.get(category)
        if node is not None:
            _walk(node, end, (value,) if node.captures else (), edges, agenda)
    return here


def _walk(node: Node, place: int, values: Values, edges: Edges, agenda: Agenda) -> None:
    """Follow the patterns from a node on; put what they mean on the agenda."""
    for ending in node.endings:
        meaning = ending.meaning(*values)
        if meaning is not None:
            agenda.append((ending.symbol, place, meaning))
    after = node.after
    if not after or place == len(edges):
        return
    here = edges[place]
    for category in after if len(after) < len(here) else here:
        if category in after and category in here:
            following = after[category]
            for length, value in here[category].items():
                _walk(following, place + length, (*values, value) if following.captures else values, edges, agenda)
