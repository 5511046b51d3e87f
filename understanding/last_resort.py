"""Dates in forms that the grammar does not know, by the library `dateparser`: rarely, and in short texts."""

import importlib
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from languages.meaning.days import Date

LONGEST = 200  # characters: its work grows faster than the text
# A date has digits and something beside them: digits alone are read as seconds since 1970.
LOOKS_LIKE_A_DATE = re.compile(r"\d.*[^\W\d]|[^\W\d].*\d")


def date_in(words: str, language: str, now: datetime) -> Date | None:
    """The date that some words mean in a language (ISO 639-1); None where they mean none, or the language is unknown.

    `now` is civil. What dateparser makes of hours is left out: the grammar knows those.
    """
    if len(words) > LONGEST or not LOOKS_LIKE_A_DATE.search(words):
        return None
    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "REQUIRE_PARTS": ["day", "month"]}
    try:
        found = _parser()(words, languages=[language], settings=settings)
    except ValueError:  # how it says that it lacks a language
        return None
    return Date(day=found.day, month=found.month, year=found.year) if found else None


@cache
def _parser() -> Callable[..., Any]:
    """The library is loaded at first use: loading it takes longer than reading a thousand sentences without it."""
    parse: Callable[..., Any] = importlib.import_module("dateparser").parse
    return parse
