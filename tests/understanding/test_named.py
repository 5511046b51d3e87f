"""Words that say what time off is called, or what it is for."""

import pytest

from understanding import reasoned, renamed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("call it Oma", "Oma"),
        ("subject: Gran", "Gran"),
        ("Subject: “my Gran’s birthday”", "my Gran's birthday"),
        ("rename it to the big move", "big move"),
        ("nenn es Oma", "Oma"),
        ("Betreff: Umzug nach Köln", "Umzug nach Köln"),
        ("call it", None),
        ("call it ...", None),
        ("call Gran on Monday", None),
    ],
)
def test_a_name_is_asked_for(text: str, name: str | None) -> None:
    assert renamed(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("for the dentist", "dentist"),
        ("it's for my mum's birthday.", "mum's birthday"),
        ("because of a wedding", "wedding"),
        ("wegen Zahnarzt", "Zahnarzt"),
        ("für den Umzug", "Umzug"),
        ("for me", None),
        ("for what?", None),
        ("for how long?", None),
        ("dentist", None),
    ],
)
def test_a_reason_alone_is_a_name(text: str, name: str | None) -> None:
    assert reasoned(text) == name
