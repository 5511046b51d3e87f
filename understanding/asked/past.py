"""Whether a sentence reports one's own absence that is over: "I was off sick yesterday"."""

from languages.meaning.days import At, Date, Either, Expression, Many, Range, Relative, Since, Within
from languages.meaning.mark import Mark
from understanding.words.sentence import Sentence

# What tells that the absence is only mentioned: "I was off yesterday, what did I miss?"
MENTIONED = frozenset({Mark.TALK, Mark.OTHERS, Mark.QUESTION, Mark.TELL_ME, Mark.TOLD, Mark.ASIDE, Mark.PRESENT})


def reports_absence(sentence: Sentence) -> bool:
    """Days of late on which one was not there, and nothing else."""
    says_more = bool(sentence.unexplained) or not sentence.marks.isdisjoint(MENTIONED)
    return not says_more and Mark.LEAVE in sentence.marks and all(_is_lately(time.value) for time in sentence.times)


def _is_lately(said: Expression) -> bool:
    """Days that are looked for backwards; "last week" and "in July" are told, not reported."""
    match said:
        case Date(weekday=weekday, day=day):
            return weekday is not None or day is not None
        case Relative(days):
            return days <= 0
        case At(days):
            return _is_lately(days)
        case Many(items) | Either(items):
            return all(map(_is_lately, items))
        case Range(start=start, end=end):
            return start is not None and end is not None and _is_lately(start) and _is_lately(end)
        case Within(what):
            return _is_lately(what)
    return isinstance(said, Since)
