"""A place where the process dies."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


class Killed(BaseException):
    """The process ends here: nothing that handles errors may catch it."""


@dataclass
class Fuse:
    """Dies at the nth passing of a point such as "before create"; never where the point is empty."""

    point: str = ""
    nth: int = 1

    def burn(self, point: str) -> None:
        if point == self.point:
            self.nth -= 1
            if self.nth == 0:
                raise Killed(point)

    @contextmanager
    def around(self, step: str) -> Iterator[None]:
        self.burn(f"before {step}")
        yield
        self.burn(f"after {step}")
