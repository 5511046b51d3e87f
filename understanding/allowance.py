"""Whether somebody asks how much leave they have left, which no calendar tells."""

from languages.de import allowance as german
from languages.en import allowance as english
from understanding.words.tokens import cleaned, tokens

ASKED = [[row.split() for row in rows] for rows in (*english.ASKED, *german.ASKED)]


def asks_allowance(text: str) -> bool:
    """Whether one word of every row of a question is there."""
    words = {token.text for token in tokens(cleaned(text))}
    return any(not any(words.isdisjoint(row) for row in rows) for rows in ASKED)
