"""The part of Block Kit that the stand-in plays, with its limits: https://docs.slack.dev/reference/block-kit.

What Slack knows besides (images, menus, inputs …) is refused here as if it did not exist.
"""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from emulator.slack.schema import Complaints, address, array, boolean, complaint, enumeration, record, string, typed

Json = dict[str, Any]

BLOCKS = 50  # in one message
TEXTS = 13_200  # characters of all texts together: not documented, but reported in slackapi/bolt-js#2509
ID = string(255)


def _plain(most: int) -> Any:
    return record({"text": string(most)}, {"emoji": boolean})


def _plain_only(most: int) -> Any:
    return typed({"plain_text": _plain(most)})


def _any_text(most: int) -> Any:
    return typed({"plain_text": _plain(most), "mrkdwn": record({"text": string(most)}, {"verbatim": boolean})})


BUTTON = typed(
    {
        "button": record(
            {"text": _plain_only(75)},
            {
                "action_id": ID,
                "value": string(2000),
                "url": address(3000),
                "style": enumeration("primary", "danger"),
                "accessibility_label": string(75),
            },
        )
    }
)
STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "code"), boolean))
RICH = typed(
    {
        "text": record({"text": string(3000)}, {"style": STYLE}),
        "link": record({"url": address(3000)}, {"text": string(3000), "style": STYLE}),
        "user": record({"user_id": ID}, {"style": STYLE}),
    }
)
RICH_SECTION = typed({"rich_text_section": record({"elements": array(RICH, 100)}, {})})


def _section(value: Any, at: str) -> Complaints:
    optional = {
        "text": _any_text(3000),
        "fields": array(_any_text(2000), 10),
        "accessory": BUTTON,
        "expand": boolean,
        "block_id": ID,
    }
    yield from record({}, optional)(value, at)
    if "text" not in value and "fields" not in value:
        yield complaint("must define either `text` or `fields`", at)


def _actions(value: Any, at: str) -> Complaints:
    yield from record({"elements": array(BUTTON, 25)}, {"block_id": ID})(value, at)
    elements = value.get("elements")
    if isinstance(elements, list):
        yield from _repeated("action_id", elements, f"{at}/elements")


BLOCK = typed(
    {
        "section": _section,
        "divider": record({}, {"block_id": ID}),
        "header": record({"text": _plain_only(150)}, {"block_id": ID}),
        "context": record({"elements": array(_any_text(3000), 10)}, {"block_id": ID}),
        "actions": _actions,
        "rich_text": record({"elements": array(RICH_SECTION, 100)}, {"block_id": ID}),
    }
)


def complaints(blocks: Any) -> list[str]:
    """What Slack would say against them; nothing where they are fine."""
    found = list(array(BLOCK, BLOCKS)(blocks, "/blocks"))
    return found or list(_repeated("block_id", blocks, "/blocks"))


def size(blocks: list[Json]) -> int:
    """Of all texts together, in characters."""
    return sum(len(text) for text in _texts(blocks))


def completed(blocks: list[Json]) -> list[Json]:
    """With the ids that Slack gives where there are none."""
    return [{**_completed(block), "block_id": block.get("block_id", _fresh_id())} for block in blocks]


def _completed(block: Json) -> Json:
    match block:
        case {"type": "actions", "elements": elements}:
            return {**block, "elements": [_identified(element) for element in elements]}
        case {"accessory": accessory}:
            return {**block, "accessory": _identified(accessory)}
        case _:
            return block


def _identified(element: Json) -> Json:
    return {**element, "action_id": element.get("action_id", _fresh_id())}


def _fresh_id() -> str:
    return uuid4().hex[:5]


def _repeated(name: str, values: list[Any], at: str) -> Complaints:
    ids = [value.get(name) if isinstance(value, dict) else None for value in values]
    for number, id in enumerate(ids):
        if id is not None and id in ids[:number]:
            yield complaint(f"`{name}` {id} already exists", f"{at}/{number}/{name}")


def _texts(value: Any) -> Iterator[str]:
    match value:
        case {"text": str(text)}:
            yield text
        case dict():
            for inner in value.values():
                yield from _texts(inner)
        case list():
            for inner in value:
                yield from _texts(inner)
