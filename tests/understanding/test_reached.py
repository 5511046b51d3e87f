"""How much a removal is about."""

import pytest

from languages.meaning.reach import Reach
from understanding import reach


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("cancel it", Reach.IT),
        ("please delete that", Reach.IT),
        ("lösche es wieder", Reach.IT),
        ("cancel all", Reach.ALL),
        ("Delete everything!", Reach.ALL),
        ("remove all my bookings", Reach.ALL),
        ("alles löschen", Reach.ALL),
        ("storniere alle meine Buchungen", Reach.ALL),
        ("delete all my data", None),
        ("forget everything", None),
        ("cancel", None),
        ("cancel all of December", None),
        ("cancel it on Monday", None),
        ("", None),
    ],
)
def test_all_or_just_what_was_spoken_of(text: str, reached: Reach | None) -> None:
    assert reach(text) is reached
