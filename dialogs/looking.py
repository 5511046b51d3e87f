"""Looking at Microsoft 365 before an answer."""

from dialogs.effect import Look
from dialogs.setting import Setting
from dialogs.state import State, Waiting
from dialogs.step import Step, enter
from dialogs.window import civil, window
from understanding import Understanding, understand


def look(state: State, waiting: Waiting, understood: Understanding, setting: Setting) -> Step:
    """Have a look at the days that these words speak of; the words wait meanwhile."""
    today = civil(waiting.said_at, setting.zone).date()
    return enter(state, waiting, effects=(Look(window(state, understood, today), setting.zone),))


def look_again(state: State, waiting: Waiting, setting: Setting) -> Step:
    """The same for words that wait already."""
    understood = understand(waiting.text, waiting.said_at, setting.zone or "UTC", setting.locale)
    return look(state, waiting, understood, setting)
