"""A conversation's state as bytes, to be kept between turns."""

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from dialogs.past import Past
from dialogs.state import Open, Phase, State, Work

VERSION = "2"  # what was written by another version is forgotten, never guessed at


def _converter() -> JsonConverter:
    converter = make_converter()
    for union in (Open, Past, Phase, Work):
        configure_tagged_union(union, converter, tag_name="kind")
    return converter


_JSON = _converter()


def dump(state: State) -> bytes:
    """The state as JSON."""
    return f"{VERSION}{_JSON.dumps(state)}".encode()


def load(value: bytes | None) -> State:
    """The state from JSON; a new conversation where there is none, or none that this version can read."""
    text = (value or b"").decode()
    if not text.startswith(f"{VERSION}{{"):
        return State()
    try:
        return _JSON.loads(text.removeprefix(VERSION), State)
    except (ValueError, BaseValidationError):
        return State()
