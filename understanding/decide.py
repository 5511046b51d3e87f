"""What a sentence asks for, by the parts that its words play."""

from enum import StrEnum
from itertools import dropwhile, takewhile

from languages.meaning.act import Act, EditKind
from languages.meaning.days import At, Then
from languages.meaning.hours import Half, Now
from languages.meaning.mark import Mark
from understanding.change import contrasts
from understanding.cover import Phrase
from understanding.parts import parts
from understanding.sentence import Sentence, plays

ABSENCE = frozenset({Mark.LEAVE, Mark.OCCASION, Mark.DEPARTURE, Mark.ARRIVAL, Mark.GONE})
# The parts that words may play beside a time that is said without a word of absence.
BARE = frozenset(
    {
        Mark.REQUEST,
        Mark.AND,
        Mark.EXCEPT,
        Mark.NOT,
        Mark.INSTEAD,
        Mark.REASON,
        Mark.SELF,
        Mark.FILLER,
        Mark.ONLY,
        Mark.BREAK,
    }
)
NOT_ASKED = frozenset({Mark.TALK, Mark.OTHERS, Mark.QUESTION, Mark.TOLD, Mark.ARRIVAL})
ALONE = frozenset({Mark.IT, Mark.START, Mark.END})
# Acts that are said in a few words, with nothing else; the more particular ones first.
SHORT = (
    Act.FORGET, Act.UNLINK, Act.SIGN_OUT, Act.SETTINGS, Act.UNDO, Act.HELP,
    Act.WHY, Act.DISMISS, Act.THANKS, Act.GREETING, Act.CONFIRM,
)  # fmt: skip
LONGEST_NAME = 2  # words
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
    if _tells_of_an_end(sentence, marks) or _is_another_end(sentence, marks):
        return Act.NONE
    if Act.CANCEL in marks or Act.UNDO in marks:
        return Act.BOOK if _booked_after_all(sentence) or _tells_of_another_end(sentence) else Act.CANCEL
    of_others = Mark.OTHERS in marks and Mark.LEAVE not in marks
    of_leave = not of_others or not (sentence.unexplained or Mark.TALK in marks)
    if Act.LIST in marks and of_leave and _begins_with(Act.LIST, sentence):
        return Act.LIST
    return Act.BOOK if _asks_for_time_off(sentence, marks, dated) else Act.NONE


def _begins_with(mark: StrEnum, sentence: Sentence, words: int = 1) -> bool:
    """Whether such words come before any time: "is my leave booked on Friday", but not "Friday is my day off"."""
    first = sentence.times[0].start if sentence.times else len(sentence.tokens)
    return any(
        plays(phrase, mark) and phrase.start < first and phrase.end - phrase.start >= words
        for phrase in sentence.phrases
    )


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
    return any(plays(phrase, Mark.TALK) for phrase in takewhile(lambda phrase: phrase.category == "{mark}", after))


def _asks_how(sentence: Sentence) -> bool:
    """ "How do I book a morning off"."""
    speaks_of_leave = Mark.LEAVE in sentence.marks or any(_is_half(phrase.value) for phrase in sentence.times)
    return _begins_with(Act.HELP, sentence, words=2 if speaks_of_leave else 4)


def explains_better(other: Sentence, own: Sentence) -> bool:
    """Whether a sentence is in another language than the person's own: most words are known there."""
    if not other.unexplained:
        return True
    speaks_of_leave = not other.marks.isdisjoint({Mark.LEAVE, *EditKind, *Act})
    return speaks_of_leave and 2 * len(other.unexplained) < len(own.unexplained)


def _without_time(sentence: Sentence, marks: frozenset[object]) -> Act:
    if _asks_how(sentence):
        return Act.HELP
    if Mark.TODAY in marks and _own_absence(sentence):
        return Act.BOOK
    if len(sentence.unexplained) <= SHORT_WORDS:
        longest = max((phrase.end - phrase.start for phrase in _acting(sentence)), default=0)
        said = {act for phrase in _acting(sentence) if phrase.end - phrase.start == longest for act in phrase.value}
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
    if Act.HELP in marks and _begins_with(Act.HELP, sentence, words=2):
        return Act.HELP
    if not marks.isdisjoint({Mark.ELSE, Mark.FAREWELL, Mark.TOLD}) or _begins_with(Mark.TELL_ME, sentence):
        return Act.NONE
    says_so = any(plays(phrase, Mark.LEAVE) and plays(phrase, Mark.VERB) for phrase in sentence.phrases)
    if says_so and _own_absence(sentence):
        return Act.BOOK
    asks = Mark.REQUEST in marks or (not sentence.unexplained and marks <= BARE | ABSENCE | ALONE)
    return Act.BOOK if Mark.LEAVE in marks and asks else Act.NONE


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


