"""Words that say what time off is called: "call it Gran", or just what it is for: "for the dentist"."""

from collections.abc import Collection, Iterable

from languages.de import naming as german
from languages.en import naming as english
from understanding.asked.subject import LONGEST
from understanding.words.tokens import cleaned

LANGUAGES = (english, german)
EDGES = "\"'“”„‚‘»«.!, "


def renamed(text: str) -> str | None:
    """The name that is asked for; None where none is."""
    return _first(_behind(text, said.CALLS, said.ARTICLES.split()) for said in LANGUAGES)


def reasoned(text: str) -> str | None:
    """What is said to be the reason, and nothing else; None where that is not a name."""
    found = ((said, _behind(text, said.REASONS, said.ARTICLES.split())) for said in LANGUAGES)
    return _first(name for said, name in found if name and name.casefold() not in said.NO_NAMES.split())


def _first(names: Iterable[str | None]) -> str | None:
    return next((name for name in names if name), None)


def _behind(text: str, openings: Collection[str], articles: Collection[str]) -> str | None:
    """The rest behind the longest opening, without its articles."""
    plain = cleaned(text)
    low = plain.casefold()
    fitting = (opening for opening in sorted(openings, key=len, reverse=True) if low.startswith(f"{opening} "))
    opening = next(fitting, None)
    if opening is None:
        return None
    words = plain[len(opening) :].split()
    while words and words[0].casefold() in articles:
        words.pop(0)
    name = " ".join(words).strip(EDGES)
    return name[:LONGEST].strip() if any(letter.isalpha() for letter in name) and "?" not in name else None
