"""Checks of JSON that complain in Slack's words, each with a JSON pointer to what it is about (RFC 6901)."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Complaints = Iterator[str]
Check = Callable[[Any, str], Complaints]


def complaint(words: str, at: str) -> str:
    return f"{words} [json-pointer:{at}]"


def string(most: int, least: int = 1) -> Check:
    """Its length in characters."""

    def check(value: Any, at: str) -> Complaints:
        if not isinstance(value, str):
            yield complaint("must provide a string", at)
        elif len(value) > most:
            yield complaint(f"must be less than {most + 1} characters", at)
        elif len(value) < least:
            yield complaint(f"must be more than {least - 1} characters", at)

    return check


def address(most: int) -> Check:
    """A web address."""

    def check(value: Any, at: str) -> Complaints:
        yield from string(most)(value, at)
        if isinstance(value, str) and not value.startswith(("https://", "http://")):
            yield complaint("must be a valid URL", at)

    return check


def boolean(value: Any, at: str) -> Complaints:
    if not isinstance(value, bool):
        yield complaint("must be a boolean", at)


def enumeration(*allowed: str) -> Check:
    def check(value: Any, at: str) -> Complaints:
        if value not in allowed:
            yield complaint(f"must be a valid enum value: {', '.join(allowed)}", at)

    return check


def array(item: Check, most: int) -> Check:
    """Of at least one item."""

    def check(value: Any, at: str) -> Complaints:
        if not isinstance(value, list):
            yield complaint("must provide an array", at)
            return
        if len(value) > most:
            yield complaint(f"no more than {most} items allowed", at)
        if not value:
            yield complaint("no fewer than 1 items allowed", at)
        for number, inner in enumerate(value):
            yield from item(inner, f"{at}/{number}")

    return check


def record(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """An object of these fields, and of no others."""
    fields = {**required, **optional}

    def check(value: Any, at: str) -> Complaints:
        for name in required:
            if name not in value:
                yield complaint(f"missing required field: {name}", at)
        for name, inner in value.items():
            if name in fields:
                yield from fields[name](inner, f"{at}/{name}")
            else:
                yield complaint(f"invalid additional property: {name}", at)

    return check


def typed(kinds: Mapping[str, Check]) -> Check:
    """An object whose `type` says what else it is."""

    def check(value: Any, at: str) -> Complaints:
        if not isinstance(value, dict):
            yield complaint("must be an object", at)
            return
        kind = kinds.get(str(value.get("type")))
        if kind is None:
            yield complaint(f"unsupported type: {value.get('type')}", f"{at}/type")
            return
        yield from kind({name: inner for name, inner in value.items() if name != "type"}, at)

    return check