def _asks_for_time_off(sentence: Sentence, marks: frozenset[object], dated: bool) -> bool:
    if Mark.FAREWELL in marks and all(isinstance(phrase.value, Now) for phrase in sentence.times):
        return False
    if Mark.ELSE in marks or Mark.NOT_OFF in marks or _wants_to_be_told(sentence):
        return False
    if _own_absence(sentence) or _comes_or_goes(sentence, marks):
        return not _is_question(sentence, marks)
    if _asks_for_a_day(sentence):
        return True
    if not marks.isdisjoint({Mark.TALK, Mark.OTHERS, Mark.QUESTION, Mark.VERB, Mark.WORKING}):
        return False
    return (dated or not sentence.unexplained) and all(
        not phrase.value.isdisjoint(BARE) for phrase in sentence.phrases if phrase.category == "{mark}"
    )


def _wants_to_be_told(sentence: Sentence) -> bool:
    """ "How much notice do I have to give": words that no request begins with."""
    return any(
        plays(phrase, Mark.TELL_ME)
        and not any(unknown < phrase.start for unknown in sentence.unexplained)
        and all(_leads_in(before) for before in sentence.phrases[:place])
        for place, phrase in enumerate(sentence.phrases)
    )


def _leads_in(phrase: Phrase) -> bool:
    return plays(phrase, Mark.FILLER, Mark.BREAK, Mark.AND, Act.GREETING)


def _asks_for_a_day(sentence: Sentence) -> bool:
    """ "Could I have the 12th": the speaker asks for the day itself, not for something on it."""
    if sentence.verbs_last and sentence.unexplained:
        return False
    asking: Phrase | None = None
    for place, phrase in enumerate(sentence.phrases):
        if phrase.category != "{mark}":
            if asking is not None or (isinstance(phrase.value, Then) and Mark.REQUEST in sentence.marks):
                return not sentence.ends_like_a_name(phrase.end - 1) and _says_no_more(sentence.phrases[place:])
        elif plays(phrase, Mark.REQUEST):
            is_clear = phrase.end - phrase.start > 1 or plays(phrase, Mark.DOING)  # "can I have", "taking"
            of_somebody = plays(phrase, Mark.VERB) and phrase.start - 1 in sentence.unexplained
            asking = phrase if (is_clear or asking is not None) and not of_somebody else None
        elif not plays(phrase, Mark.FILLER):
            asking = None
        if asking is not None and phrase.end in sentence.unexplained:
            asking = None
    return False


def _says_no_more(phrases: list[Phrase]) -> bool:
    """Whether the clause that goes on here names nothing but a time off: "Could I get Friday for the demo" does."""
    for phrase in phrases:
        if plays(phrase, Mark.BREAK):
            return True
        if plays(phrase, *NOT_ASKED):
            return False
    return True


def _comes_or_goes(sentence: Sentence, marks: frozenset[object]) -> bool:
    """ "In by 10", "half day Friday", "I'm at the notary's": when the speaker is away, or where they are instead."""
    says_when = any(
        phrase.category == "{away}" or _is_half(phrase.value) or sentence.says_off(phrase) for phrase in sentence.times
    )
    is_elsewhere = marks >= {Mark.BEING, Mark.PLACE} or (Mark.WORKING in marks and marks & {Mark.ONLY, Mark.NOT})
    is_own = Mark.VERB not in marks or not marks.isdisjoint({Mark.SELF, Mark.REQUEST})
    halves = any(_is_half(phrase.value) for phrase in sentence.times)
    is_talk = Mark.TALK in marks and not halves and not (says_when and _begins_with(Mark.SELF, sentence))
    return bool(says_when or is_elsewhere) and is_own and not is_talk and Mark.OTHERS not in marks


def _is_half(said: object) -> bool:
    return isinstance(said, Half) or (isinstance(said, At) and isinstance(said.hours, Half))


