"""What is said, laid out as an Adaptive Card.

Version 1.5 is the newest that Teams shows in messages of bots. Words stand in text runs only: unlike text blocks and
facts they know no markup, so nothing that a person wrote can become a link or an image.
Source: https://adaptivecards.io/explorer/, and for Teams
https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview
"""

from typing import Any

from bot.press import Press
from languages.said import Button, Fact, Role, Said

Json = dict[str, Any]

SHOWN_BUTTONS = 6  # Teams draws no more; the rest go into the menu behind "…"
STYLES = {Role.PRIMARY: "positive", Role.DESTRUCTIVE: "destructive"}


def card(said: Said) -> Json:
    """The card, without anything that only Teams knows."""
    return {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "fallbackText": said.text,
        "speak": said.text,
        "body": [_title(said.title), *_facts(said.facts), *_lines(said.lines)],
        "actions": _actions(said.buttons),
    }


def _title(title: str) -> Json:
    return _block("medium", _run(title, weight="bolder", size="medium"))


def _facts(facts: tuple[Fact, ...]) -> list[Json]:
    blocks = [_block("small", _run(f"{fact.name}: ", isSubtle=True), _run(fact.value)) for fact in facts]
    return _apart(blocks)


def _lines(lines: tuple[str, ...]) -> list[Json]:
    return _apart([_block("small", _run(line)) for line in lines])


def _apart(blocks: list[Json]) -> list[Json]:
    """The first keeps a distance from what stands above."""
    return [blocks[0] | {"spacing": "medium"}, *blocks[1:]] if blocks else []


def _block(spacing: str, *runs: Json) -> Json:
    return {"type": "RichTextBlock", "spacing": spacing, "inlines": list(runs)}


def _run(text: str, **looks: str | bool) -> Json:
    return {"type": "TextRun", "text": text, **looks}


def _actions(buttons: tuple[Button, ...]) -> list[Json]:
    primary = next((button for button in buttons if button.role is Role.PRIMARY), None)
    return [_action(button, place, button is primary) for place, button in enumerate(buttons)]


def _action(button: Button, place: int, primary: bool) -> Json:
    """Clients that do not know Action.Execute send the same data by its fallback."""
    looks: Json = {"title": button.label}
    if primary or button.role is Role.DESTRUCTIVE:
        looks["style"] = STYLES[button.role]
    if place >= SHOWN_BUTTONS:
        looks["mode"] = "secondary"
    data = Press(button.verb, button.about).data
    fallback = {"type": "Action.Submit", **looks, "data": data}
    return {"type": "Action.Execute", **looks, "verb": button.verb, "data": data, "fallback": fallback}
