"""A bot's message as a person reads it."""

from typing import Any

import pytest

from emulator.teams import reading

Json = dict[str, Any]


def shown(*body: Json, actions: list[Json] | None = None) -> Json:
    content = {"type": "AdaptiveCard", "version": "1.5", "body": list(body), "actions": actions or []}
    return {"type": "message", "attachments": [{"contentType": reading.ADAPTIVE_CARD, "content": content}]}


@pytest.mark.parametrize(
    ("activity", "text"),
    [
        ({"text": "plain *stars*", "textFormat": "plain"}, "plain *stars*"),
        (
            {"text": r"1\. **bold** and \*not\* and [a link](https://example.com) `code`"},
            "1. bold and *not* and a link code",
        ),
        ({"text": "snake_case_name stays, 2*3*4 too"}, "snake_case_name stays, 2*3*4 too"),
        (shown({"type": "TextBlock", "text": "One"}, {"type": "TextBlock", "text": "Two"}), "One\nTwo"),
        (shown({"type": "TextBlock", "text": "Hidden", "isVisible": False}), ""),
        (shown({"type": "FactSet", "facts": [{"title": "Start", "value": "**Monday**"}]}), "Start: Monday"),
        (shown({"type": "RichTextBlock", "inlines": ["a", {"type": "TextRun", "text": "*b*"}]}), "a*b*"),
        (shown({"type": "Image", "url": "x", "altText": "A sun"}), "A sun"),
        (
            shown(
                {"type": "ColumnSet", "columns": [{"type": "Column", "items": [{"type": "TextBlock", "text": "in"}]}]}
            ),
            "in",
        ),
    ],
)
def test_text_is_what_is_seen(activity: Json, text: str) -> None:
    assert reading.text(activity) == text


def test_buttons_come_in_reading_order() -> None:
    inner = {"type": "ActionSet", "actions": [{"type": "Action.Submit", "title": "First"}]}
    activity = shown(inner, actions=[{"type": "Action.Execute", "title": "Second"}])
    activity["suggestedActions"] = {"actions": [{"type": "imBack", "title": "Third", "value": "third"}]}
    assert [button.label for button in reading.buttons(activity)] == ["First", "Second", "Third"]
