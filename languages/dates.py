"""Days and times as a person writes them, by CLDR."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time

from languages.sentences import Sentences
from timeoff.interval import Interval


@dataclass(frozen=True)
class Dates:
    """Prints civil dates and times for one locale. What it prints can be read back as the same interval."""

    locale: Locale
    sentences: Sentences

    def day(self, day: date) -> str:
        """Weekday and full date."""
        return format_date(day, "full", locale=self.locale)

    def time(self, moment: datetime) -> str:
        return format_time(moment.time(), "short", locale=self.locale).replace("\u202f", " ")

    def moment(self, moment: datetime) -> str:
        return f"{self.day(moment.date())}, {self.time(moment)}"

    def interval(self, interval: Interval) -> str:
        if interval.all_day:
            return f"{self.days(interval)}, {self.sentences.all_day}"
        if interval.start.date() == interval.end.date():
            return f"{self.moment(interval.start)} {self.sentences.to} {self.time(interval.end)}"
        return f"{self.moment(interval.start)} {self.sentences.to} {self.moment(interval.end)}"

    def days(self, interval: Interval) -> str:
        """The days that an interval touches, without its hours."""
        if interval.first_day == interval.last_day:
            return self.day(interval.first_day)
        return f"{self.day(interval.first_day)} {self.sentences.to} {self.day(interval.last_day)}"

    def listed(self, parts: tuple[str, ...]) -> str:
        """Parts in a row: "a, b and c"."""
        *head, tail = parts
        return f"{', '.join(head)} {self.sentences.and_} {tail}" if head else tail


def locale_of(tag: str) -> Locale:
    """The CLDR locale of a BCP 47 tag, or of its language alone; English where there is neither."""
    for candidate in (tag, tag.split("-")[0]):
        with suppress(ValueError, UnknownLocaleError):
            return Locale.parse(candidate, sep="-")
    return Locale("en")
