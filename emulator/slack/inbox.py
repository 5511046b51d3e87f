"""What reaches one person."""

from dataclasses import dataclass, field

from emulator.changes import Changes


@dataclass
class Inbox:
    """Tells of every change that the person sees; `removed` is when something was last taken away from them."""

    changes: Changes = field(default_factory=Changes)
    removed: int = 0
