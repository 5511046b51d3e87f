"""Adaptive Cards: valid by the official schema, plain to every reader, safe from what a person wrote."""

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft6Validator

from bot.teams.cards import SHOWN_BUTTONS, card
from languages.said import Button, Fact, Role, Said

LIMIT = 28 * 1024  # bytes of a message, in Teams
SCHEMA = json.loads(resources.files("adaptive_cards").joinpath("schemas/schema-1.5.json").read_text())

MARKUP = "**bold** [link](https://evil.example) ![image](https://evil.example/x.png) <at>all</at> {{DATE(x)}} \\n & <b>"
WHEN = Fact("When", "Monday 23 November 2026, all day")
SHAPES = {
    "title": Said("Nothing was added.", card="card1"),
    "empty": Said("", ("",), card="card1"),
    "lines": Said("I could not add it.", ("Microsoft 365 is busy.", "Try again in a minute."), card="card1"),
    "facts": Said("Time off removed", facts=(WHEN, Fact("Subject", "Time off")), card="card1"),
    "proposal": Said(
        "Add this time off?",
        ("1 working day.",),
        (WHEN, Fact("Time zone", "Europe/London")),
        (Button("Add time off", "book", "card1", Role.PRIMARY), Button("Not now", "dismiss", "card1")),
        "card1",
    ),
    "removal": Said("Remove it?", (), (WHEN,), (Button("Remove", "remove", "card1", Role.DESTRUCTIVE),), "card1"),
    "two primary": Said("Which?", buttons=(Button("A", "a", "c", Role.PRIMARY), Button("B", "b", "c", Role.PRIMARY))),
    "many buttons": Said("Which one?", buttons=tuple(Button(f"{n}", f"choose-{n}", "card1") for n in range(9))),
    "markup": Said(MARKUP, (MARKUP,), (Fact(MARKUP, MARKUP),), (Button(MARKUP, "book", "card1"),), "card1"),
    "long": Said("Your time off", facts=tuple(Fact("When", "Donnerstag, 24. Dezember 2026 " * 3) for _ in range(30))),
}


@pytest.fixture(params=SHAPES.values(), ids=list(SHAPES))
def said(request: pytest.FixtureRequest) -> Said:
    shape: Said = request.param
    return shape


def elements(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a card."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from elements(child)
    if isinstance(value, list):
        for child in value:
            yield from elements(child)


def test_a_card_is_valid_and_small(said: Said) -> None:
    made = card(said)
    assert [error.message for error in Draft6Validator(SCHEMA).iter_errors(made)] == []
    assert made["version"] == "1.5"
    assert len(json.dumps(made).encode()) < LIMIT


def test_the_schema_finds_what_is_wrong() -> None:
    wrong = card(SHAPES["proposal"])
    wrong["body"][0]["inlines"][0]["colour"] = "red"
    assert not Draft6Validator(SCHEMA).is_valid(wrong)


def test_words_stand_where_no_markup_is_read(said: Said) -> None:
    """Titles of buttons are plain as well; text blocks and fact sets are not."""
    made = card(said)
    assert {block["type"] for block in made["body"]} == {"RichTextBlock"}
    assert {run["type"] for block in made["body"] for run in block["inlines"]} == {"TextRun"}


def test_a_card_says_all_that_was_said_in_order(said: Said) -> None:
    made = card(said)
    read = ["".join(run["text"] for run in block["inlines"]) for block in made["body"]]
    assert read == [said.title, *(f"{fact.name}: {fact.value}" for fact in said.facts), *said.lines]
    assert made["speak"] == made["fallbackText"] == said.text
    assert [action["title"] for action in made["actions"]] == [button.label for button in said.buttons]


def test_both_kinds_of_action_carry_the_same_press(said: Said) -> None:
    for action, button in zip(card(said)["actions"], said.buttons, strict=True):
        data = {"verb": button.verb, "about": button.about}
        assert (action["type"], action["verb"], action["data"]) == ("Action.Execute", button.verb, data)
        fallback = action["fallback"]
        assert (fallback["type"], fallback["title"], fallback["data"]) == ("Action.Submit", button.label, data)


def test_at_most_one_button_stands_out(said: Said) -> None:
    styles = [action.get("style") for action in card(said)["actions"]]
    assert styles.count("positive") == any(button.role is Role.PRIMARY for button in said.buttons)
    assert styles.count("destructive") == sum(button.role is Role.DESTRUCTIVE for button in said.buttons)


def test_more_buttons_than_teams_draws_go_into_its_menu() -> None:
    modes = [action.get("mode", "primary") for action in card(SHAPES["many buttons"])["actions"]]
    assert modes == ["primary"] * SHOWN_BUTTONS + ["secondary"] * 3


def test_nothing_sets_a_colour(said: Said) -> None:
    """Light, dark and high contrast are the client's to choose."""
    fixed = {"color", "backgroundImage", "bleed", "highlight"}
    assert not [element for element in elements(card(said)) if fixed & element.keys()]
