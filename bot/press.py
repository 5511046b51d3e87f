"""A button that was pressed."""

from typing import NamedTuple

LONGEST = 200  # letters; ours are far shorter


class Press(NamedTuple):
    """A button as it comes back: its verb, and the card it is about."""

    verb: str
    about: str

    @property
    def data(self) -> dict[str, str]:
        """What is sent along with the button."""
        return self._asdict()


def press(verb: object, about: object) -> Press | None:
    """None where that is no button of ours."""
    if isinstance(verb, str) and isinstance(about, str) and _short(verb) and _short(about):
        return Press(verb, about)
    return None


def _short(name: str) -> bool:
    return name.isprintable() and len(name) <= LONGEST
