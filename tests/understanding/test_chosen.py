"""Words that choose between options."""

from datetime import UTC, datetime

import pytest

from languages.meaning.choice import Choice, Position
from languages.meaning.doubt import Because
from understanding import Act, chosen, hours_alone

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "locale", "choice"),
    [
        ("the first", "en-GB", Position.FIRST),
        ("The first one, please!", "en-GB", Position.FIRST),
        ("one", "en-GB", Position.FIRST),
        ("2", "en-GB", Position.SECOND),
        ("2nd", "en-GB", Position.SECOND),
        ("the latter", "en-GB", Position.LAST),
        ("the later one", "en-GB", Position.LATER),
        ("it's my last day off", "en-GB", Because.LAST_DAY_OFF),
        ("first day back", "en-GB", Because.FIRST_DAY_BACK),
        ("working days only", "en-GB", Because.WORKING_DAYS),
        ("der erste", "de-DE", Position.FIRST),
        ("das zweite bitte", "de-DE", Position.SECOND),
        ("letzter Tag", "de-DE", Because.LAST_DAY_OFF),
        ("erster Tag zurück", "de-DE", Because.FIRST_DAY_BACK),
        ("das zweite", "en-GB", Position.SECOND),
        ("the second", "de-DE", Position.SECOND),
        ("the first of December", "en-GB", None),
        ("please", "en-GB", None),
        ("", "en-GB", None),
    ],
)
def test_words_choose_by_place_or_by_what_was_asked(text: str, locale: str, choice: Choice | None) -> None:
    assert chosen(text, locale) is choice


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("the morning please", True),
        ("first half", True),
        ("9 to 1", True),
        ("Nachmittag", True),
        ("this morning", False),
        ("tomorrow", False),
        ("the blue morning", False),
    ],
)
def test_hours_without_a_day_change_what_is_asked_about(text: str, alone: bool) -> None:
    understood = hours_alone(text, NOW, "Europe/London", "en-GB")
    assert (understood is not None and understood.act is Act.CHANGE and understood.edit is not None) is alone
