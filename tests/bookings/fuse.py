"""A place where the process dies."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


class Killed(BaseException):
    """The process ends here: nothing that handles errors may catch it."""


@dataclass
class Fuse:
    """Dies at the nth passing of a point such as "before create"; never where the point is empty. Dead is dead."""

    point: str = ""
    nth: int = 1

    @property
    def dead(self) -> bool:
        return self.nth == 0

    def burn(self, point: str) -> None:
        self.nth -= point == self.point and not self.dead
        if self.dead:
            raise Killed(point)

    @contextmanager
    def around(self, step: str) -> Iterator[None]:
        self.burn(f"before {step}")
        yield
        self.burn(f"after {step}")
