"""Slack's markup: https://docs.slack.dev/messaging/formatting-message-text."""

import re
from collections.abc import Mapping

_MARKUP = re.compile(
    r"```(?P<block>.+?)```"
    r"|`(?P<code>[^`\n]+)`"
    r"|<(?P<reference>[^<>\n]+)>"
    r"|(?<!\w)(?P<mark>[*_~])(?=\S)(?P<marked>[^\n]*?\S)(?P=mark)(?!\w)",
    re.DOTALL,
)


def escaped(text: str) -> str:
    """The three characters that mean something are sent as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def plain(text: str, names: Mapping[str, str]) -> str:
    """What a person sees, without marks. `names` are those of users, by id."""
    return unescaped(_unmarked(text, names))


def _unmarked(text: str, names: Mapping[str, str]) -> str:
    return _MARKUP.sub(lambda found: _read(found, names), text)


def _read(found: re.Match[str], names: Mapping[str, str]) -> str:
    if found["reference"] is not None:
        return _reference(found["reference"], names)
    if found["marked"] is not None:
        return _unmarked(found["marked"], names)
    return found["block"] or found["code"]


def _reference(reference: str, names: Mapping[str, str]) -> str:
    """A user, a channel, what starts with ! (groups, and dates in the reader's own form), or a link."""
    target, _, label = reference.partition("|")
    match target[0]:
        case "@":
            return f"@{names.get(target[1:], label or target[1:])}"
        case "#":
            return f"#{label or target[1:]}"
        case "!":
            return label or f"@{target[1:]}"
        case _:
            return label or target
