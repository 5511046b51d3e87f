"""A reply in the words of a person's language."""

from typing import assert_never

from languages.dates import Dates, locale_of
from languages.de.sentences import SENTENCES as GERMAN
from languages.en.sentences import SENTENCES as ENGLISH
from languages.meaning.doubt import Problem, Why
from languages.reply import (
    AlreadyBooked,
    AskEnd,
    AskSignIn,
    AskWhich,
    BeyondLimit,
    CannotLook,
    CannotRead,
    Closed,
    Explanation,
    Help,
    LinkNotice,
    Listing,
    NotDone,
    NothingCalled,
    NothingThere,
    Propose,
    ProposeRemoval,
    PublicHoliday,
    Receipt,
    Remark,
    RemovedReceipt,
    Reply,
    Trial,
    Working,
)
from languages.said import Button, Fact, Role, Said, SignInRequest, Verb, choice
from languages.sentences import Lines, Sentences
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff

MOST_LISTED = 3  # intervals that a button names one by one

SENTENCES = {"en": ENGLISH, "de": GERMAN}


def say(reply: Reply, locale: str) -> Said | SignInRequest:
    """The reply in the language and the date forms of a locale (BCP 47); in English where we lack the language."""
    return Speech(dates(locale)).say(reply)


def default_subject(locale: str) -> str:
    """What colleagues read in the calendar where a person gave no reason."""
    return _sentences(locale).time_off


def _sentences(locale: str) -> Sentences:
    return SENTENCES.get(locale.split("-")[0].lower(), ENGLISH)


def dates(locale: str) -> Dates:
    """How dates are printed for a locale."""
    sentences = _sentences(locale)
    tag = locale if sentences is not ENGLISH or locale.lower().startswith("en") else "en"
    return Dates(locale_of(tag), sentences)