def _own_absence(sentence: Sentence) -> bool:
    """Words of absence that are not said about somebody else."""
    phrases = sentence.phrases
    return not sentence.marks.isdisjoint(ABSENCE) and any(
        plays(phrase, *ABSENCE)
        and not _about_others(phrases[:place], sentence, phrase.start)
        and not _is_spoken_about(phrase, phrases[place + 1 :])
        and not (plays(phrase, Mark.VERB) and phrase.start - 1 in sentence.unexplained)
        for place, phrase in enumerate(phrases)
    )


def _is_spoken_about(phrase: Phrase, after: list[Phrase]) -> bool:
    """ "The plumber is coming", "my holiday was good": told about, not asked for."""
    clause = list(takewhile(lambda later: not plays(later, Mark.BREAK), after))
    if any(plays(later, Mark.TOLD) for later in clause):
        return True
    follows = clause[0] if clause and clause[0].start == phrase.end else None
    is_occasion = plays(phrase, Mark.OCCASION) and not plays(phrase, Mark.LEAVE)
    if is_occasion and any(plays(later, Mark.VERB, Mark.MODAL) and not plays(later, Mark.LEAVE) for later in clause):
        return True  # "the exam results will be out on Friday"
    return follows is not None and is_occasion and plays(follows, Mark.TALK)


def _about_others(before: list[Phrase], sentence: Sentence, place: int) -> bool:
    """ "Anna is off": a verb or somebody else stands right before, and no "I" in between."""
    if sentence.names_somebody(_before_small_words(before, place) - 1):
        return True
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        if plays(phrase, Mark.TOLD):
            return True
        if plays(phrase, Mark.SELF, Mark.BREAK) or (
            plays(phrase, Mark.REQUEST) and not _is_said_of(phrase, before[:index])
        ):
            return False
        if plays(phrase, Mark.OTHERS):
            return True
        if plays(phrase, Mark.VERB):
            return phrase.start > 0 and not _is_own(before, sentence, phrase.start)
    return False


def _before_small_words(before: list[Phrase], place: int) -> int:
    """ "Gemma's on leave": the place from which on nothing but small words stands before a place."""
    for phrase in reversed(before):
        if (
            phrase.end == place
            and plays(phrase, Mark.FILLER)
            and not plays(phrase, Mark.SELF, Mark.REQUEST, Mark.BREAK)
        ):
            place = phrase.start
    return place


def _is_said_of(phrase: Phrase, before: list[Phrase]) -> bool:
    """ "Luis is taking", "she took": a verb of somebody stands right before, or is the word itself."""
    return plays(phrase, Mark.VERB) or (
        bool(before) and before[-1].end == phrase.start and plays(before[-1], Mark.VERB)
    )


def _is_own(before: list[Phrase], sentence: Sentence, place: int) -> bool:
    """Whether the speaker stands right before a verb, or only a time does: "I will be off", "Friday is my day off"."""
    last = next((phrase for phrase in before if phrase.end == place), None)
    if last is None or plays(last, Mark.SELF):
        return last is not None
    only_times = all(
        phrase.category != "{mark}" or plays(phrase, Mark.FILLER) for phrase in before if phrase.end <= place
    )
    return only_times and not any(unknown < place for unknown in sentence.unexplained)


def _is_question(sentence: Sentence, marks: frozenset[object]) -> bool:
    """ "Is Anna off on Friday", "can Paul take Monday off": asked about somebody, or nothing is requested."""
    row = sentence.phrases
    first = next(
        (place for place, phrase in enumerate(row) if plays(phrase, Mark.MODAL) or not _leads_in(phrase)), None
    )
    if (
        first is None
        or row[first].start in sentence.unexplained
        or any(u < row[first].start for u in sentence.unexplained)
    ):
        return False
    if not plays(row[first], Mark.QUESTION, Mark.VERB, Mark.MODAL):
        return False
    asks = plays(row[first], Mark.QUESTION) and Mark.REQUEST not in marks
    return asks or _names_somebody_next(sentence, row[first].end)


def _names_somebody_next(sentence: Sentence, place: int) -> bool:
    """Whether a word or two that nothing explains stand here, and then what somebody does: "Paul take"."""
    end = place
    while end in sentence.unexplained:
        end += 1
    does = next((phrase for phrase in sentence.phrases if phrase.start == end), None)
    says_what = does is not None and (sentence.verbs_last or does.category == "{mark}")
    return place < end <= place + LONGEST_NAME and says_what
