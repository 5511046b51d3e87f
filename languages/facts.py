"""What is said about time off, in one language and with the dates of one locale."""

from languages.dates import Dates
from languages.said import Fact
from timeoff.interval import Interval
from timeoff.time_off import Entry, TimeOff

MOST_LISTED = 3  # intervals that a button names one by one


class Facts:
    """The labelled lines of cards, and the same within a sentence."""

    def __init__(self, dates: Dates) -> None:
        self.dates = dates
        self.words = dates.sentences

    def of_time_off(self, time_off: TimeOff) -> tuple[Fact, ...]:
        """When, in which zone, and called what."""
        when = (Fact(self.words.when, self.dates.interval(interval)) for interval in time_off.intervals)
        return (*when, *self.about(time_off))

    def about(self, time_off: TimeOff) -> tuple[Fact, Fact]:
        """The zone and the subject."""
        subject = time_off.subject or self.words.time_off
        return Fact(self.words.zone, time_off.zone), Fact(self.words.subject, subject)

    def of_entries(self, entries: tuple[Entry, ...]) -> tuple[Fact, ...]:
        """When each of them is, and the zones and subjects that they have."""
        return (
            *(Fact(self.words.when, self.dates.interval(entry.interval)) for entry in entries),
            *(Fact(self.words.zone, zone) for zone in dict.fromkeys(entry.zone for entry in entries)),
            *(
                Fact(self.words.subject, subject)
                for subject in dict.fromkeys(self._subject(entry) for entry in entries)
            ),
        )

    def before(self, entries: tuple[Entry, ...]) -> tuple[Fact, ...]:
        """When that is which is to be changed."""
        return tuple(Fact(self.words.before, self.dates.interval(entry.interval)) for entry in entries)

    def intervals(self, intervals: tuple[Interval, ...]) -> str:
        """One after the other: "a, b and c"."""
        return self.dates.listed(tuple(self.dates.interval(interval) for interval in intervals))

    def shortly(self, intervals: tuple[Interval, ...]) -> str:
        """On a button: of many intervals the first and the last."""
        if len(intervals) <= MOST_LISTED:
            return self.intervals(intervals)
        first, last = map(self.dates.interval, (intervals[0], intervals[-1]))
        return self.words.several.format(count=len(intervals), first=first, last=last)

    def entries(self, entries: tuple[Entry, ...]) -> str:
        """One after the other, each with its subject."""
        return "; ".join(self.entry(entry) for entry in entries)

    def entry(self, entry: Entry) -> str:
        """When it is, and called what."""
        return f"{self.dates.interval(entry.interval)}: {self._subject(entry)}"

    def _subject(self, entry: Entry) -> str:
        return entry.subject or self.words.time_off
