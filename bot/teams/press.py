"""Buttons: what is sent along with a press, and reading it when it comes back."""

from typing import NamedTuple

LONGEST = 200  # letters; ours are far shorter


class Press(NamedTuple):
    """A button as it comes back: its verb, and the card it is about."""

    verb: str
    about: str

    @property
    def data(self) -> dict[str, str]:
        return self._asdict()


def submitted(value: object) -> Press | None:
    """What an Action.Submit sent as the value of a message; None where that is no button of ours."""
    match value:
        case {"verb": str(verb), "about": str(about)} if _short(verb) and _short(about):
            return Press(verb, about)
        case _:
            return None


def executed(value: object) -> Press | None:
    """What an Action.Execute sent as the value of an invoke; None where that is no button of ours."""
    match value:
        case {"action": {"type": "Action.Execute", "data": data}}:
            return submitted(data)
        case _:
            return None


def _short(name: str) -> bool:
    return name.isprintable() and len(name) <= LONGEST
