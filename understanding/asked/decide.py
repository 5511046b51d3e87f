"""What a sentence asks for, by the parts that its words play."""

from itertools import dropwhile, takewhile

from languages.meaning.act import Act, EditKind
from languages.meaning.mark import Mark
from understanding.asked.asking import BARE, asks_for_time_off, is_half
from understanding.asked.change import contrasts
from understanding.asked.parts import parts
from understanding.asked.speaker import ABSENCE, own_absence
from understanding.words.phrase import Phrase, plays
from understanding.words.sentence import Sentence

ALONE = frozenset({Mark.IT, Mark.START, Mark.END})
# Acts that are said in a few words, with nothing else; the more particular ones first.
SHORT = (
    Act.FORGET, Act.UNLINK, Act.SIGN_OUT, Act.SETTINGS, Act.UNDO, Act.HELP,
    Act.WHY, Act.DISMISS, Act.THANKS, Act.GREETING, Act.CONFIRM,
)  # fmt: skip
ENDING = frozenset({Act.CANCEL, Act.UNDO})
NOT_ASKING = frozenset({Mark.ELSE, Mark.FAREWELL, Mark.TOLD, Mark.WAS, Mark.NOT_OFF})
SHORT_WORDS = 3  # that may stay unexplained beside such an act


def act(sentence: Sentence, edits: bool, dated: bool = False) -> Act:
    """The act of a sentence; `edits` says that a change was found in it, `dated` that unexplained words are a date."""
    marks = sentence.marks
    if not sentence.times and not dated:
        return _without_time(sentence, marks)
    if _asks_how(sentence):
        return Act.HELP
    if edits and (Act.CANCEL not in marks or contrasts(sentence)):
        return Act.CHANGE
    if not marks.isdisjoint(ENDING):
        return _ended(sentence, marks)
    if Act.LIST in marks and _lists_leave(sentence, marks):
        return Act.LIST
    return Act.BOOK if asks_for_time_off(sentence, marks, dated) else Act.NONE


def _ended(sentence: Sentence, marks: frozenset[object]) -> Act:
    if _tells_of_an_end(sentence, marks) or _is_another_end(sentence, marks):
        return Act.NONE
    return Act.BOOK if _booked_after_all(sentence) or _tells_of_another_end(sentence) else Act.CANCEL


def _lists_leave(sentence: Sentence, marks: frozenset[object]) -> bool:
    of_others = Mark.OTHERS in marks and Mark.LEAVE not in marks
    of_leave = not of_others or not (sentence.unexplained or Mark.TALK in marks)
    return of_leave and sentence.begins_with(Act.LIST)


def _tells_of_an_end(sentence: Sentence, marks: frozenset[object]) -> bool:
    """ "The meeting on Friday is off": what was cancelled is no time off."""
    cancelled = any(plays(phrase, Act.CANCEL) and plays(phrase, Mark.VERB) for phrase in sentence.phrases)
    return cancelled and Mark.LEAVE not in marks


def _tells_of_another_end(sentence: Sentence) -> bool:
    """ "Trains are cancelled, not coming in today": why the speaker is not there."""
    told = parts(sentence)
    ends = [row for row in told if any(plays(phrase, Act.CANCEL) for phrase in row.phrases)]
    others = [row for row in told if row not in ends and row.has_time and row.asks]
    return bool(others) and not any(row.has_time or row.asks for row in ends) and all(row.has_own for row in ends)


def _is_another_end(sentence: Sentence, marks: frozenset[object]) -> bool:
    """ "Cancel the meeting on Friday"."""
    if Act.CANCEL not in marks or not marks.isdisjoint({Mark.LEAVE, Mark.IT, Mark.NOT_OFF, Act.UNDO}):
        return False
    after = dropwhile(lambda phrase: not plays(phrase, Act.CANCEL), sentence.phrases)
    return any(plays(phrase, Mark.TALK) for phrase in takewhile(lambda phrase: not phrase.is_time, after))


def _asks_how(sentence: Sentence) -> bool:
    """ "How do I book a morning off"."""
    if Act.HELP not in sentence.marks:
        return False
    speaks_of_leave = Mark.LEAVE in sentence.marks or any(is_half(phrase.value) for phrase in sentence.times)
    return sentence.begins_with(Act.HELP, words=2 if speaks_of_leave else 4)


def explains_better(other: Sentence, own: Sentence) -> bool:
    """Whether a sentence is in another language than the person's own: most words are known there."""
    if not other.unexplained:
        return True
    speaks_of_leave = not other.marks.isdisjoint({Mark.LEAVE, *EditKind, *Act})
    return speaks_of_leave and 2 * len(other.unexplained) < len(own.unexplained)


def _without_time(sentence: Sentence, marks: frozenset[object]) -> Act:
    if _asks_how(sentence):
        return Act.HELP
    if Mark.TODAY in marks and own_absence(sentence):
        return Act.BOOK
    if len(sentence.unexplained) <= SHORT_WORDS:
        longest = max((phrase.end - phrase.start for phrase in _acting(sentence)), default=0)
        said = {act for phrase in _acting(sentence) if phrase.end - phrase.start == longest for act in phrase.marks}
        short = next((act for act in SHORT if act in said), None)
        if short is Act.DISMISS and Act.CANCEL in said and _says_what(sentence):
            return Act.CANCEL
        if short is Act.CONFIRM and Mark.FAREWELL in marks:
            return Act.NONE  # "right, have a good weekend"
        if short and not (Mark.LEAVE in marks and Mark.REQUEST in marks and short is not Act.HELP):
            return short
    if Act.CANCEL in marks:
        return Act.CANCEL
    if Act.LIST in marks and (Mark.LEAVE in marks or not sentence.unexplained):
        return Act.LIST
    if Act.HELP in marks and sentence.begins_with(Act.HELP, words=2):
        return Act.HELP
    if _is_no_request(sentence, marks):
        return Act.NONE
    says_so = any(plays(phrase, Mark.LEAVE) and plays(phrase, Mark.VERB) for phrase in sentence.phrases)
    if says_so and own_absence(sentence):
        return Act.BOOK
    asks = Mark.REQUEST in marks or (not sentence.unexplained and marks <= BARE | ABSENCE | ALONE)
    return Act.BOOK if Mark.LEAVE in marks and asks else Act.NONE


def _is_no_request(sentence: Sentence, marks: frozenset[object]) -> bool:
    """ "Remind me of my leave", "did you book your holidays yet?"."""
    if not marks.isdisjoint(NOT_ASKING) or sentence.begins_with(Mark.TELL_ME):
        return True
    return Mark.OTHERS in marks and sentence.begins_with(Mark.QUESTION)


def _says_what(sentence: Sentence) -> bool:
    """ "Cancel my booking", "cancel the concert": not what is just being talked of."""
    return bool(sentence.unexplained) or not sentence.marks.isdisjoint({Mark.IT, Mark.LEAVE, Mark.OCCASION})


def _acting(sentence: Sentence) -> list[Phrase]:
    return [phrase for phrase in sentence.phrases if plays(phrase, *SHORT)]


def _booked_after_all(sentence: Sentence) -> bool:
    """ "Cancel that, book Friday instead": a request after the cancellation."""
    cancels = max(place for place, phrase in enumerate(sentence.phrases) if plays(phrase, Act.CANCEL, Act.UNDO))
    later = sentence.phrases[cancels + 1 :]
    return any(plays(phrase, Mark.INSTEAD, EditKind.SET) for phrase in later) and any(
        plays(phrase, Mark.REQUEST) for phrase in later
    )
