"""A conversation's state as bytes, to be kept between turns."""

from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from dialogs.state import Open, Past, Phase, State

VERSION = "1"  # what was written by another version is forgotten, never guessed at


def _converter() -> JsonConverter:
    converter = make_converter()
    for union in (Open, Past, Phase):
        configure_tagged_union(union, converter, tag_name="kind")
    return converter


_JSON = _converter()


def dump(state: State) -> bytes:
    """The state as JSON."""
    return f"{VERSION}{_JSON.dumps(state)}".encode()


def load(value: bytes | None) -> State:
    """The state from JSON; a new conversation where there is none, or none that this version wrote."""
    text = (value or b"").decode()
    return _JSON.loads(text.removeprefix(VERSION), State) if text.startswith(VERSION) else State()
