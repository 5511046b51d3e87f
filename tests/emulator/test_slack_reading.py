"""A message in Slack as a person reads it."""

from typing import Any

import pytest

from emulator.slack import mrkdwn, reading
from tests.emulator.tiny_app import Json, button, card, text

NAMES = {"U0ANN00001": "Ann Ash"}


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("plain", "plain"),
        ("*bold* and _slanted_ and ~gone~ and `code`", "bold and slanted and gone and code"),
        ("*bold with _more_ inside*", "bold with more inside"),
        ("```*as it is*\n_too_```", "*as it is*\n_too_"),
        ("snake_case_name stays, 2*3*4 too, * this also", "snake_case_name stays, 2*3*4 too, * this also"),
        ("a &amp; b &lt;c&gt; &amp;lt;", "a & b <c> &lt;"),
        ("<https://example.com/?a=1&amp;b=2>", "https://example.com/?a=1&b=2"),
        ("<https://example.com|the *page*>", "the *page*"),
        ("<@U0ANN00001> and <@U0NOBODY> and <@U0BEN|ben>", "@Ann Ash and @U0NOBODY and @ben"),
        ("<#C0GENERAL01|general> <!here> <!subteam^S1|@us>", "#general @here @us"),
        ("<!date^1795392000^{date_long}|23 November 2026>", "23 November 2026"),
    ],
)
def test_marks_are_not_read(said: str, read: str) -> None:
    assert mrkdwn.plain(said, NAMES) == read


@pytest.mark.parametrize("said", ["a & b < c > d", "&amp;", "&lt;"])
def test_what_is_escaped_is_read_as_it_was(said: str) -> None:
    assert mrkdwn.plain(mrkdwn.escaped(said), NAMES) == said


def rich(*elements: Any) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


@pytest.mark.parametrize(
    ("blocks", "read"),
    [
        ([], "*for* notifications"),
        ([{"type": "header", "text": {"type": "plain_text", "text": "A *header*"}}, {"type": "divider"}], "A *header*"),
        ([text("*One*"), text("two")], "One\ntwo"),
        (
            [{"type": "section", "fields": [{"type": "mrkdwn", "text": "*a*"}, {"type": "plain_text", "text": "*b*"}]}],
            "a\n*b*",
        ),
        ([{"type": "context", "elements": [{"type": "mrkdwn", "text": "_small_"}]}], "small"),
        (
            [
                rich(
                    {"type": "text", "text": "*as it is* "},
                    {"type": "user", "user_id": "U0ANN00001"},
                    {"type": "link", "url": "https://e.com"},
                    {"type": "link", "url": "https://e.com", "text": "there"},
                )
            ],
            "*as it is* @Ann Ashhttps://e.comthere",
        ),
    ],
)
def test_text_is_what_is_seen(blocks: list[Json], read: str) -> None:
    shown = read if blocks else "for notifications"
    assert reading.text("*for* notifications", blocks, NAMES) == shown


def test_buttons_come_in_reading_order() -> None:
    blocks = [text("a") | {"accessory": button("First")}, *card("b", "Second", "Third")]
    named = [{**block, "block_id": str(number)} for number, block in enumerate(blocks)]
    assert [found.label for found in reading.buttons(named)] == ["First", "Second", "Third"]
    assert [found.block_id for found in reading.buttons(named)] == ["0", "2", "2"]
