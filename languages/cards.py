"""The replies that stand on a card, with buttons, in one language and with the dates of one locale."""

from languages.dates import Dates
from languages.facts import Facts
from languages.reply import AskWhich, CannotLook, NotDone, Propose, PublicHoliday, Receipt
from languages.said import Button, Role, Said, Verb, choice
from timeoff.time_off import Entry


class Cards:
    """Lays out each of them as title, facts, lines and buttons."""

    def __init__(self, dates: Dates) -> None:
        self.dates = dates
        self.words = dates.sentences
        self.facts = Facts(dates)

    def ask_which(self, reply: AskWhich) -> Said:
        options = tuple(
            Button(self.facts.shortly(option.intervals), choice(number), reply.card)
            for number, option in enumerate(reply.options)
        )
        neither = Button(self.words.neither, Verb.DISMISS, reply.card)
        return Said(self.words.questions[reply.question], buttons=(*options, neither), card=reply.card)

    def propose(self, reply: Propose) -> Said:
        title, press = (
            (self.words.change_title, self.words.change) if reply.before else (self.words.add_title, self.words.add)
        )
        return Said(
            title,
            lines=tuple(self._notes(reply)),
            facts=(*self.facts.before(reply.before), *self.facts.of_time_off(reply.time_off)),
            buttons=(
                Button(press, Verb.BOOK, reply.card, Role.PRIMARY),
                Button(self.words.dismiss, Verb.DISMISS, reply.card),
            ),
            card=reply.card,
        )

    def _notes(self, reply: Propose) -> list[str]:
        notes = self._working_days(reply.working_days, reply.holidays)
        if reply.overlaps:
            notes.append(self.words.overlaps.format(entries=self.facts.entries(reply.overlaps)))
        if reply.mailbox_zone:
            notes.append(self.words.other_zone.format(zone=reply.mailbox_zone))
        return notes

    def _working_days(self, count: int | None, holidays: tuple[PublicHoliday, ...]) -> list[str]:
        counted = () if count is None else (self.words.working_days(count),)
        free = (self.words.holiday.format(day=self.dates.day(one.day), name=one.name) for one in holidays)
        return [line] if (line := " ".join((*counted, *free))) else []

    def propose_removal(self, card: str, entries: tuple[Entry, ...]) -> Said:
        remove = Button(self.words.remove, Verb.REMOVE, card, Role.DESTRUCTIVE)
        dismiss = Button(self.words.dismiss, Verb.DISMISS, card)
        return Said(self.words.remove_title, facts=self.facts.of_entries(entries), buttons=(remove, dismiss), card=card)

    def propose_forgetting(self, card: str) -> Said:
        title, *lines = self.words.forget_asked
        forget = Button(self.words.forget, Verb.FORGET, card, Role.DESTRUCTIVE)
        dismiss = Button(self.words.dismiss, Verb.DISMISS, card)
        return Said(title, tuple(lines), buttons=(forget, dismiss), card=card)

    def receipt(self, reply: Receipt) -> Said:
        return Said(
            self._receipt_title(reply),
            lines=(self.words.stored,),
            facts=(*self.facts.before(reply.before), *self.facts.of_entries(reply.entries)),
            buttons=(Button(self.words.undo, Verb.UNDO, reply.card),),
            card=reply.card,
        )

    def _receipt_title(self, reply: Receipt) -> str:
        if reply.undone:
            return self.words.undone_title
        return self.words.changed_title if reply.before else self.words.added_title

    def removed(self, card: str, entries: tuple[Entry, ...]) -> Said:
        undo = Button(self.words.undo, Verb.UNDO, card)
        return Said(self.words.removed_title, facts=self.facts.of_entries(entries), buttons=(undo,), card=card)

    def not_done(self, reply: NotDone) -> Said:
        lines = [self.words.errors[reply.error]]
        if reply.done:
            lines.append(self.words.stopped_midway.format(entries=self.facts.entries(reply.done)))
        return Said(self.words.stopped[reply.work], tuple(lines), buttons=self._retry(reply), card=reply.card)

    def cannot_look(self, reply: CannotLook) -> Said:
        lines = (self.words.errors[reply.error],)
        return Said(self.words.cannot_look, lines, buttons=self._retry(reply), card=reply.card)

    def _retry(self, reply: NotDone | CannotLook) -> tuple[Button, ...]:
        return (Button(self.words.retry, Verb.RETRY, reply.card, Role.PRIMARY),) if reply.retry else ()
