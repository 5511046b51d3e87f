"""Questions about how much leave is left."""

import pytest

from understanding import asks_allowance


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how many days do I have left?", True),
        ("How much leave is remaining this year?", True),
        ("what's my leave balance", True),
        ("wie viele Tage habe ich noch?", True),
        ("wie viele Urlaubstage sind noch übrig?", True),
        ("Resturlaub?", True),
        ("how many days have I booked?", False),
        ("wie lange habe ich noch Urlaub?", False),
        ("the train has left", False),
    ],
)
def test_an_allowance_is_asked_for(text: str, asks: bool) -> None:
    assert asks_allowance(text) is asks