class Speech:
    """Says replies in one language and with the dates of one locale."""

    def __init__(self, dates: Dates) -> None:
        self.dates = dates
        self.words = dates.sentences

    def say(self, reply: Reply) -> Said | SignInRequest:  # noqa: C901  # one line a reply is how it is read best
        match reply:
            case Remark():
                return _lines(self.words.remarks[reply])
            case Help(greeting):
                return self._help(greeting)
            case CannotRead(problem):
                return self._problem(problem)
            case BeyondLimit(interval, limit):
                return Said(self._understood(interval), (self.words.limits[limit],))
            case AskEnd(start):
                return self._ask_end(start)
            case AskWhich():
                return self._ask_which(reply)
            case Propose():
                return self._propose(reply)
            case ProposeRemoval(card, entries):
                return self._propose_removal(card, entries)
            case AlreadyBooked(entries):
                return Said(self.words.already.format(entries=self._entries(entries)))
            case Working(card, work):
                return Said(self.words.works[work], card=card)
            case Receipt():
                return self._receipt(reply)
            case RemovedReceipt(card, entries):
                return self._removed(card, entries)
            case Closed(card, fate):
                return _lines(self.words.fates[fate], card)
            case NotDone():
                return self._not_done(reply)
            case CannotLook():
                return self._cannot_look(reply)
            case AskSignIn(claims):
                return SignInRequest(self.words.sign_in_title, self.words.sign_in_lines, self.words.sign_in, claims)
            case Listing(window, entries):
                return self._listing(window, entries)
            case NothingThere(window):
                return Said(self.words.nothing_there.format(days=self.dates.days(window)))
            case NothingCalled(name):
                return Said(self.words.nothing_called.format(name=name))
            case Explanation(time_off, why):
                return Said(self._read_as(time_off), self._because(why))
            case LinkNotice():
                return self._link_notice(reply)
            case Trial(readings):
                return self._trial(readings)
            case _:
                assert_never(reply)

    def _help(self, greeting: bool) -> Said:
        examples = ", ".join(map(self.words.quoted.format, self.words.examples))
        lines = self.words.greeting if greeting else self.words.help
        return _lines(tuple(line.format(examples=examples) for line in lines))

    def _problem(self, problem: Problem) -> Said:
        day = self.dates.day(problem.day) if problem.day else ""
        return _lines(tuple(line.format(said=problem.said, day=day) for line in self.words.problems[problem.kind]))

    def _understood(self, interval: Interval) -> str:
        return self.words.understood.format(interval=self.dates.interval(interval))

    def _ask_end(self, start: Interval) -> Said:
        begin, end = self.dates.moment(start.start), self.dates.time(start.end)
        return _lines(tuple(line.format(start=begin, end=end) for line in self.words.ask_end))

    def _ask_which(self, reply: AskWhich) -> Said:
        options = tuple(
            Button(self._shortly(option.intervals), choice(number), reply.card)
            for number, option in enumerate(reply.options)
        )
        neither = Button(self.words.neither, Verb.DISMISS, reply.card)
        return Said(self.words.questions[reply.question], buttons=(*options, neither), card=reply.card)

    def _propose(self, reply: Propose) -> Said:
        title, press = (
            (self.words.change_title, self.words.change) if reply.before else (self.words.add_title, self.words.add)
        )
        return Said(
            title,
            lines=tuple(self._notes(reply)),
            facts=(*self._before(reply.before), *self._facts(reply.time_off)),
            buttons=(
                Button(press, Verb.BOOK, reply.card, Role.PRIMARY),
                Button(self.words.dismiss, Verb.DISMISS, reply.card),
            ),
            card=reply.card,
        )

    def _notes(self, reply: Propose) -> list[str]:
        notes = [] if reply.working_days is None else [self._working_days(reply.working_days, reply.holidays)]
        if reply.overlaps:
            notes.append(self.words.overlaps.format(entries=self._entries(reply.overlaps)))
        if reply.mailbox_zone:
            notes.append(self.words.other_zone.format(zone=reply.mailbox_zone))
        return notes

    def _working_days(self, count: int, holidays: tuple[PublicHoliday, ...]) -> str:
        free = (self.words.holiday.format(day=self.dates.day(one.day), name=one.name) for one in holidays)
        return " ".join((self.words.working_days(count), *free))

    def _propose_removal(self, card: str, entries: tuple[Entry, ...]) -> Said:
        remove = Button(self.words.remove, Verb.REMOVE, card, Role.DESTRUCTIVE)
        dismiss = Button(self.words.dismiss, Verb.DISMISS, card)
        return Said(self.words.remove_title, facts=self._entry_facts(entries), buttons=(remove, dismiss), card=card)

    def _receipt(self, reply: Receipt) -> Said:
        return Said(
            self._receipt_title(reply),
            lines=(self.words.stored,),
            facts=(*self._before(reply.before), *self._entry_facts(reply.entries)),
            buttons=(Button(self.words.undo, Verb.UNDO, reply.card),),
            card=reply.card,
        )

    def _receipt_title(self, reply: Receipt) -> str:
        if reply.undone:
            return self.words.undone_title
        return self.words.changed_title if reply.before else self.words.added_title

    def _removed(self, card: str, entries: tuple[Entry, ...]) -> Said:
        undo = Button(self.words.undo, Verb.UNDO, card)
        return Said(self.words.removed_title, facts=self._entry_facts(entries), buttons=(undo,), card=card)

    def _not_done(self, reply: NotDone) -> Said:
        lines = [self.words.errors[reply.error]]
        if reply.done:
            lines.append(self.words.stopped_midway.format(entries=self._entries(reply.done)))
        return Said(self.words.stopped[reply.work], tuple(lines), buttons=self._retry(reply), card=reply.card)

    def _cannot_look(self, reply: CannotLook) -> Said:
        lines = (self.words.errors[reply.error],)
        return Said(self.words.cannot_look, lines, buttons=self._retry(reply), card=reply.card)

    def _retry(self, reply: NotDone | CannotLook) -> tuple[Button, ...]:
        return (Button(self.words.retry, Verb.RETRY, reply.card, Role.PRIMARY),) if reply.retry else ()

    def _listing(self, window: Interval | None, entries: tuple[Entry, ...]) -> Said:
        title = self.words.listing_window.format(days=self.dates.days(window)) if window else self.words.listing_title
        return Said(title, tuple(self._entry(entry) for entry in entries) or (self.words.nothing_listed,))

    def _link_notice(self, notice: LinkNotice) -> Said:
        return _lines(tuple(line.format(name=notice.name) for line in self.words.link_notices[notice.service]))

    def _trial(self, readings: tuple[Explanation, ...]) -> Said:
        first, *others = readings
        lines = [self._read_as(first.time_off), *self._because(first.why)]
        for other in others:
            lines += [self._or_as(other.time_off), *self._because(other.why)]
        asked = (self.words.trial_asks,) if others else ()
        return Said(self.words.trial_title, (*lines, *asked, self.words.trial_hours), self._about(first.time_off))

    def _read_as(self, time_off: TimeOff) -> str:
        return self.words.explanation.format(interval=self._intervals(time_off.intervals))

    def _or_as(self, time_off: TimeOff) -> str:
        return self.words.trial_or.format(interval=self._intervals(time_off.intervals))

    def _because(self, why: tuple[Why, ...]) -> tuple[str, ...]:
        return tuple(self._step(step) for step in why)

    def _step(self, why: Why) -> str:
        form = self.words.because_counted if why.counted_from else self.words.because_line
        counted_from = self.dates.day(why.counted_from) if why.counted_from else ""
        because = self.words.because[why.because]
        return form.format(day=self.dates.day(why.day), because=because, counted_from=counted_from)

    def _facts(self, time_off: TimeOff) -> tuple[Fact, ...]:
        when = (Fact(self.words.when, self.dates.interval(interval)) for interval in time_off.intervals)
        return (*when, *self._about(time_off))

    def _about(self, time_off: TimeOff) -> tuple[Fact, Fact]:
        subject = time_off.subject or self.words.time_off
        return Fact(self.words.zone, time_off.zone), Fact(self.words.subject, subject)

    def _entry_facts(self, entries: tuple[Entry, ...]) -> tuple[Fact, ...]:
        return (
            *(Fact(self.words.when, self.dates.interval(entry.interval)) for entry in entries),
            *(Fact(self.words.zone, zone) for zone in dict.fromkeys(entry.zone for entry in entries)),
            *(
                Fact(self.words.subject, subject)
                for subject in dict.fromkeys(self._subject(entry) for entry in entries)
            ),
        )

    def _before(self, entries: tuple[Entry, ...]) -> tuple[Fact, ...]:
        return tuple(Fact(self.words.before, self.dates.interval(entry.interval)) for entry in entries)

    def _intervals(self, intervals: tuple[Interval, ...]) -> str:
        return self.dates.listed(tuple(self.dates.interval(interval) for interval in intervals))

    def _shortly(self, intervals: tuple[Interval, ...]) -> str:
        """On a button: of many intervals the first and the last."""
        if len(intervals) <= MOST_LISTED:
            return self._intervals(intervals)
        first, last = map(self.dates.interval, (intervals[0], intervals[-1]))
        return self.words.several.format(count=len(intervals), first=first, last=last)

    def _entries(self, entries: tuple[Entry, ...]) -> str:
        return "; ".join(self._entry(entry) for entry in entries)

    def _entry(self, entry: Entry) -> str:
        return f"{self.dates.interval(entry.interval)}: {self._subject(entry)}"

    def _subject(self, entry: Entry) -> str:
        return entry.subject or self.words.time_off


def _lines(lines: Lines, card: str | None = None) -> Said:
    title, *rest = lines
    return Said(title, tuple(rest), card=card)
