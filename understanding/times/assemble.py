"""The times of a sentence, wherever they stand in it -> one expression."""

from dataclasses import dataclass, field, replace
from typing import Any, cast

from languages.meaning.act import Act, EditKind
from languages.meaning.days import (
    WITHIN_A_DAY,
    Amount,
    At,
    Beside,
    Date,
    Except,
    Expression,
    Given,
    Many,
    Numeric,
    Range,
    Relative,
    Run,
    Shift,
    Unit,
)
from languages.meaning.hours import HOURS, Between, Clock, DayPart, Half, Hours, InPart, Now, Part
from languages.meaning.mark import Mark
from understanding.times.clauses import explaining
from understanding.times.correct import corrected
from understanding.times.exactly import exactly
from understanding.times.join import HALVES, all_of, alternative, joined
from understanding.words.phrase import NONE, Phrase, plays
from understanding.words.sentence import Sentence

DIRECTED = frozenset({Mark.DEPARTURE, Mark.ARRIVAL})
# What says what becomes of the time that follows.
TURNING = frozenset({Act.CANCEL, Mark.PRESENT, Mark.ONLY, Mark.INSTEAD, Mark.EXCEPT, Mark.NOT, Mark.NAMELY, Mark.OR})
THROUGHOUT = frozenset({Mark.GONE, Mark.PLACE, Mark.WORKING, Mark.OCCASION})
DECISIVE = DIRECTED | TURNING | THROUGHOUT  # what a time by itself may depend on
TAKING_BACK = frozenset({EditKind.SET})  # "instead"
BETWEEN_TIMES = DIRECTED | TURNING | {Mark.REQUEST, Mark.REASON, Mark.AND}


