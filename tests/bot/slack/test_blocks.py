"""Block Kit: what is laid out says everything, and nothing in it is read as markup."""

import json
from typing import Any

import pytest

from bot.slack.blocks import LABEL, message, plain, sign_in
from languages.said import Button, Fact, Role, Said, SignInRequest

CARD = Said(
    "Add this time off?",
    lines=("1 working day.", "Already booked: <nothing> & *more*."),
    facts=(Fact("When", "Monday, 23 November 2026, all day"), Fact("Subject", "<!channel> _ill_")),
    buttons=(
        Button("Add time off", "book", "card1", Role.PRIMARY),
        Button("Remove", "remove", "card1", Role.DESTRUCTIVE),
        Button("Not now", "dismiss", "card1"),
    ),
    card="card1",
)


def words(node: Any) -> list[str]:
    """All that is read, in order."""
    if isinstance(node, list | tuple):
        return [word for part in node for word in words(part)]
    if not isinstance(node, dict):
        return []
    if node.get("type") in ("text", "plain_text"):
        return [node["text"]]
    return [word for name, part in node.items() if name != "accessibility_label" for word in words(part)]


def test_a_card_says_title_facts_lines_and_buttons_in_this_order() -> None:
    read = "".join(f"{word}|" for word in words(message(CARD).blocks))
    assert read == (
        "Add this time off?|\nWhen: |Monday, 23 November 2026, all day|\nSubject: |<!channel> _ill_|"
        "1 working day.\nAlready booked: <nothing> & *more*.|Add time off|Remove|Not now|"
    )


def test_nothing_is_markup() -> None:
    assert "mrkdwn" not in json.dumps(message(CARD).blocks)
    assert "mrkdwn" not in json.dumps(plain(CARD).blocks)


def test_the_text_says_it_all_without_blocks() -> None:
    assert message(CARD).text.splitlines() == [
        "Add this time off?",
        "When: Monday, 23 November 2026, all day",
        "Subject: &lt;!channel&gt; _ill_",
        "1 working day.",
        "Already booked: &lt;nothing&gt; &amp; *more*.",
        "[Add time off]",
        "[Remove]",
        "[Not now]",
    ]


def test_buttons_name_verb_and_card_and_only_two_kinds_are_coloured() -> None:
    (actions,) = [block for block in message(CARD).blocks if block["type"] == "actions"]
    assert [(one["action_id"], one["value"], one.get("style")) for one in actions["elements"]] == [
        ("book", "card1", "primary"),
        ("remove", "card1", "danger"),
        ("dismiss", "card1", None),
    ]


def test_a_screen_reader_hears_what_a_button_is_about() -> None:
    (actions,) = [block for block in message(CARD).blocks if block["type"] == "actions"]
    assert actions["elements"][0]["accessibility_label"] == "Add time off: Monday, 23 November 2026, all day"
    bare = message(Said("Which day?", buttons=(Button("Monday", "choose-0", "c"),), card="c")).blocks[-1]
    assert bare["elements"][0]["accessibility_label"] == "Monday: Which day?"


def test_a_label_that_is_too_long_is_cut_and_stands_above() -> None:
    label = "Monday, 23 November 2026, " * 5
    laid_out = message(Said("Which?", buttons=(Button(label, "choose-0", "c"),), card="c"))
    assert words(laid_out.blocks)[1] == label
    assert len(words(laid_out.blocks)[2]) == LABEL


@pytest.mark.parametrize("count", [1, 25, 26, 60])
def test_any_number_of_buttons_has_room(count: int) -> None:
    said = Said("Which?", buttons=tuple(Button(f"{n}", f"choose-{n}", "c") for n in range(count)), card="c")
    rows = [block["elements"] for block in message(said).blocks if block["type"] == "actions"]
    assert sum(map(len, rows)) == count
    assert max(map(len, rows)) <= 25


def test_a_request_to_sign_in_opens_the_page() -> None:
    asked = sign_in(SignInRequest("Sign in first", ("I keep it.",), "Sign in"), "https://bot.example/signin?t=1")
    button = asked.blocks[-1]["elements"][0]
    assert (button["url"], button["text"]["text"]) == ("https://bot.example/signin?t=1", "Sign in")
    assert "value" not in button
    assert asked.text == "Sign in first\nI keep it.\nSign in: https://bot.example/signin?t=1"
