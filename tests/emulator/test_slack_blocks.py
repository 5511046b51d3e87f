"""What the stand-in of Slack takes as Block Kit, and what it says against the rest."""

from typing import Any

import pytest

from emulator.slack.block_kit import complaints
from tests.emulator.tiny_app import Json, button, card, text


def actions(*elements: Any, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def plain(said: Any, **more: Any) -> Json:
    return {"type": "plain_text", "text": said, **more}


def header(said: str) -> Json:
    return {"type": "header", "text": plain(said)}


def context(*elements: Any) -> Json:
    return {"type": "context", "elements": list(elements)}


def fields(*said: str) -> Json:
    return {"type": "section", "fields": [{"type": "mrkdwn", "text": each} for each in said]}


def rich(*elements: Any) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


FULL = button("x" * 75, value="x" * 2000, url="https://e.com/" + "x" * 2986, accessibility_label="x" * 75)


@pytest.mark.parametrize(
    "blocks",
    [
        card("Monday?", "Add", "Not now"),
        [{"type": "divider"}] * 50,
        [text("x" * 3000)],
        [fields(*["x" * 2000] * 10)],
        [text("x") | fields("a") | {"accessory": FULL, "expand": True, "block_id": "x" * 255}],
        [header("x" * 150)],
        [context(*[plain("x", emoji=True)] * 9, {"type": "mrkdwn", "text": "*x*", "verbatim": True})],
        [actions(*(button(str(number), style="danger") for number in range(25)))],
        [actions(button("a")), actions(button("a", style="primary"))],
        [
            rich(
                {"type": "text", "text": "a", "style": {"bold": True, "italic": False}},
                {"type": "link", "url": "http://e.com", "text": "b"},
                {"type": "user", "user_id": "U1"},
            )
        ],
    ],
)
def test_what_slack_shows_is_taken(blocks: list[Json]) -> None:
    assert complaints(blocks) == []


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        ([], "no fewer than 1 items allowed [json-pointer:/blocks]"),
        ([{"type": "divider"}] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
        (["x"], "must be an object [json-pointer:/blocks/0]"),
        ([{"type": "image"}], "unsupported type: image [json-pointer:/blocks/0/type]"),
        ([{}], "unsupported type: None [json-pointer:/blocks/0/type]"),
        ([{"type": ["section"]}], "unsupported type: ['section'] [json-pointer:/blocks/0/type]"),
        ([text("x" * 3001)], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
        ([text("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
        ([text(5)], "must provide a string [json-pointer:/blocks/0/text/text]"),  # type: ignore[arg-type]
        ([{"type": "section"}], "must define either `text` or `fields` [json-pointer:/blocks/0]"),
        ([fields(*"abcdefghijk")], "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
        ([fields("x" * 2001)], "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
        ([text("a") | {"title": "b"}], "invalid additional property: title [json-pointer:/blocks/0]"),
        ([text("a") | {"expand": 1}], "must be a boolean [json-pointer:/blocks/0/expand]"),
        ([text("a") | {"block_id": "x" * 256}], "must be less than 256 characters [json-pointer:/blocks/0/block_id]"),
        ([header("x" * 151)], "must be less than 151 characters [json-pointer:/blocks/0/text/text]"),
        ([text("a") | {"type": "header"}], "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"),
        ([{"type": "header"}], "missing required field: text [json-pointer:/blocks/0]"),
        ([context(*[plain("a")] * 11)], "no more than 10 items allowed [json-pointer:/blocks/0/elements]"),
        (
            [context(plain("a", verbatim=True))],
            "invalid additional property: verbatim [json-pointer:/blocks/0/elements/0]",
        ),
        ([actions()], "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"),
        ([{"type": "actions"}], "missing required field: elements [json-pointer:/blocks/0]"),
        ([{"type": "actions", "elements": "x"}], "must provide an array [json-pointer:/blocks/0/elements]"),
        (
            [actions(*(button(str(number)) for number in range(26)))],
            "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
        ),
        ([actions("x")], "must be an object [json-pointer:/blocks/0/elements/0]"),
        ([actions({"type": "datepicker"})], "unsupported type: datepicker [json-pointer:/blocks/0/elements/0/type]"),
        ([actions(button("x" * 76))], "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"),
        (
            [actions(button("a", value="x" * 2001))],
            "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
        ),
        (
            [actions(button("a", action_id="x" * 256))],
            "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
        ),
        (
            [actions(button("a", accessibility_label="x" * 76))],
            "must be less than 76 characters [json-pointer:/blocks/0/elements/0/accessibility_label]",
        ),
        (
            [actions(button("a", url="https://" + "x" * 2993))],
            "must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]",
        ),
        ([actions(button("a", url="ftp://x"))], "must be a valid URL [json-pointer:/blocks/0/elements/0/url]"),
        (
            [actions(button("a", style="default"))],
            "must be a valid enum value: primary, danger [json-pointer:/blocks/0/elements/0/style]",
        ),
        (
            [actions(button("a"), button("a"))],
            "`action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]",
        ),
        (
            [{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}],
            "`block_id` a already exists [json-pointer:/blocks/1/block_id]",
        ),
        ([rich({"type": "emoji"})], "unsupported type: emoji [json-pointer:/blocks/0/elements/0/elements/0/type]"),
    ],
)
def test_what_slack_would_refuse_is_pointed_at(blocks: list[Any], complaint: str) -> None:
    assert complaints(blocks) == [complaint]


def test_everything_that_is_wrong_is_told() -> None:
    wrong = [text(""), {"type": "image"}, actions(button("a", url=5))]
    assert complaints(wrong) == [
        "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
        "unsupported type: image [json-pointer:/blocks/1/type]",
        "must provide a string [json-pointer:/blocks/2/elements/0/url]",
    ]