@dataclass(slots=True)
class Assembly:
    """The expressions found so far, those cut out of them, and the marks since the last one."""

    found: list[Expression] = field(default_factory=list)
    cut: list[Expression] = field(default_factory=list)
    dropped: list[Expression] = field(default_factory=list)
    marks: frozenset[Any] = NONE
    direction: Mark | None = None
    cutting: bool = False
    cancelling: bool = False
    gone: bool = False
    working: bool = False
    placed: bool = False
    excused: bool = False  # whether a reason came after words of coming or going: its time is not theirs
    chooses: bool = False  # whether "or" leaves open which time is meant

    def add(self, phrase: Phrase) -> None:
        if phrase.is_time:
            expression = self._directed(phrase.value if self.chooses else all_of(phrase.value))
            if self.cutting or self.cancelling or not self.marks.isdisjoint(TURNING):
                self._turned(expression)
            else:
                self._appended(expression)
            self.marks = NONE
        else:
            self.marks |= phrase.marks & BETWEEN_TIMES
            if not phrase.marks.isdisjoint(THROUGHOUT):
                self._noted(phrase.marks)

    def _noted(self, marks: frozenset[Any]) -> None:
        self.gone = self.gone or Mark.GONE in marks
        self.placed = self.placed or Mark.PLACE in marks
        self.working = self.working or Mark.WORKING in marks
        self.excused = self.excused or Mark.OCCASION in marks

    def _turned(self, expression: Expression) -> None:
        """Take one more time: instead of those before, cut out of them, or beside them."""
        if self.marks & {Mark.INSTEAD, Mark.NAMELY} and self.found:
            if Mark.INSTEAD in self.marks:
                expression = corrected(self.found[-1], expression)
            self.dropped, self.found, self.cut, self.cutting = self.found, [], [], False
        elif Mark.ONLY in self.marks:
            expression = self._narrowed(expression)
        self.cancelling = Act.CANCEL in self.marks or (self.cancelling and Mark.REQUEST not in self.marks)
        narrows = Mark.ONLY in self.marks and isinstance(expression, (*HOURS, At))
        self.cutting = self.cutting and not narrows
        self.cutting = self.cutting or (not narrows and Mark.EXCEPT in self.marks and bool(self.found))
        is_there = Mark.PRESENT in self.marks and self.direction is None
        taken_out = Mark.NOT in self.marks or (is_there and not isinstance(expression, Clock | Between))
        if self.cancelling or (taken_out and not self.found):
            self.dropped = joined(self.dropped, expression)
        elif self.cutting or taken_out:
            self.cut.append(expression)
        elif self._is_alternative(expression):
            self.found = [*self.found[:-1], alternative(self.found[-1], expression)]
        else:
            self._appended(expression)

    def _appended(self, expression: Expression) -> None:
        if self.found and Mark.AND not in self.marks and (said := exactly(self.found[-1], expression)) is not None:
            self.found = [*self.found[:-1], said]
        else:
            self.found = joined(self.found, expression)

    def _is_alternative(self, expression: Expression) -> bool:
        is_other = Mark.OR in self.marks and bool(self.found)
        return self.chooses and is_other and not isinstance(expression, (*HOURS, Amount))

    def _narrowed(self, expression: Expression) -> Expression:
        """ "Not the whole day tomorrow, just the afternoon"; "off Tuesday to Friday, only till Thursday"."""
        if isinstance(expression, HOURS):
            if self.cut and isinstance(self.cut[-1], Date | Relative | Numeric):
                return At(self.cut.pop(), expression)  # "next week, but on Monday only the morning"
            if not self.found and self.dropped:
                return corrected(self.dropped[-1], expression)
        if isinstance(expression, Range) and expression.start is None and self.found:
            last = self.found.pop()
            return corrected(last, expression)
        return expression

    def _directed(self, expression: Any) -> Any:
        """Whoever leaves at 3 is away from then on; whoever comes at 10 is away until then."""
        comes_or_goes = not self.marks.isdisjoint(DIRECTED)
        if self.direction is None and not comes_or_goes and not self.working:
            return expression
        if comes_or_goes:
            self.excused = False
            self.direction = Mark.ARRIVAL if Mark.ARRIVAL in self.marks else Mark.DEPARTURE
        if self.direction is Mark.ARRIVAL and isinstance(expression, Range) and expression.start is None:
            expression = expression.end  # "not in until noon tomorrow" speaks of tomorrow
        hours = expression.hours if isinstance(expression, At) else expression
        if self.direction is Mark.DEPARTURE and _is_soon(expression):
            self.direction = None
            return Range(expression, None)  # "heading home in 30 minutes"
        if self.direction is Mark.DEPARTURE and isinstance(hours, Between) and hours.start is None:
            hours = hours.end  # "leaving by 3"
        if self.working and Mark.ONLY in self.marks and isinstance(hours, Between | Part):
            return _with_hours(expression, _outside(hours))
        is_time = _is_on_the_clock(hours) or (self.direction is Mark.DEPARTURE and hours == Part(DayPart.LUNCH))
        if self.direction is None or not is_time or (self.excused and self.direction is Mark.ARRIVAL):
            return expression
        away = Between(None, hours) if self.direction is Mark.ARRIVAL else Between(hours, None)
        self.direction = None
        return _with_hours(expression, away)

    def expression(self) -> Expression | None:
        """Everything as one expression; what was only negated counts where nothing else was said.

        Who leaves early or comes late, and does not say when, is away for half of the day.
        """
        found = [
            _onwards(item) if self.gone and not self.placed else _alone(item) for item in self.found or self.dropped
        ]
        marks = self.marks & DIRECTED
        direction = self.direction or (min(marks) if marks else None)
        if direction and len(found) == 1 and isinstance(found[0], Date | Relative | Numeric):
            found = [At(found[0], Half(direction is Mark.DEPARTURE))]
        if not found:
            return None
        if self.dropped and self.found and found == [Date(getattr(found[0], "weekday", None), following=True)]:
            found = [
                Beside(cast(Date, found[0]).weekday or 0, self.dropped[-1], 1)
            ]  # "not this Monday, the Monday after"
        whole = found[0] if len(found) == 1 else Many(tuple(found))
        return Except(whole, Many(tuple(_alone(item) for item in self.cut))) if self.cut else whole


def _is_on_the_clock(hours: Any) -> bool:
    return isinstance(hours, Clock | Now) or (isinstance(hours, InPart) and isinstance(hours.clock, Clock))


def _is_soon(expression: Any) -> bool:
    """ "In 30 minutes"."""
    return isinstance(expression, Shift) and expression.by.unit in (Unit.HOUR, Unit.MINUTE)


