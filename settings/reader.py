"""Reading one setting after the other, and gathering what is wrong."""

from collections.abc import Callable, Mapping


class Unusable(Exception):
    """Settings that the bot refuses to start with: one line for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


Check = Callable[[str], str | None]  # what is wrong with a value; None where nothing is


class Reader:
    """Reads names of an environment; a value is stripped, and empty is as good as missing."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._problems: list[str] = []

    def read(self, name: str, check: Check, default: str | None = None) -> str:
        """The value, or its default; empty where it is missing or wrong."""
        value = self._environ.get(name, "").strip() or default
        wrong = "is missing" if value is None else check(value)
        if wrong is None:
            return value or ""
        self._problems.append(f"{name} {wrong}")
        return ""

    def sets_any(self, *names: str) -> bool:
        """Whether one of these is set at all."""
        return any(self._environ.get(name, "").strip() for name in names)

    def finish(self) -> None:
        """Raises Unusable where anything was wrong."""
        if self._problems:
            raise Unusable(self._problems)
