"""A sentence that changes something: what it speaks of, and what is to become of it. No clock."""

from dataclasses import dataclass, replace

from languages.meaning.act import Act, EditKind
from languages.meaning.days import Amount, At, Date, Expression, Range, Shift, Then
from languages.meaning.hours import HOURS, Between
from languages.meaning.mark import Mark
from understanding.times.assemble import TAKING_BACK, Assembly
from understanding.words.phrase import NONE, Phrase, plays
from understanding.words.sentence import Sentence

ASKING = frozenset({Mark.LEAVE, Mark.REQUEST, Mark.OCCASION})
CHANGING = frozenset(EditKind) | {
    Mark.MAKING, Mark.INSTEAD, Mark.ONLY, Mark.NOT, Mark.EXCEPT, Mark.EARLIER, Mark.LATER, Mark.LESS, Mark.START,
    Mark.END,
}  # fmt: skip


# What may stand between "make" and the time that it speaks of.
BESIDE_IT = (Mark.FILLER, Mark.ARTICLE, Mark.IT, Mark.LEAVE)


@dataclass(frozen=True)
class Change:
    """A change before its times are civil: `of` is None for what is in focus; an amount may go backwards.

    With `at_start` an amount moves the beginning, not the end.
    """

    kind: EditKind
    of: Expression | None
    to: Expression | Amount
    at_start: bool = False


def change(sentence: Sentence) -> Change | None:
    """The change that a sentence asks for; None where it asks for none."""
    marks = sentence.marks
    if (
        not sentence.times
        or not (marks & CHANGING or _is_relative(sentence))
        or not _is_about_a_booking(sentence, marks)
    ):
        return None
    if EditKind.SET in marks and _corrects_itself(sentence, marks):
        return None
    for find in (_made, _instead, _by_amount, _contrast, _exchange, _setting, _addition, _removal):
        found = find(sentence, marks)
        if found is not None:
            return found
    return None


def _corrects_itself(sentence: Sentence, marks: frozenset[object]) -> bool:
    """ "Taking Thursday off... no, Friday instead": what was asked for in one breath is not booked yet."""
    if len(sentence.times) < 2 or not marks.isdisjoint({EditKind.SHIFT, EditKind.EXTEND, Mark.MAKING}):
        return False
    first = sentence.phrases.index(sentence.times[0])
    turn = next((place for place, it in enumerate(sentence.phrases) if place > first and plays(it, Mark.BREAK)), None)
    if turn is None:
        return False
    before, after = _marks(sentence.phrases[:turn]), _marks(sentence.phrases[turn:])
    asked = not before.isdisjoint(ASKING | {Mark.WORKING, Mark.PRESENT})
    return asked and EditKind.SET in after and EditKind.SET not in before and Mark.REQUEST not in after


def _is_relative(sentence: Sentence) -> bool:
    """ "Two days later", "one more day"."""
    return any(phrase.category == "{more}" or isinstance(phrase.value, Shift) for phrase in sentence.times)


def _is_about_a_booking(sentence: Sentence, marks: frozenset[object]) -> bool:
    explained = not sentence.unexplained or marks >= {Mark.LEAVE, Mark.IT}
    return (
        explained
        and marks.isdisjoint({Mark.TALK, Mark.OTHERS})
        and (Mark.VERB not in marks or not marks.isdisjoint({Mark.LEAVE, Mark.OCCASION}))
    )


