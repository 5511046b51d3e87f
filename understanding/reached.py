"""How much is to be removed, where neither a name nor a day is said."""

from languages.de import reach as german
from languages.en import reach as english
from languages.meaning.reach import Reach
from understanding.words.tokens import cleaned, tokens

LANGUAGES = (english, german)


def reach(text: str) -> Reach | None:
    """Everything, or just what was spoken of, in any language; None where other words are said too."""
    words = {token.text for token in tokens(cleaned(text)) if token.kind != "sign"}
    for said in LANGUAGES:
        if not words.isdisjoint(said.VERBS.split()):
            return _beside(words - set(said.VERBS.split()), said.REACHES, set(said.SMALL.split()))
    return None


def _beside(words: set[str], reaches: dict[Reach, str], small: set[str]) -> Reach | None:
    for reach in (Reach.ALL, Reach.IT):
        own = set(reaches[reach].split())
        if words & own and words - own <= small:
            return reach
    return None
