"""Text, now, zone and locale -> what was understood."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from languages.meaning.act import Act, EditKind
from languages.meaning.days import Amount, Expression, Relative, Run, Shift, Then
from languages.meaning.doubt import Problem, ProblemKind
from languages.meaning.mark import Mark
from timeoff.interval import Interval
from timeoff.week import STANDARD_WEEK, WorkWeek
from understanding.asked.called import called
from understanding.asked.change import Change, change
from understanding.asked.decide import act, explains_better
from understanding.asked.subject import subject
from understanding.edit import Edit
from understanding.frame import Frame, Nonsense, Notes
from understanding.grammars import country, grammars
from understanding.last_resort import date_in
from understanding.reading import Reading, Understanding
from understanding.readings import all_readings
from understanding.resolve import resolve
from understanding.times.assemble import assembled
from understanding.words.sentence import Sentence, sentence
from understanding.words.tokens import cleaned

ASKED = frozenset({Mark.REQUEST, Mark.SELF})
OF_LEAVE = frozenset({Act.BOOK, Act.CANCEL, Act.CHANGE})
LONGEST = 500  # characters; longer texts are not read at all


def understand(text: str, now: datetime, zone: str, locale: str, week: WorkWeek = STANDARD_WEEK) -> Understanding:
    """Read what a person wrote at a moment, in a zone (IANA), with a locale (BCP 47) and a working week.

    `now` is zone-aware. Never raises, whatever the text is.
    """
    if len(text) > LONGEST or len(plain := cleaned(text)) > LONGEST:
        return Understanding(Act.NONE, problem=Problem(ProblemKind.TOO_LONG))
    local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    frame = Frame(local, week, Notes(), country(locale))
    return _read(plain, locale, frame)


def _read(plain: str, locale: str, frame: Frame) -> Understanding:
    own, *others = grammars(locale)
    said = sentence(plain, own)
    if tried := said.after(Act.TRY):
        booking = _read(tried, locale, frame)
        if booking.act is Act.BOOK:
            return replace(booking, act=Act.TRY)
    understood = _understood(said, frame)
    if understood.act is Act.NONE and not said.times:
        understood = _last_resort(said, locale, frame) or understood
    if understood.act is Act.NONE and (asked := _asked_at_last(said, frame)):
        return asked
    is_foreign = 2 * len(said.unexplained) >= len(said.tokens)
    if is_foreign and (understood.act is Act.NONE or not understood.readings):
        in_others = (sentence(plain, other) for other in others)
        return next((_understood(other, frame) for other in in_others if explains_better(other, said)), understood)
    return understood


def _asked_at_last(said: Sentence, frame: Frame) -> Understanding | None:
    """ "How was your trip? Could I have Friday off?": what is asked for in one of the later sentences."""
    if said.marks.isdisjoint(ASKED):
        return None
    for later in said.later():
        asks = sentence(later, said.grammar)
        if Mark.LEAVE in asks.marks and not asks.marks.isdisjoint(ASKED):
            understood = _understood(asks, frame)
            if understood.act is Act.BOOK and understood.readings:
                return understood
    return None


def _understood(said: Sentence, frame: Frame) -> Understanding:
    changes = change(said)
    wanted = act(said, edits=changes is not None)
    if wanted not in OF_LEAVE:
        frame = frame._replace(leave=False)
    if wanted is Act.BOOK and Mark.WAS in said.marks:
        frame = frame._replace(past=True)
    if wanted is Act.CHANGE and changes is not None:
        return _changed(changes, said, frame)
    expression = assembled(said) or (Relative(0) if wanted is Act.BOOK and Mark.TODAY in said.marks else None)
    reason = _subject(wanted, said)
    if expression is None:
        return Understanding(wanted, subject=reason)
    return _timed(wanted, expression, said, frame, reason)


def _subject(wanted: Act, said: Sentence) -> str | None:
    """The reason for time off, or what it is called where it is to be removed."""
    if wanted is Act.BOOK:
        return subject(said)
    return called(said) if wanted is Act.CANCEL else None


def _timed(wanted: Act, expression: Expression, said: Sentence, frame: Frame, reason: str | None) -> Understanding:
    try:
        readings, question = all_readings(expression, frame)
        return Understanding(wanted, readings, None, reason, None, question)
    except Nonsense as nonsense:
        meant = _meant(expression, frame._replace(lenient=True))
        problem = Problem(nonsense.kind, said.times_said(), nonsense.day)
        return Understanding(wanted, meant, subject=reason, problem=problem)
    except (OverflowError, ValueError):
        return Understanding(wanted, subject=reason, problem=Problem(ProblemKind.NO_SUCH_DATE, said.times_said()))


def _meant(expression: Expression, lenient: Frame) -> tuple[Reading, ...]:
    """What may have been meant by words that contradict each other."""
    try:
        return all_readings(expression, lenient)[0]
    except (Nonsense, OverflowError, ValueError):
        return ()


def _changed(changes: Change, said: Sentence, frame: Frame) -> Understanding:
    """A change; its readings are what becomes of the time off that it names, as far as the words alone tell."""
    try:
        named = _intervals(resolve(changes.of, frame)) if changes.of is not None else ()
        said_of = tuple(frame.notes.why)
        becomes = _becomes(changes)
        readings = all_readings(becomes, frame)[0] if becomes is not None else ()
    except Nonsense as nonsense:
        return Understanding(Act.NONE, problem=Problem(nonsense.kind, said.times_said(), nonsense.day))
    except (OverflowError, ValueError):
        return Understanding(Act.NONE, problem=Problem(ProblemKind.NO_SUCH_DATE, said.times_said()))
    to = _intervals(readings[0].spans) if readings else ()
    edit = Edit(changes.kind, named or None, to, changes.to, frame, changes.at_start)
    if named:
        why = readings[0].why if readings else ()
        readings = (Reading(edit.applied_to(named, frame.week), (*said_of, *why)),)
    return Understanding(Act.CHANGE, readings, edit, called(said))


def _becomes(changes: Change) -> Expression | None:
    """What time off becomes, if that can be told without knowing it."""
    if not isinstance(changes.to, Amount):
        return changes.to
    if changes.kind is EditKind.SET:
        return Run(changes.to, Then())
    return Shift(Then(), changes.to) if changes.kind is EditKind.SHIFT else None


def _intervals(spans: tuple[object, ...]) -> tuple[Interval, ...]:
    return tuple(span for span in spans if isinstance(span, Interval))


def _last_resort(said: Sentence, locale: str, frame: Frame) -> Understanding | None:
    """A date in a form that the grammar does not know; the words beside it decide what is asked for."""
    date = date_in(said.unmarked(), locale.replace("_", "-").split("-")[0].lower(), frame.now)
    if date is None:
        return None
    return _timed(act(said, edits=False, dated=True), date, said, frame, None)
