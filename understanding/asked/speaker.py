"""Whether what is said of an absence is said of the speaker."""

from itertools import takewhile

from languages.meaning.act import Act
from languages.meaning.days import Date, Relative
from languages.meaning.mark import Mark
from understanding.words.phrase import Phrase, plays
from understanding.words.sentence import Sentence

ABSENCE = frozenset({Mark.LEAVE, Mark.OCCASION, Mark.DEPARTURE, Mark.ARRIVAL, Mark.GONE})
ASKING = frozenset({Mark.QUESTION, Mark.VERB, Mark.MODAL})
LONGEST_NAME = 2  # words


def own_absence(sentence: Sentence) -> bool:
    """Words of absence that are not said about somebody else."""
    phrases = sentence.phrases
    return not sentence.marks.isdisjoint(ABSENCE) and any(
        plays(phrase, *ABSENCE)
        and not _about_others(phrases[:place], sentence, phrase.start)
        and not _is_due(phrase, phrases[place + 1 :])
        and not _is_spoken_about(phrase, phrases[place + 1 :], sentence.marks)
        and not (plays(phrase, Mark.VERB) and phrase.start - 1 in sentence.unexplained)
        for place, phrase in enumerate(phrases)
    )


def _is_due(phrase: Phrase, after: list[Phrase]) -> bool:
    """ "Get orders in by Monday": who comes "in by" names an hour."""
    if Mark.DUE not in phrase.marks or Mark.LEAVE in phrase.marks or not after:
        return False
    return isinstance(after[0].value, Date | Relative) and after[0].start == phrase.end


def _is_spoken_about(phrase: Phrase, after: list[Phrase], marks: frozenset[object]) -> bool:
    """ "The plumber is coming", "my holiday was good": told about, not asked for."""
    is_occasion = Mark.OCCASION in phrase.marks and Mark.LEAVE not in phrase.marks
    if not is_occasion and Mark.TOLD not in marks:
        return False
    clause = list(takewhile(lambda later: not plays(later, Mark.BREAK), after))
    if any(plays(later, Mark.TOLD) for later in clause):
        return True
    follows = clause[0] if clause and clause[0].start == phrase.end else None
    if is_occasion and any(
        plays(later, Mark.VERB, Mark.MODAL, Mark.START) and not plays(later, Mark.LEAVE) for later in clause
    ):
        return True  # "the exam results will be out on Friday"
    return follows is not None and is_occasion and plays(follows, Mark.TALK)


def _about_others(before: list[Phrase], sentence: Sentence, place: int) -> bool:
    """ "Anna is off": a verb or somebody else stands right before, and no "I" in between."""
    if not before and not sentence.unexplained:
        return False
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
    only_times = all(phrase.is_time or plays(phrase, Mark.FILLER) for phrase in before if phrase.end <= place)
    return only_times and not any(unknown < place for unknown in sentence.unexplained)


def is_question(sentence: Sentence, marks: frozenset[object]) -> bool:
    """ "Is Anna off on Friday", "can Paul take Monday off": asked about somebody, or nothing is requested."""
    if marks.isdisjoint(ASKING):
        return False
    row = sentence.phrases
    first = next((place for place, phrase in enumerate(row) if plays(phrase, Mark.MODAL) or not leads_in(phrase)), None)
    if (
        first is None
        or row[first].start in sentence.unexplained
        or any(u < row[first].start for u in sentence.unexplained)
    ):
        return False
    if not plays(row[first], *ASKING):
        return False
    asks = plays(row[first], Mark.QUESTION) and Mark.REQUEST not in marks
    return asks or _names_somebody_next(sentence, row[first].end)


def _names_somebody_next(sentence: Sentence, place: int) -> bool:
    """Whether a word or two that nothing explains stand here, and then what somebody does: "Paul take"."""
    end = place
    while end in sentence.unexplained:
        end += 1
    does = next((phrase for phrase in sentence.phrases if phrase.start == end), None)
    says_what = does is not None and (sentence.verbs_last or not does.is_time)
    return place < end <= place + LONGEST_NAME and says_what


def leads_in(phrase: Phrase) -> bool:
    return plays(phrase, Mark.FILLER, Mark.BREAK, Mark.AND, Act.GREETING)
