"""Words as they are read where something is open."""

from dialogs.state import Choosing, Waiting
from languages.meaning.act import Act
from timeoff.week import STANDARD_WEEK, WorkWeek
from understanding import Understanding, hours_alone, understand


def read(words: Waiting, zone: str | None, locale: str, week: WorkWeek = STANDARD_WEEK) -> Understanding:
    """What words mean; in UTC where no zone is known. Hours without a day belong to the choice that is open."""
    said = (words.text, words.said_at, zone or "UTC", locale, week)
    understood = understand(*said)
    if isinstance(words.open, Choosing) and understood.act is Act.BOOK:
        return hours_alone(*said) or understood
    return understood
