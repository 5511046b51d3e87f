"""Whether a sentence with a time asks for time off, or says that the speaker is not there."""

from languages.meaning.days import At, Then
from languages.meaning.hours import Between, Clock, Half, Now
from languages.meaning.mark import Mark
from understanding.asked.past import reports_absence
from understanding.asked.speaker import is_question, leads_in, own_absence
from understanding.words.phrase import Phrase, plays
from understanding.words.sentence import Sentence

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
NOT_BARE = frozenset({Mark.TALK, Mark.OTHERS, Mark.QUESTION, Mark.VERB, Mark.WORKING})
NOT_OWN = frozenset({Mark.OTHERS, Mark.TOLD})
ELSEWHERE = frozenset({Mark.BEING, Mark.PLACE})
NARROWING = frozenset({Mark.ONLY, Mark.NOT})
ASKING_ELSE = frozenset({Mark.FAREWELL, Mark.ELSE, Mark.NOT_OFF, Mark.TELL_ME, Mark.WAS})
NOT_ASKED = frozenset({Mark.TALK, Mark.OTHERS, Mark.QUESTION, Mark.TOLD, Mark.ARRIVAL})


def asks_for_time_off(sentence: Sentence, marks: frozenset[object], dated: bool) -> bool:
    if not marks.isdisjoint(ASKING_ELSE) and _asks_else(sentence, marks):
        return False
    if own_absence(sentence) or _comes_or_goes(sentence, marks):
        return not is_question(sentence, marks)
    if _asks_for_a_day(sentence):
        return True
    if not marks.isdisjoint(NOT_BARE):
        return False
    if _asks_somebody(sentence):
        return False
    return (dated or not sentence.unexplained) and all(
        phrase.is_time or not phrase.marks.isdisjoint(BARE) for phrase in sentence.phrases
    )


def _asks_else(sentence: Sentence, marks: frozenset[object]) -> bool:
    """Whether it asks for something else, or only says goodbye: "see you on Monday"."""
    if Mark.FAREWELL in marks and all(isinstance(phrase.value, Now) for phrase in sentence.times):
        return True
    if Mark.WAS in marks and not reports_absence(sentence):
        return True
    return Mark.ELSE in marks or Mark.NOT_OFF in marks or _wants_to_be_told(sentence)


def _asks_somebody(sentence: Sentence) -> bool:
    """ "Friday at 2?", "Tuesday or Wednesday?": a time to meet, where no word speaks of time off."""
    if not sentence.text.endswith("?") or Mark.REQUEST in sentence.marks:
        return False
    return Mark.OR in sentence.marks or any(
        isinstance(time.value, At) and isinstance(time.value.hours, Clock) for time in sentence.times
    )


def _wants_to_be_told(sentence: Sentence) -> bool:
    """ "How much notice do I have to give": words that no request begins with."""
    return any(
        plays(phrase, Mark.TELL_ME)
        and not any(unknown < phrase.start for unknown in sentence.unexplained)
        and all(leads_in(before) for before in sentence.phrases[:place])
        for place, phrase in enumerate(sentence.phrases)
    )


def _asks_for_a_day(sentence: Sentence) -> bool:
    """ "Could I have the 12th": the speaker asks for the day itself, not for something on it."""
    if Mark.REQUEST not in sentence.marks or (sentence.verbs_last and sentence.unexplained):
        return False
    asking: Phrase | None = None
    for place, phrase in enumerate(sentence.phrases):
        if phrase.is_time:
            if asking is not None or isinstance(phrase.value, Then):
                return not sentence.ends_like_a_name(phrase.end - 1) and _says_no_more(sentence.phrases[place:])
        elif plays(phrase, Mark.REQUEST):
            is_clear = phrase.end - phrase.start > 1 or plays(phrase, Mark.DOING)  # "can I have", "taking"
            is_clear = is_clear and not plays(phrase, Mark.QUESTION)  # "how about"
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
    if not marks.isdisjoint(NOT_OWN):
        return False
    says_when = any(
        phrase.category == "{away}" or is_half(phrase.value) or sentence.says_off(phrase) for phrase in sentence.times
    )
    is_elsewhere = marks >= ELSEWHERE or (Mark.WORKING in marks and not marks.isdisjoint(NARROWING))
    if not says_when and not is_elsewhere:
        return False
    is_own = Mark.VERB not in marks or not marks.isdisjoint({Mark.SELF, Mark.REQUEST})
    halves = any(is_half(phrase.value) for phrase in sentence.times)
    is_talk = Mark.TALK in marks and not halves and not (says_when and sentence.begins_with(Mark.SELF))
    is_talk = is_talk and not _goes_for_it(sentence)
    return is_own and not is_talk


def _goes_for_it(sentence: Sentence) -> bool:
    """ "Leaving at 2 on Wednesday for a flight": whoever goes first says when, and then what for."""
    goes, *others = [place for place, phrase in enumerate(sentence.phrases) if not plays(phrase, Mark.FILLER)] or [0]
    leaves = sentence.phrases[goes].category == "{away}" and _is_onwards(sentence.phrases[goes].value)
    why = next((place for place in others if plays(sentence.phrases[place], Mark.REASON)), len(sentence.phrases))
    return leaves and not any(plays(phrase, Mark.TALK) for phrase in sentence.phrases[:why])


def _is_onwards(said: object) -> bool:
    hours = said.hours if isinstance(said, At) else said
    return isinstance(hours, Between) and hours.end is None


def is_half(said: object) -> bool:
    return isinstance(said, Half) or (isinstance(said, At) and isinstance(said.hours, Half))
