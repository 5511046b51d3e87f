"""What begins with a word, whatever follows it: its own meanings, and the patterns that go on behind it."""

from dataclasses import dataclass
from typing import Any

from languages.grammar import Meanings
from languages.tree import Node

Values = tuple[Any, ...]


@dataclass(slots=True)
class Opening:
    """The meanings of a word alone, by category; and where patterns go on behind it.

    `meant` has the form of a place in a chart. `after` has, by the category that follows, the nodes that it leads to,
    with what the patterns took from the word.
    """

    meant: dict[str, dict[int, Any]]
    after: dict[str, list[tuple[Node, Values]]]


def opening(root: Node, meanings: Meanings) -> Opening:
    """Follow the patterns below `root` over one word. A category keeps its first meaning."""
    found = Opening({}, {})
    agenda = list(meanings)
    for category, value in agenda:  # grows while it is walked
        if category in found.meant:
            continue
        found.meant[category] = {1: value}
        node = root.after.get(category)
        if node is None:
            continue
        values = (value,) if node.captures else ()
        agenda.extend(
            (ending.symbol, meant) for ending in node.endings if (meant := ending.meaning(*values)) is not None
        )
        for following, reached in node.after.items():
            found.after.setdefault(following, []).append((reached, values))
    return found
