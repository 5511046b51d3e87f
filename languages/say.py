"""A reply in the words of a person's language."""

from typing import assert_never, overload

from languages.cards import Cards
from languages.dates import Dates, locale_of
from languages.de.sentences import SENTENCES as GERMAN
from languages.en.sentences import SENTENCES as ENGLISH
from languages.facts import Facts
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
    ProposeForgetting,
    ProposeRemoval,
    Receipt,
    Remark,
    RemovedReceipt,
    Reply,
    Trial,
    Working,
)
from languages.said import Said, SignInRequest
from languages.sentences import Lines, Sentences
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff

SENTENCES = {"en": ENGLISH, "de": GERMAN}


@overload
def say(reply: Remark, locale: str) -> Said: ...


@overload
def say(reply: Reply, locale: str) -> Said | SignInRequest: ...


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
        self.facts = Facts(dates)
        self.cards = Cards(dates)

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
                return self.cards.ask_which(reply)
            case Propose():
                return self.cards.propose(reply)
            case ProposeRemoval(card, entries):
                return self.cards.propose_removal(card, entries)
            case ProposeForgetting(card):
                return self.cards.propose_forgetting(card)
            case AlreadyBooked(entries):
                return Said(self.words.already.format(entries=self.facts.entries(entries)))
            case Working(card, work, slow):
                return Said(self.words.works[work], (self.words.slow,) if slow else (), card=card)
            case Receipt():
                return self.cards.receipt(reply)
            case RemovedReceipt(card, entries):
                return self.cards.removed(card, entries)
            case Closed(card, fate):
                return _lines(self.words.fates[fate], card)
            case NotDone():
                return self.cards.not_done(reply)
            case CannotLook():
                return self.cards.cannot_look(reply)
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

    def _listing(self, window: Interval | None, entries: tuple[Entry, ...]) -> Said:
        title = self.words.listing_window.format(days=self.dates.days(window)) if window else self.words.listing_title
        return Said(title, tuple(self.facts.entry(entry) for entry in entries) or (self.words.nothing_listed,))

    def _link_notice(self, notice: LinkNotice) -> Said:
        return _lines(tuple(line.format(name=notice.name) for line in self.words.link_notices[notice.service]))

    def _trial(self, readings: tuple[Explanation, ...]) -> Said:
        first, *others = readings
        lines = [self._read_as(first.time_off), *self._because(first.why)]
        for other in others:
            lines += [self._or_as(other.time_off), *self._because(other.why)]
        asked = (self.words.trial_asks,) if others else ()
        return Said(self.words.trial_title, (*lines, *asked, self.words.trial_hours), self.facts.about(first.time_off))

    def _read_as(self, time_off: TimeOff) -> str:
        return self.words.explanation.format(interval=self.facts.intervals(time_off.intervals))

    def _or_as(self, time_off: TimeOff) -> str:
        return self.words.trial_or.format(interval=self.facts.intervals(time_off.intervals))

    def _because(self, why: tuple[Why, ...]) -> tuple[str, ...]:
        return tuple(self._step(step) for step in why)

    def _step(self, why: Why) -> str:
        form = self.words.because_counted if why.counted_from else self.words.because_line
        counted_from = self.dates.day(why.counted_from) if why.counted_from else ""
        because = self.words.because[why.because]
        return form.format(day=self.dates.day(why.day), because=because, counted_from=counted_from)


def _lines(lines: Lines, card: str | None = None) -> Said:
    title, *rest = lines
    return Said(title, tuple(rest), card=card)
