"""What begins with a word, whatever follows it: its own meanings, and the patterns that go on behind it."""

from dataclasses import dataclass
from typing import Any

from languages.grammar import Meanings
from languages.rule import Node

Values = tuple[Any, ...]


@dataclass(slots=True)
class Opening:
    """The meanings of a word alone, by category; and where patterns go on behind it, with what they took from it."""

    meant: dict[str, Any]
    open: list[tuple[Node, Values]]


def opening(root: Node, meanings: Meanings) -> Opening:
    """Follow the patterns below `root` over one word. A category keeps its first meaning."""
    found = Opening({}, [])
    agenda = list(meanings)
    for category, value in agenda:  # grows while it is walked
        if category in found.meant:
            continue
        found.meant[category] = value
        node = root.after.get(category)
        if node is None:
            continue
        values = (value,) if node.captures else ()
        agenda.extend((ending.symbol, meant) for ending in node.endings if (meant := ending.meaning(*values)) is not None)
        if node.after:
            found.open.append((node, values))
    return found
