"""One process a database: what each of two took for its own to do would be done twice."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Hold the lock beside the file. The system takes it back from a process that ends, however it does.

    OSError in one line where somebody else holds it, or where it cannot be made.
    """
    with _opened(file.with_name(f"{file.name}.lock")) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # https://man7.org/linux/man-pages/man2/flock.2.html
        except OSError:
            raise OSError("another process uses this database") from None
        yield


def _opened(lock: Path) -> TextIO:
    try:
        return lock.open("a")
    except OSError as error:
        raise OSError(f"the database cannot be used: {error.strerror}") from None
