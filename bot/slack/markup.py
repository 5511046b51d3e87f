"""Slack's own way of writing text.

Source: https://docs.slack.dev/messaging/formatting-message-text
"""

import re

_CONTROL = re.compile(r"<(?P<kind>[@#!]?)(?P<about>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))  # the last one last


def read(text: str) -> str:
    """What a person has written: links by their words, mentions as "@" and a name, entities as what they stand for."""
    plain = _CONTROL.sub(_words, text)
    for entity, letter in _ENTITIES:
        plain = plain.replace(entity, letter)
    return plain


def without_mention(text: str, user: str) -> str:
    """The text without the mentions of this user."""
    return re.sub(rf"<@{re.escape(user)}(\|[^<>]*)?>", " ", text).strip()


def written(text: str) -> str:
    """Plain text, so that Slack reads nothing else in it."""
    for entity, letter in reversed(_ENTITIES):
        text = text.replace(letter, entity)
    return text


def _words(control: re.Match[str]) -> str:
    label = control["label"] or control["about"]
    match control["kind"]:
        case "@" | "#" as sign:
            return f"{sign}{label}"
        case "!":
            return control["label"] or ""
        case _:
            return label.removeprefix("mailto:")
