"""The languages that are read, each by its tag."""

from functools import lru_cache

from languages.de.grammar import GRAMMAR as GERMAN
from languages.en.grammar import GRAMMAR as ENGLISH
from languages.grammar import Grammar

GRAMMARS = {"en": ENGLISH, "de": GERMAN}


def language(locale: str) -> str:
    """The language that is read for a locale (BCP 47): its own, English where we lack it."""
    tag = locale.replace("_", "-").split("-")[0].lower()
    return tag if tag in GRAMMARS else "en"


@lru_cache(maxsize=256)
def grammars(locale: str) -> tuple[Grammar, ...]:
    """The languages in which to read, the one of the locale first; people also write in another than their own."""
    own = GRAMMARS[language(locale)]
    return own, *(grammar for grammar in GRAMMARS.values() if grammar is not own)


@lru_cache(maxsize=256)
def country(locale: str) -> str:
    """The country that a locale names; empty where it names none."""
    return next((part.upper() for part in locale.replace("_", "-").split("-")[1:] if len(part) == 2), "")
