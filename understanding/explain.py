"""What was understood, laid open for a person at a terminal."""

from collections.abc import Iterator

from timeoff.interval import Interval
from understanding.grammars import grammars
from understanding.moment import Moment
from understanding.reading import Reading, Understanding
from understanding.words.sentence import Sentence, sentence
from understanding.words.tokens import cleaned


def explained(text: str, understood: Understanding, locale: str) -> str:
    """Act, readings with their why, subject, and the words used and unused."""
    return "\n".join(_lines(text, understood, locale))


def _lines(text: str, understood: Understanding, locale: str) -> Iterator[str]:
    yield f"act       {understood.act}"
    for number, reading in enumerate(understood.readings, 1):
        yield f"reading {number} {', '.join(map(_span, reading.spans))}"
        yield from _why(reading)
    if understood.question:
        yield f"question  {understood.question}"
    if understood.edit:
        edit = understood.edit
        yield f"change    {edit.kind} of {edit.of or 'what is in focus'} to {edit.said}"
    if understood.subject:
        yield f"subject   {understood.subject}"
    if understood.problem:
        yield f"problem   {understood.problem.kind}: {understood.problem.said}"
    said = sentence(cleaned(text)[:500], grammars(locale)[0])
    yield f"used      {', '.join(_used(said)) or '-'}"
    yield f"unused    {said.unmarked() or '-'}"


def _why(reading: Reading) -> Iterator[str]:
    for why in reading.why:
        counted = f", counted from {why.counted_from:%a %d %b %Y}" if why.counted_from else ""
        yield f"  because {why.because}: {why.day:%a %d %b %Y}{counted}"


def _used(said: Sentence) -> Iterator[str]:
    for phrase in said.phrases:
        role = "/".join(sorted(phrase.value)) if not phrase.is_time else phrase.category.strip("{}")
        yield f"{said.said(phrase.start, phrase.end)!r} ({role})"


def _span(span: Interval | Moment) -> str:
    if isinstance(span, Moment):
        return f"{span.at:%a %d %b %Y %H:%M}"
    if not span.all_day:
        return f"{span.start:%a %d %b %Y %H:%M} to {span.end:%a %d %b %Y %H:%M}"
    days = f"{span.first_day:%a %d %b %Y}"
    return days if span.first_day == span.last_day else f"{days} to {span.last_day:%a %d %b %Y}"
