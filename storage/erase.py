"""Forgetting somebody."""

from collections.abc import Callable

from sqlalchemy import Column, ColumnElement, delete

from storage.database import Database
from storage.tables import parties, within
from timeoff.person import Person, Speaker


async def erase(database: Database, speaker: Speaker, person: Person | None) -> None:
    """Delete every row about the speaker, and about the person where there is one, in one transaction."""
    keys = [speaker.key] if person is None else [speaker.key, person.key]
    await _delete(database, lambda party: party.in_(keys))


async def erase_workspace(database: Database, channel: str, tenant: str) -> None:
    """Delete every row about any speaker of the workspace, in one transaction.

    What is about their accounts alone stays, their tokens too: `Links.people` tells whose they are.
    """
    await _delete(database, lambda party: within(party, channel, tenant))


async def _delete(database: Database, forgotten: Callable[[Column[str]], ColumnElement[bool]]) -> None:
    async with database.begin() as connection:
        for table, party in parties():
            await connection.execute(delete(table).where(forgotten(party)))
    await database.scrub()
