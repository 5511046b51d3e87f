"""Text -> tokens: words, numbers and signs, with the shapes that numbers come in."""

import re
import unicodedata
from dataclasses import dataclass

# Bidirectional marks, zero-width characters and tags are invisible and change nothing that a person means.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
_ARROWS = re.compile("[-=]+>")  # "26 May -> 28 May"
_SIGNS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "–": "-",
        "—": "-",
        "−": "-",
        "‑": "-",
        "‐": "-",
        "‒": "-",
        "→": "-",
        "⇒": "-",
        "➔": "-",
        "➜": "-",
        "➡": "-",
        "⟶": "-",
        "〜": "-",
        "～": "-",
    }
)
_TOKEN = re.compile(
    r"""
      (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
    | (?P<tag>@[^\W\d][\w.-]*|:[a-z_]+:|<[^<>]*>)
    | (?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))(?:t(?=\d))?
    | (?P<date>\d{1,2}(?P<sep>[-/.])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d:]))
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?!\d))
    | (?P<pair>\d{1,2}[./]\d{1,2}(?![\d:/])\.?)
    | (?P<number>\d+)
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Token:
    """A word, number or sign in lower case, where it stands in the text, and whether a space goes before it."""

    kind: str
    text: str
    start: int
    end: int
    spaced: bool


def cleaned(text: str) -> str:
    """The text in one form of Unicode (NFKC), without invisible characters, in single spaces."""
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_SIGNS)
        plain = _INVISIBLE.sub("", plain)
    return " ".join((_ARROWS.sub("-", plain) if ">" in plain else plain).split())


def tokens(text: str) -> list[Token]:
    """The tokens of a cleaned text."""
    found = []
    end = 0
    for match in _TOKEN.finditer(_lowered(text)):
        start, here = match.span()
        found.append(Token(match.lastgroup or "sign", match[0], start, here, start > end))
        end = here
    return found


def _lowered(text: str) -> str:
    """In lower case and as long as before: a few letters have two in lower case."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
