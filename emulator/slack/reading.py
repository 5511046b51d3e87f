"""A message as a person reads it: its text, and the buttons on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from emulator.slack.mrkdwn import plain

Json = dict[str, Any]
Names = Mapping[str, str]


@dataclass(frozen=True)
class Button:
    """A button of Block Kit, and the block that it is in."""

    label: str
    block_id: str
    element: Json


def text(said: str, blocks: Sequence[Json], names: Names) -> str:
    """Every line from top to bottom, without markup. Where there are blocks, the text is for notifications alone."""
    if not blocks:
        return plain(said, names)
    return "\n".join(line for block in blocks for line in _lines(block, names))


def buttons(blocks: Sequence[Json]) -> list[Button]:
    """In reading order."""
    return [Button(element["text"]["text"], block["block_id"], element) for block in blocks for element in _own(block)]


def _own(block: Json) -> Iterator[Json]:
    match block:
        case {"type": "actions", "elements": elements}:
            yield from elements
        case {"type": "section", "accessory": accessory}:
            yield accessory


def _lines(block: Json, names: Names) -> Iterator[str]:
    match block["type"]:
        case "header":
            yield block["text"]["text"]
        case "section":
            for part in (block.get("text"), *block.get("fields", ())):
                yield from [_words(part, names)] if part else []
        case "context":
            yield from (_words(element, names) for element in block["elements"])
        case "rich_text":
            yield from (_rich(element, names) for element in block["elements"])


def _words(part: Json, names: Names) -> str:
    said: str = part["text"]
    return said if part["type"] == "plain_text" else plain(said, names)


def _rich(element: Json, names: Names) -> str:
    """Rich text knows no markup."""
    match element["type"]:
        case "rich_text_section":
            return "".join(_rich(inner, names) for inner in element["elements"])
        case "user":
            return f"@{names.get(element['user_id'], element['user_id'])}"
        case _:
            words: str = element.get("text") or element["url"]
            return words
