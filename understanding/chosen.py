"""Words that answer a question between readings. What they say depends on what was asked."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from languages.de import choices as german
from languages.en import choices as english
from languages.meaning.act import Act, EditKind
from languages.meaning.choice import Choice
from languages.meaning.hours import HOURS
from timeoff.week import STANDARD_WEEK, WorkWeek
from understanding.edit import Edit
from understanding.frame import Frame, Notes
from understanding.grammars import country, grammars, language
from understanding.reading import Understanding
from understanding.times.assemble import assembled
from understanding.words.sentence import sentence
from understanding.words.tokens import cleaned, tokens

Row = tuple[str, ...]

# The phrases of each language, and the words that say nothing beside them.
WORDS = {"en": (english.CHOICES, english.SMALL), "de": (german.CHOICES, german.SMALL)}


def chosen(text: str, locale: str) -> Choice | None:
    """How one of several options is chosen, in the language of the locale (BCP 47) or else in another."""
    row = _row(text)
    own = language(locale)
    found = (_chosen(row, tag) for tag in sorted(WORDS, key=lambda tag: tag != own))
    return next((choice for choice in found if choice), None)


def _chosen(row: Row, tag: str) -> Choice | None:
    known, small = _by_row(tag), WORDS[tag][1].split()
    return known.get(row) or known.get(tuple(word for word in row if word not in small))


@cache
def _by_row(tag: str) -> dict[Row, Choice]:
    return {_row(phrase): choice for choice, phrases in WORDS[tag][0].items() for phrase in phrases}


def _row(text: str) -> Row:
    """Its words and numbers."""
    return tuple(token.text for token in tokens(cleaned(text)) if token.kind in ("word", "number"))


def hours_alone(
    text: str, now: datetime, zone: str, locale: str, week: WorkWeek = STANDARD_WEEK
) -> Understanding | None:
    """Hours without a day, as a change of whatever is asked about: "the morning", "9 to 1". None for other words."""
    for grammar in grammars(locale):
        said = sentence(cleaned(text), grammar)
        hours = None if said.unexplained else assembled(said)
        if isinstance(hours, HOURS):
            local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
            frame = Frame(local, week, Notes(), country(locale))
            return Understanding(Act.CHANGE, edit=Edit(EditKind.SET, None, (), hours, frame))
    return None