def _made(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    """ "Make Friday a half day", "make my leave from 8 to 11 December end on the 10th"."""
    if Mark.MAKING not in marks:
        return None
    if len(sentence.times) == 1:
        return _made_that(sentence.times[0].value)
    first = sentence.phrases.index(sentence.times[0])
    makes = next(place for place, phrase in enumerate(sentence.phrases) if plays(phrase, Mark.MAKING))
    if makes > first or any(not plays(phrase, *BESIDE_IT) for phrase in sentence.phrases[makes + 1 : first]):
        return None
    to = _assembled(sentence.phrases[first + 1 :])
    between = _marks(sentence.phrases[first + 1 : sentence.phrases.index(sentence.times[1])])
    if to is not None and not between.isdisjoint({Mark.START, Mark.END}):
        to = Range(None, to) if Mark.END in between else Range(to, None)
    return Change(_kind(to, marks), sentence.times[0].value, to) if to is not None else None


def _made_that(said: Expression) -> Change | None:
    """ "Make that Tuesday": not "that Tuesday"."""
    match said:
        case Then(int() as weekday):
            return Change(EditKind.SET, None, Date(weekday))
        case At(Then(int() as weekday), hours):
            return Change(EditKind.SET, None, At(Date(weekday), hours))
    return None


def _instead(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    """ "I have Friday off, can I take Monday instead?": what is said first is given up for what comes behind it."""
    if EditKind.SET not in marks or len(sentence.times) != 2 or Mark.REQUEST not in marks:
        return None
    before, after = sentence.times
    turns = any(plays(it, Mark.BREAK) and before.start < it.start < after.start for it in sentence.phrases)
    back = any(it.marks == TAKING_BACK and it.start >= after.end for it in sentence.phrases)
    return Change(_kind(after.value, marks), before.value, after.value) if turns and back else None


def _by_amount(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    """ "One day longer", "move it a week later", "start an hour earlier"."""
    amounts = [phrase for phrase in sentence.times if isinstance(_amount(phrase), Amount)]
    later = any(isinstance(phrase.value, Shift) for phrase in amounts)
    more = any(phrase.category == "{more}" for phrase in amounts)
    ways = {EditKind.ADD, EditKind.EXTEND, EditKind.SHIFT, Mark.EARLIER, Mark.LATER, Mark.LESS}
    asks = Mark.REQUEST in marks and marks.isdisjoint({EditKind.EXTEND, EditKind.SHIFT})
    if len(amounts) != 1 or asks or (marks.isdisjoint(ways) and not later and not more):
        return None
    by = _amount(amounts[0])
    assert by is not None
    if marks & {Mark.EARLIER, Mark.LESS}:
        by = replace(by, n=-by.n)
    of = _assembled([phrase for phrase in sentence.phrases if phrase is not amounts[0]])
    at_start = Mark.START in marks
    extends = more or marks & {EditKind.ADD, EditKind.EXTEND, Mark.LESS, Mark.START, Mark.END}
    return Change(EditKind.EXTEND if extends else EditKind.SHIFT, of, by, at_start)


def _amount(phrase: Phrase) -> Amount | None:
    """An amount, also one that a rule took for a day so far away ("2 days later")."""
    if isinstance(phrase.value, Shift) and isinstance(phrase.value.of, Then):
        return phrase.value.by
    return phrase.value if isinstance(phrase.value, Amount) else None


def contrasts(sentence: Sentence) -> bool:
    """Whether one time is taken back for another: "not Wednesday after all but Thursday"."""
    if len(sentence.times) < 2:
        return False
    first, second = (sentence.phrases.index(time) for time in sentence.times[:2])
    before, between = _marks(sentence.phrases[:first]), _marks(sentence.phrases[first:second])
    return before >= {Mark.NOT, EditKind.SET} or (Act.CANCEL in before and Mark.INSTEAD in between)


def _marks(phrases: list[Phrase]) -> frozenset[object]:
    return NONE.union(*(phrase.marks for phrase in phrases))


def _contrast(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    if not contrasts(sentence):
        return None
    to = _assembled(sentence.phrases[sentence.phrases.index(sentence.times[1]) :])
    return Change(_kind(to, marks), _assembled(sentence.times[:1]), to) if to is not None else None


def _exchange(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    """ "Move Friday to Monday", "change Friday to the afternoon", "extend Friday until Monday"."""
    if marks.isdisjoint({EditKind.SHIFT, EditKind.EXTEND}):
        return None
    verb = next(
        place for place, phrase in enumerate(sentence.phrases) if plays(phrase, EditKind.SHIFT, EditKind.EXTEND)
    )
    if sentence.unexplained and verb > sentence.phrases.index(sentence.times[0]):
        return None  # "Friday off to move house"
    after = sentence.phrases[verb + 1 :]
    if all(not phrase.is_time for phrase in after):
        after = sentence.phrases
    times = [phrase for phrase in after if phrase.is_time]
    if len(times) == 1:
        return None if isinstance(times[0].value, Amount) else _of_one(times[0], after, marks)
    if (instead_of := _replaced(sentence, times)) is not None:
        return instead_of
    of, to = times[:1], after[after.index(times[0]) + 1 :] if times else []
    becomes = _assembled(to)
    if becomes is None or any(isinstance(phrase.value, Amount) for phrase in times):
        return None
    before = _assembled(of)
    if isinstance(before, Range) and before.end is None:
        before = before.start
    return Change(_kind(becomes, marks), before, becomes)


def _replaced(sentence: Sentence, times: list[Phrase]) -> Change | None:
    """ "To 14 December rather than 7 December"."""
    for time in times[1:]:
        before = next((phrase for phrase in sentence.phrases if phrase.end == time.start), None)
        if len(times) == 2 and before is not None and plays(before, Mark.NOT):
            return Change(EditKind.SHIFT, time.value, times[0].value)
    return None


def _of_one(time: Phrase, after: list[Phrase], marks: frozenset[object]) -> Change:
    """One time: a range is of one thing and to another, unless "it" stands before a range that is not "from … to"."""
    value = time.value
    if isinstance(value, At) and isinstance(value.hours, Between) and value.hours.start is None and value.hours.end:
        return Change(EditKind.SET, value.days, value.hours.end)
    speaks_of_it = time.category != "{fromto}" and any(plays(phrase, Mark.IT, Mark.LEAVE) for phrase in after)
    if isinstance(value, Range) and value.start is not None and value.end is not None and not speaks_of_it:
        if EditKind.EXTEND in marks:
            return Change(EditKind.SET, value.start, Range(None, value.end))
        return Change(EditKind.SHIFT, value.start, value.end)
    if EditKind.EXTEND in marks and not isinstance(value, Range):
        return Change(EditKind.SET, None, Range(None, value))
    return Change(_kind(value, marks), None, value)


def _kind(to: Expression, marks: frozenset[object]) -> EditKind:
    """Days are moved to; hours, a beginning or an end are set."""
    sets = isinstance(to, HOURS) or (isinstance(to, Range) and None in (to.start, to.end)) or EditKind.EXTEND in marks
    return EditKind.SET if sets else EditKind.SHIFT


def _setting(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    """ "Make it Tuesday", "only the morning", "sorry, I meant Tuesday"."""
    first = sentence.phrases.index(sentence.times[0])
    before = _marks(sentence.phrases[:first])
    takes_back = Mark.INSTEAD in before and marks.isdisjoint(ASKING)
    narrows = Mark.ONLY in marks and marks.isdisjoint(ASKING) and all(_narrows(phrase) for phrase in sentence.times)
    if EditKind.SET not in marks and not narrows and not (takes_back and len(sentence.times) == 1):
        return None
    to = sentence.times[0].value if _is_length(sentence.times) else _assembled(sentence.phrases)
    return Change(EditKind.SET, None, to) if to is not None else None


def _is_length(times: list[Phrase]) -> bool:
    """ "Make it two days": how long it is, not from when."""
    return len(times) == 1 and isinstance(times[0].value, Amount)


def _narrows(phrase: Phrase) -> bool:
    """Hours, a length, a beginning or an end: what can be said of something that is known."""
    value = phrase.value
    return isinstance(value, (*HOURS, Amount)) or (isinstance(value, Range) and None in (value.start, value.end))


def _addition(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    """ "Also Friday", "Friday too"."""
    if EditKind.ADD not in marks or marks & ASKING or sentence.unexplained or _is_row(sentence.phrases):
        return None
    to = _assembled(sentence.phrases)
    return Change(EditKind.ADD, None, to) if to is not None else None


def _is_row(phrases: list[Phrase]) -> bool:
    """ "3 December plus 7 December", "3 December, also the 7th": a word that also means "and", between two times."""
    times = [phrase.start for phrase in phrases if phrase.is_time]
    return any(plays(it, EditKind.ADD) and plays(it, Mark.AND) and times[0] < it.start < times[-1] for it in phrases)


def _removal(sentence: Sentence, marks: frozenset[object]) -> Change | None:
    """ "Not Thursday after all", "except Thursday"."""
    first = sentence.phrases.index(sentence.times[0])
    before = _marks(sentence.phrases[:first])
    if not before & {Mark.NOT, Mark.EXCEPT} or marks & {Mark.LEAVE, Mark.REQUEST} or len(sentence.times) > 1:
        return None
    return Change(EditKind.REMOVE, None, sentence.times[0].value)


def _assembled(phrases: list[Phrase]) -> Expression | None:
    assembly = Assembly()
    for phrase in phrases:
        assembly.add(phrase)
    return assembly.expression()
