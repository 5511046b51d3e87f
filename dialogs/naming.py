"""Which entries are meant by what a person calls them."""

import re
from collections.abc import Iterable

from timeoff.time_off import Entry

SHORTEST = 3  # letters of a word that can tell one entry from another
STEM = 4  # letters that make one word the beginning of another: "Zahnarzt", "Zahnarzttermin"


def called(name: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries whose subjects share most words with the name; none where no word is shared."""
    shared = {entry: likeness(name, entry.subject) for entry in entries}
    most = max(shared.values(), default=0)
    return tuple(entry for entry, words in shared.items() if words == most) if most else ()


def likeness(name: str, subject: str | None) -> int:
    """How many words of a name are in a subject too."""
    ours, theirs = _words(name), _words(subject or "")
    return sum(any(_alike(one, other) for other in theirs) for one in ours)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) >= SHORTEST}


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= STEM and long.startswith(short))
