"""A speaker is linked to one account, by this bot alone, until it is taken back."""

import asyncio

import pytest
from sqlalchemy import func, select, update

from storage.database import Database, open_database
from storage.keyring import Keyring
from storage.links import LINKS, Links
from storage.seal import Seal
from storage.sweep import sweep
from tests.storage.conftest import ANNS_ACCOUNT, BENS_ACCOUNT, KEY, OTHER_KEY, Clock
from timeoff.person import Person, Speaker

ANN, BEN = Speaker("slack", "T1", "UANN"), Speaker("slack", "T1", "UBEN")


@pytest.fixture
def links(database: Database, seal: Seal) -> Links:
    return Links(database, seal)


async def test_who_is_linked_has_an_account(links: Links) -> None:
    assert await links.person(ANN) is None
    assert await links.link(ANN, ANNS_ACCOUNT)
    assert await links.person(ANN) == ANNS_ACCOUNT
    assert await links.person(BEN) is None


async def test_who_is_linked_stays_so_until_the_link_is_taken_back(links: Links) -> None:
    assert await links.link(ANN, ANNS_ACCOUNT)
    assert await links.link(ANN, ANNS_ACCOUNT)
    assert not await links.link(ANN, BENS_ACCOUNT)
    assert await links.person(ANN) == ANNS_ACCOUNT
    await links.unlink(ANN)
    assert await links.person(ANN) is None
    assert await links.link(ANN, BENS_ACCOUNT)


async def test_of_two_at_once_one_is_linked(links: Links) -> None:
    people = [Person("tenant", f"{number}") for number in range(5)]
    linked = await asyncio.gather(*(links.link(ANN, person) for person in people))
    assert linked.count(True) == 1
    assert await links.person(ANN) == people[linked.index(True)]


async def test_an_account_may_have_several_speakers(links: Links) -> None:
    other = Speaker("slack", "T2", "UANN")
    for speaker in (other, ANN):
        await links.link(speaker, ANNS_ACCOUNT)
    await links.link(BEN, BENS_ACCOUNT)
    assert await links.speakers(ANNS_ACCOUNT) == (ANN, other)
    await links.unlink(ANN)
    assert await links.speakers(ANNS_ACCOUNT) == (other,)


async def test_the_people_of_a_workspace(links: Links) -> None:
    for speaker, person in ((ANN, ANNS_ACCOUNT), (BEN, ANNS_ACCOUNT), (Speaker("slack", "T12", "U"), BENS_ACCOUNT)):
        await links.link(speaker, person)
    assert await links.people("slack", "T1") == {ANNS_ACCOUNT}


@pytest.mark.parametrize("change", [{"person": BENS_ACCOUNT.key}, {"owner": BEN.key}, {"sealed": b""}], ids=str)
async def test_who_can_write_the_table_links_nobody(
    links: Links, database: Database, change: dict[str, object]
) -> None:
    await links.link(ANN, ANNS_ACCOUNT)
    async with database.begin() as connection:
        await connection.execute(update(LINKS).values(**change))
    for person in (ANNS_ACCOUNT, BENS_ACCOUNT):
        assert await links.speakers(person) == ()
    assert await links.people("slack", "T1") == frozenset()
    assert (await links.person(ANN), await links.person(BEN)) == (None, None)
    async with database.begin() as connection:
        assert await connection.scalar(select(func.count()).select_from(LINKS)) == 0


async def test_a_link_survives_a_restart_the_next_key_and_years(url: str, clock: Clock) -> None:
    before, after = open_database(url), open_database(url)
    await before.create_tables()
    await Links(before, Seal(Keyring((KEY,)))).link(ANN, ANNS_ACCOUNT)
    await sweep(before, clock.now + 10 * 365 * 24 * 3600)
    await before.close()
    assert await Links(after, Seal(Keyring((OTHER_KEY, KEY)))).person(ANN) == ANNS_ACCOUNT
    await after.close()
