"""What all tables share, so that sweeping and forgetting need not know each of them.

Every table has a column `expires`; those that are about somebody have a column `owner`. Each store keeps its table
beside its class: adding a store is adding a file, and a line in `storage.stores`.
"""

from collections.abc import Callable

from sqlalchemy import Column, Float, MetaData, String

METADATA = MetaData()

Time = Callable[[], float]  # real time in seconds since 1970, never the time that a person pretends

HOUR = 3600.0
DAY = 24 * HOUR


def expires() -> Column[float]:
    """When the row may be swept, in seconds since 1970; never where it is null."""
    return Column("expires", Float, nullable=True, index=True)


def owner(*, primary_key: bool = False) -> Column[str]:
    """The key of the speaker or the person whom the row is about."""
    return Column("owner", String, primary_key=primary_key, index=not primary_key, nullable=False)
