"""Times that are no times where they stand, since they name or greet: "Christmas shopping", "Morning!"."""

from languages.meaning.act import Act
from languages.meaning.days import Holiday, Month, WeekOf
from languages.meaning.hours import Part
from languages.meaning.mark import Mark
from understanding.words.phrase import Phrase, plays
from understanding.words.tokens import Token

NAMING = (Holiday, Month, WeekOf)
GREETING_ENDS = frozenset("!,.")


def greeted(phrases: list[Phrase], row: list[Token]) -> list[Phrase]:
    """ "Morning! Could I have Friday off": a part of the day with which a sentence begins greets, if a time follows."""
    if len(phrases) < 2 or phrases[0].start or phrases[0].end != 1 or row[1].text not in GREETING_ENDS:
        return phrases
    first = phrases[0]
    greets = isinstance(first.value, Part) and any(phrase.is_time for phrase in phrases[1:])
    hello = frozenset({Act.GREETING})
    return [Phrase(0, 1, "{mark}", hello, hello), *phrases[1:]] if greets else phrases


def without_titles(phrases: list[Phrase], row: list[Token]) -> list[Phrase]:
    """ "Christmas shopping on Friday": a holiday or a month right before another word names that, not a time."""
    times = [phrase for phrase in phrases if not phrase.marks]
    if len(times) < 2 or not any(isinstance(phrase.value, NAMING) for phrase in times):
        return phrases
    return [
        phrase
        for place, phrase in enumerate(phrases)
        if not _is_title(phrase, phrases[max(place - 1, 0) : place + 2], row)
        and not _is_purpose(phrase, phrases[:place])
    ]


def _is_title(phrase: Phrase, around: list[Phrase], row: list[Token]) -> bool:
    named = isinstance(phrase.value, Holiday) or (
        phrase.value == Month(phrase.value.month) if isinstance(phrase.value, Month) else False
    )
    if not named:
        return False
    after = next((other for other in around if other.start == phrase.end), None)
    before = next((other for other in around if other.end == phrase.start), None)
    joined = before is not None and (before.is_time or plays(before, Mark.AND))
    is_why = isinstance(phrase.value, Holiday) and before is not None and plays(before, Mark.REASON)
    is_last = phrase.end == len(row) or row[phrase.end].kind != "word"
    return is_why or (not is_last and not joined and (after is None or plays(after, Mark.OCCASION, Mark.TALK)))


def _is_purpose(phrase: Phrase, before: list[Phrase]) -> bool:
    """ "Off on Monday to stretch out the Easter weekend": a holiday in what the time off is for."""
    if not isinstance(phrase.value, Holiday | WeekOf):
        return False
    purpose = next((other for other in reversed(before) if plays(other, Mark.PURPOSE)), None)
    if purpose is None or any(other.start == purpose.end for other in (*before, phrase)):
        return False
    return any(other.is_time for other in before if other.end <= purpose.start)
