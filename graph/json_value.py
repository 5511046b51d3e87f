"""Reading JSON that somebody else wrote: what is missing or of another kind is None or empty, never an error."""

from collections.abc import Iterator, Mapping

Json = Mapping[str, object]
NOTHING: Json = {}


def part(value: Json, name: str) -> Json:
    """The object under this name."""
    found = value.get(name)
    return found if isinstance(found, Mapping) else NOTHING


def text(value: Json, name: str) -> str | None:
    found = value.get(name)
    return found if isinstance(found, str) else None


def items(value: Json, name: str) -> Iterator[Json]:
    """The objects of the list under this name."""
    found = value.get(name)
    return (item for item in found if isinstance(item, Mapping)) if isinstance(found, list) else iter(())
