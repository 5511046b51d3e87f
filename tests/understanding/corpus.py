"""Reads the corpora: what each language's phrases mean."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from timeoff.interval import Interval
from timeoff.week import STANDARD_WEEK, Hours, WorkWeek
from understanding import Moment, Understanding, understand

CORPUS = Path(__file__).parents[1] / "corpus"
LANGUAGES = {"en": ("en-GB", "Europe/London"), "de": ("de-DE", "Europe/Berlin")}
NOW = "2026-11-18T10:00"


@dataclass(frozen=True)
class Said:
    """One phrase, with what its group says about it."""

    text: str
    language: str
    group: dict[str, Any]

    def understood(self) -> Understanding:
        locale, zone = LANGUAGES[self.language]
        now = datetime.fromisoformat(self.group.get("now", NOW)).replace(tzinfo=ZoneInfo(zone))
        return understand(self.text, now, zone, self.group.get("locale", locale), self.week)

    @property
    def week(self) -> WorkWeek:
        stretches = tuple(Hours(*map(time.fromisoformat, hours.split("-"))) for hours in self.group.get("hours", ()))
        return WorkWeek((stretches,) * 5 + ((), ())) if stretches else STANDARD_WEEK

    def __str__(self) -> str:
        return self.text


@cache
def corpus(language: str) -> dict[str, Any]:
    return tomllib.loads((CORPUS / f"{language}.toml").read_text("utf-8"))


def phrases(*tables: str) -> list[Said]:
    """Every phrase of some tables, in every language."""
    return [said for language in LANGUAGES for table in tables for said in _phrases(language, table)]


def _phrases(language: str, table: str) -> Iterator[Said]:
    found = corpus(language).get(table, [])
    for group in found if isinstance(found, list) else [found]:
        yield from (Said(text, language, group) for text in group["said"])


def spans(written: list[str]) -> tuple[Interval | Moment, ...]:
    return tuple(map(_span, written))


def _span(written: str) -> Interval | Moment:
    start, _, end = written.partition("/")
    if "T" not in start:
        return Interval.of_days(date.fromisoformat(start), date.fromisoformat(end or start))
    begins = datetime.fromisoformat(start)
    return Interval(begins, datetime.fromisoformat(end)) if end else Moment(begins)
