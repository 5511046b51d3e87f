"""The throttle: 20 turns a minute, one sentence, then silence."""

from dataclasses import dataclass

import pytest

from bot import throttle
from bot.throttle import Throttle, Verdict
from timeoff.person import Speaker

ANN, BEN = Speaker("teams", "contoso", "ann"), Speaker("teams", "contoso", "ben")
TAKEN, TOO_FAST, SILENCE = Verdict.TAKEN, Verdict.TOO_FAST, Verdict.SILENCE


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("pauses", "last"),
    [
        ([0] * 20, TAKEN),
        ([0] * 21, TOO_FAST),
        ([0] * 22, SILENCE),
        ([0] * 100, SILENCE),
        ([0] * 20 + [3], TAKEN),
        ([0] * 21 + [3], SILENCE),
        ([0] * 21 + [59], SILENCE),
        ([0] * 21 + [60], TAKEN),
        ([0] * 100 + [60], TAKEN),
        ([0] * 21 + [3600] + [0] * 20, TOO_FAST),
        ([3] * 1000, TAKEN),
    ],
)
def test_twenty_turns_a_minute(pauses: list[float], last: Verdict) -> None:
    """The verdict on the last turn, after these pauses (seconds) before each."""
    clock = Clock()
    throttle = Throttle(clock)
    for pause in pauses:
        clock.now += pause
        verdict = throttle.judge(ANN)
    assert verdict is last


def test_nobody_waits_for_anybody_else() -> None:
    throttle = Throttle(Clock())
    for _ in range(30):
        throttle.judge(ANN)
    assert throttle.judge(BEN) is TAKEN


def test_who_was_not_heard_for_longest_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "REMEMBERED", 2)
    judge = Throttle(Clock()).judge
    for _ in range(22):
        judge(ANN)
        judge(BEN)
    judge(ANN)
    assert judge(Speaker("teams", "contoso", "chloe")) is TAKEN
    assert judge(ANN) is SILENCE
    assert judge(BEN) is TAKEN
