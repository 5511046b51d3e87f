"""What all tables share, so that sweeping and forgetting need not know each of them.

Every table has a column `expires`; those that are about somebody have a column `owner`, or others made by `about`. Each
store keeps its table beside its class: adding a store is adding a file, and a line in `storage.stores`.
"""

from collections.abc import Callable, Iterator

from sqlalchemy import Column, ColumnElement, Float, MetaData, String, Table, func

from timeoff.person import Speaker

METADATA = MetaData()

Time = Callable[[], float]  # real time in seconds since 1970, never the time that a person pretends

HOUR = 3600.0
DAY = 24 * HOUR


def expires() -> Column[float]:
    """When the row may be swept, in seconds since 1970; never where it is null."""
    return Column("expires", Float, nullable=True, index=True)


def owner(*, primary_key: bool = False) -> Column[str]:
    """The key of the speaker or the person whom the row is about."""
    return about("owner", primary_key=primary_key)


def about(name: str, *, primary_key: bool = False) -> Column[str]:
    """The key of a speaker or a person: the row goes when any of those it is about is forgotten."""
    return Column(name, String, primary_key=primary_key, index=not primary_key, nullable=False, info={"about": True})


def parties() -> Iterator[tuple[Table, Column[str]]]:
    """Every column of any table that holds the keys of speakers or persons."""
    for table in METADATA.sorted_tables:
        for column in table.columns:
            if "about" in column.info:
                yield table, column


def within(party: Column[str], channel: str, tenant: str) -> ColumnElement[bool]:
    """Whether it is the key of a speaker of this workspace."""
    start = Speaker(channel, tenant, "").key
    return func.substr(party, 1, len(start)) == start