def _with_hours(expression: Any, hours: Hours) -> Any:
    """The same days at other hours."""
    return replace(expression, hours=hours) if isinstance(expression, At) else hours


def _outside(hours: Between | Part) -> Between | Half:
    """Who works until 1, or in the morning, is away from then on, who works from 10 until then."""
    if isinstance(hours, Part):
        return Half(not HALVES.get(hours.part, True))
    return Between(hours.end, None) if hours.start is None else Between(None, hours.start)


def _onwards(expression: Expression | Amount) -> Expression:
    """Who goes at a time is away from then on."""
    hours = expression.hours if isinstance(expression, At) else expression
    if isinstance(hours, Clock | Now):
        return cast(Expression, _with_hours(expression, Between(hours, None)))
    return _alone(expression)


def assembled(sentence: Sentence) -> Expression | None:
    """The times of a sentence as one expression; None where it names no time."""
    if len(sentence.times) == 1 and sentence.marks.isdisjoint(DECISIVE):
        only = sentence.times[0].value
        every = all_of(only)
        return _alone(only if every is not only and _chooses(sentence.phrases) else every)
    clauses = explaining(sentence)
    if not clauses:
        return assembled_from(_without_now(sentence))
    aside = [phrase for clause in clauses for phrase in clause]
    asked = assembled_from([phrase for phrase in sentence.phrases if phrase not in aside])
    context = assembled_from(aside)
    assert asked is not None
    assert context is not None
    if isinstance(asked, HOURS):  # "a lunch on Thursday, so off 12 to 2"
        return _asked_on(context, asked)
    return Given(context, asked)


def _asked_on(context: Expression, asked: Hours) -> Expression:
    """Hours on a day that only explains; an end without a beginning begins with what it explains."""
    if not isinstance(context, At):
        return At(context, asked)
    if isinstance(asked, Between) and asked.start is None and isinstance(context.hours, Clock):
        asked = replace(asked, start=context.hours)  # "appointment on Friday at 8, online by 9:30"
    return At(context.days, asked)


def _without_now(sentence: Sentence) -> list[Phrase]:
    """ "Not going now, so cancel Friday": "now" names no time off."""
    if Act.CANCEL not in sentence.marks or len(sentence.times) == 1:
        return sentence.phrases
    return [phrase for phrase in sentence.phrases if not isinstance(phrase.value, Now)]


def assembled_from(phrases: list[Phrase]) -> Expression | None:
    """The times among some phrases as one expression."""
    assembly = Assembly(chooses=_chooses(phrases))
    for phrase in _put_first(phrases):
        assembly.add(phrase)
    return assembly.expression()


def _put_first(phrases: list[Phrase]) -> list[Phrase]:
    """ "Taking Thursday... Friday instead": what takes back is said before the time, where it came behind it."""
    place = next((place for place, phrase in enumerate(phrases) if phrase.marks == TAKING_BACK), 0)
    if not place or not phrases[place - 1].is_time or any(phrase.is_time for phrase in phrases[place:]):
        return phrases
    says_so = replace(phrases[place], marks=frozenset({Mark.INSTEAD}))
    return [*phrases[: place - 1], says_so, phrases[place - 1], *phrases[place + 1 :]]


def _chooses(phrases: list[Phrase]) -> bool:
    """ "Off Monday or Tuesday" asks for one of them; "can't do Monday or Tuesday" speaks of both."""
    if not any(map(_says_or, phrases)):
        return False
    asks = any(plays(phrase, Mark.LEAVE, Mark.REQUEST, Mark.OCCASION, Act.CANCEL) for phrase in phrases)
    return asks and not any(plays(phrase, Mark.UNABLE) for phrase in phrases)


def _says_or(phrase: Phrase) -> bool:
    return Mark.OR in phrase.marks if phrase.marks else all_of(phrase.value) is not phrase.value


def _alone(expression: Expression | Amount) -> Expression:
    """An amount by itself begins today."""
    if isinstance(expression, Amount):
        return Run(expression, None if expression.unit in WITHIN_A_DAY else Relative(0))
    return expression
