"""Tokens -> every phrase that the rules of a language find in them."""

from dataclasses import dataclass
from typing import Any

from languages.rule import Node

Edges = list[dict[str, dict[int, Any]]]  # by place: category -> end -> value


@dataclass(slots=True)
class Chart:
    """A chart of phrases, filled from the last token to the first, so that what follows a place is always complete.

    A category keeps one meaning for each stretch of tokens: the work is bounded by the square of their number.
    """

    root: Node
    edges: Edges

    def fill(self, words: list[list[tuple[str, Any]]]) -> None:
        """Fill the chart: `words` are the categories and values of each token."""
        for place in range(len(words) - 1, -1, -1):
            self._fill_at(place, [(category, place + 1, value) for category, value in words[place]])

    def _fill_at(self, place: int, agenda: list[tuple[str, int, Any]]) -> None:
        here = self.edges[place]
        for category, end, value in agenda:  # grows while it is walked
            known = here.get(category)
            if known is None:
                here[category] = {end: value}
            elif end in known:
                continue
            else:
                known[end] = value
            node = self.root.after.get(category)
            if node is not None:
                self._walk(node, end, (value,) if category[0] == "{" else (), agenda)

    def _walk(self, node: Node, place: int, values: tuple[Any, ...], agenda: list[tuple[str, int, Any]]) -> None:
        for ending in node.endings:
            meaning = ending.meaning(*_placed(values, ending.taken))
            if meaning is not None:
                agenda.append((ending.symbol, place, meaning))
        if place == len(self.edges) or not node.after:
            return
        for category, found in self.edges[place].items():
            after = node.after.get(category)
            if after is not None:
                for end, value in found.items():
                    self._walk(after, end, (*values, value) if category[0] == "{" else values, agenda)


def _placed(values: tuple[Any, ...], taken: tuple[bool, ...]) -> tuple[Any, ...]:
    """The values at their places in the pattern, None where a category was left out."""
    if len(values) == len(taken):
        return values
    left = iter(values)
    return tuple(next(left) if there else None for there in taken)


def chart(root: Node, words: list[list[tuple[str, Any]]]) -> Chart:
    """The chart of a row of words."""
    filled = Chart(root, [{} for _ in words])
    filled.fill(words)
    return filled
