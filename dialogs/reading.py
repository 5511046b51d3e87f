"""Words as they are read where something is open."""

from dialogs.state import Choosing, Idle, Waiting
from languages.meaning.act import Act
from languages.meaning.reach import Reach
from timeoff.week import STANDARD_WEEK, WorkWeek
from understanding import Understanding, asks_allowance, hours_alone, reach, reasoned, renamed, understand


def read(words: Waiting, zone: str | None, locale: str, week: WorkWeek = STANDARD_WEEK) -> Understanding:
    """What words mean; in UTC where no zone is known."""
    said = (words.text, words.said_at, zone or "UTC", locale, week)
    understood = understand(*said)
    match words.open, understood.act:
        case Choosing(), Act.BOOK:  # hours without a day belong to the choice
            return hours_alone(*said) or understood
        case _, Act.FORGET | Act.CANCEL if reach(words.text) is Reach.ALL:
            return Understanding(Act.CANCEL)
        case Idle(), Act.DISMISS if reach(words.text):
            return Understanding(Act.CANCEL)
        case _, Act.LIST | Act.BOOK | Act.NONE if asks_allowance(words.text) and not _names_a_booking(understood):
            return Understanding(Act.ALLOWANCE)
        case _, act if name := renamed(words.text) or (act is Act.NONE and reasoned(words.text)):
            return Understanding(Act.NAME, subject=name)
        case _:
            return understood


def _names_a_booking(understood: Understanding) -> bool:
    return understood.act is Act.BOOK and bool(understood.readings)
