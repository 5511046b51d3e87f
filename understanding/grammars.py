"""The languages that are read, each by its tag."""

from languages.de.grammar import GRAMMAR as GERMAN
from languages.en.grammar import GRAMMAR as ENGLISH
from languages.grammar import Grammar

GRAMMARS = {"en": ENGLISH, "de": GERMAN}


def grammars(locale: str) -> list[Grammar]:
    """The languages in which to read, the one of the locale first; people also write in another than their own."""
    own = GRAMMARS.get(locale.replace("_", "-").split("-")[0].lower(), ENGLISH)
    return [own, *(grammar for grammar in GRAMMARS.values() if grammar is not own)]
