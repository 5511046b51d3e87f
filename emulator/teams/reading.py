"""A bot's message as a person reads it: its text, and the buttons on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"
OAUTH_CARD = "application/vnd.microsoft.card.oauth"

# What Teams' Markdown marks up (bold, emphasis, code, links), and how an author says that a character is just itself.
_MARKUP = re.compile(
    r"\\([\\`*_{}\[\]()#+\-.!~>|])"
    r"|\[([^\]]*)\]\([^)]*\)"
    r"|(\*\*|__)(?=\S)(.+?)(?<=\S)\3"
    r"|(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\5(?!\w)"
    r"|`([^`]+)`"
)
_LITERAL, _MARKED = (1, 7), (2, 4, 6)
_CHILDREN = ("body", "items", "columns", "rows", "cells")


@dataclass(frozen=True)
class Button:
    """A button with the action behind it: one of a card, or a CardAction (signin, openUrl, imBack)."""

    label: str
    action: Json


def text(activity: Json) -> str:
    """Every line of it, from top to bottom, without markup."""
    said = activity.get("text") or ""
    lines = [said if activity.get("textFormat") == "plain" else _plain(said)] if said else []
    for kind, content in _cards(activity):
        if kind == ADAPTIVE_CARD:
            lines += _lines(content)
        else:
            lines += (content[key] for key in ("title", "subtitle", "text") if content.get(key))
    return "\n".join(lines)


def buttons(activity: Json) -> list[Button]:
    """In reading order."""
    found: list[Button] = []
    for kind, content in _cards(activity):
        if kind == ADAPTIVE_CARD:
            found += (Button(action.get("title", ""), action) for action in _actions(content))
        else:
            found += (Button(action["title"], action) for action in content.get("buttons") or [])
    suggested = (activity.get("suggestedActions") or {}).get("actions") or []
    return found + [Button(action["title"], action) for action in suggested]


def unfinished(activity: Json) -> bool:
    """Whether it says that more is to come, as a text that ends in an ellipsis does."""
    return text(activity).rstrip().endswith("…")


def token_exchange(activity: Json) -> str | None:
    """The id under which clients shall hand over a token, where the message is such a request."""
    for kind, content in _cards(activity):
        if kind == OAUTH_CARD:
            return (content.get("tokenExchangeResource") or {}).get("id")
    return None


def _cards(activity: Json) -> Iterator[tuple[str, Json]]:
    """Their content types, and what is on them."""
    for attachment in activity.get("attachments") or []:
        if isinstance(attachment.get("content"), dict):
            yield attachment.get("contentType", ""), attachment["content"]


def _lines(element: Json) -> Iterator[str]:
    if element.get("isVisible") is False:
        return
    match element.get("type"):
        case "TextBlock":
            yield _plain(element.get("text", ""))
        case "RichTextBlock":  # knows no markup
            yield "".join(run if isinstance(run, str) else run.get("text", "") for run in element.get("inlines", []))
        case "FactSet":
            yield from (_plain(f"{fact['title']}: {fact['value']}") for fact in element.get("facts", []))
        case "Image" if element.get("altText"):
            yield element["altText"]
        case _:
            for child in _children(element):
                yield from _lines(child)


def _actions(element: Json) -> Iterator[Json]:
    if element.get("isVisible") is False:
        return
    for child in _children(element):
        yield from _actions(child)
    yield from element.get("actions") or []


def _children(element: Json) -> Iterator[Json]:
    for key in _CHILDREN:
        yield from element.get(key) or []


def _plain(markdown: str) -> str:
    """Without Markdown's marks: what is left is what a person sees."""
    return _MARKUP.sub(_unmarked, markdown)


def _unmarked(found: re.Match[str]) -> str:
    literal = next((found[group] for group in _LITERAL if found[group]), None)
    return literal or next((_plain(found[group]) for group in _MARKED if found[group]), "")
