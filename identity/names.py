"""Names to be shown to people while they sign in, and in the notice of it: never kept, never logged."""

from dataclasses import dataclass

LONGEST = 80  # characters


@dataclass(frozen=True)
class Names:
    """What the two sides of a link are called."""

    member: str  # who speaks
    workspace: str  # where
    account: str = ""  # of Microsoft 365; empty until that is known


def shown(name: object, otherwise: str) -> str:
    """The name on one line, with nothing that turns or hides what is beside it; the other one where nothing is left."""
    text = name if isinstance(name, str) else ""
    printable = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(printable.split())[:LONGEST] or otherwise
