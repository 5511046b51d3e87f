"""Each store keeps what it is given, for its owner, for its time, and over a restart."""

import asyncio

from sqlalchemy import Table, select, update

from storage.cards import Cards
from storage.conversations import CONVERSATIONS, Conversations, Versioned
from storage.database import Database, open_database
from storage.inbox import Inbox
from storage.keyring import Keyring
from storage.references import REFERENCES, References
from storage.seal import Seal
from storage.tickets import TICKETS, Tickets
from storage.vault import VAULT, Vault
from tests.storage.conftest import ANN, BEN, KEY, OTHER_KEY, Clock


async def rows(database: Database, table: Table) -> int:
    async with database.begin() as connection:
        return len((await connection.execute(select(table))).all())


async def test_the_vault_gives_back_what_it_keeps(database: Database, seal: Seal, clock: Clock) -> None:
    vault = Vault(database, seal, clock)
    assert await vault.load("msal", "ann") is None
    await vault.save("msal", "ann", b"first")
    await vault.save("msal", "ann", b"second")
    await vault.save("other", "ann", b"more")
    await vault.save("msal", "ben", b"his")
    assert await vault.load("msal", "ann") == b"second"
    await vault.delete("ann")
    assert await vault.load("msal", "ann") is None
    assert await vault.load("other", "ann") is None
    assert await vault.load("msal", "ben") == b"his"


async def test_the_vault_survives_a_restart_and_the_next_key(url: str, clock: Clock) -> None:
    before, after = open_database(url), open_database(url)
    await before.create_tables()
    await Vault(before, Seal(Keyring((KEY,))), clock).save("msal", "ann", b"token")
    await before.close()
    assert await Vault(after, Seal(Keyring((OTHER_KEY, KEY))), clock).load("msal", "ann") == b"token"
    await after.close()


async def test_a_row_moved_to_another_owner_is_absent_and_deleted(database: Database, seal: Seal, clock: Clock) -> None:
    vault = Vault(database, seal, clock)
    await vault.save("msal", "ann", b"token")
    async with database.begin() as connection:
        await connection.execute(update(VAULT).values(owner="ben"))
    assert await vault.load("msal", "ben") is None
    assert await rows(database, VAULT) == 0


async def test_a_ticket_is_taken_once(database: Database, seal: Seal, clock: Clock) -> None:
    tickets = Tickets(database, seal, clock)
    await tickets.put("sign-in", "secret", [ANN.key], b"for ann", 600)
    assert await tickets.take("other", "secret") is None
    assert [await tickets.look("sign-in", "secret") for _ in range(3)] == [b"for ann"] * 3
    taken = await asyncio.gather(*(tickets.take("sign-in", "secret") for _ in range(5)))
    assert sorted(taken, key=bool) == [None, None, None, None, b"for ann"]
    assert await tickets.look("sign-in", "secret") is None


async def test_a_ticket_is_good_for_its_time_only(database: Database, seal: Seal, clock: Clock) -> None:
    tickets = Tickets(database, seal, clock)
    await tickets.put("sign-in", "secret", [ANN.key], b"for ann", 600)
    clock.now += 600
    assert await tickets.look("sign-in", "secret") is None
    assert await tickets.take("sign-in", "secret") is None
    assert await rows(database, TICKETS) == 0


async def test_a_ticket_put_again_holds_the_newer_value(database: Database, seal: Seal, clock: Clock) -> None:
    tickets = Tickets(database, seal, clock)
    await tickets.put("sign-in", "secret", [ANN.key], b"old", 600)
    await tickets.put("sign-in", "secret", [ANN.key], b"new", 600)
    assert await tickets.take("sign-in", "secret") == b"new"


async def test_a_ticket_cannot_be_read_off_the_table(database: Database, seal: Seal, clock: Clock) -> None:
    await Tickets(database, seal, clock).put("sign-in", "secret", [ANN.key], b"for claims", 600)
    async with database.begin() as connection:
        row = (await connection.execute(select(TICKETS))).one()
    assert "secret" not in str(row)
    assert "claims" not in str(row)


async def test_an_owner_has_five_tickets_of_a_kind_the_newest(database: Database, seal: Seal, clock: Clock) -> None:
    tickets = Tickets(database, seal, clock)
    await tickets.put("sign-in", "ben's", [BEN.key], b"his", 600)
    await tickets.put("other", "another", [ANN.key], b"other", 600)
    for number in range(7):
        clock.now += 1
        await tickets.put("sign-in", f"{number}", [ANN.key], b"%d" % number, 600)
    taken = [await tickets.take("sign-in", f"{number}") for number in range(7)]
    assert taken == [None, None, b"2", b"3", b"4", b"5", b"6"]
    assert await tickets.take("sign-in", "ben's") == b"his"
    assert await tickets.take("other", "another") == b"other"


async def test_a_conversation_is_saved_only_by_who_saw_its_last_version(
    database: Database, seal: Seal, clock: Clock
) -> None:
    conversations = Conversations(database, seal, clock)
    assert await conversations.load(ANN) == Versioned(None, 0)
    assert await conversations.save(ANN, b"one", 0)
    assert not await conversations.save(ANN, b"another one", 0)
    assert await conversations.load(ANN) == Versioned(b"one", 1)
    assert await conversations.save(ANN, b"two", 1)
    assert not await conversations.save(ANN, b"late", 1)
    assert await conversations.load(ANN) == Versioned(b"two", 2)
    assert await conversations.load(BEN) == Versioned(None, 0)


async def test_a_deleted_conversation_starts_anew(database: Database, seal: Seal, clock: Clock) -> None:
    conversations = Conversations(database, seal, clock)
    await conversations.save(ANN, b"one", 0)
    assert await conversations.delete(ANN, 1)
    assert not await conversations.save(ANN, b"two", 1)
    assert await conversations.load(ANN) == Versioned(None, 0)


async def test_a_conversation_is_deleted_only_by_who_saw_its_last_version(
    database: Database, seal: Seal, clock: Clock
) -> None:
    conversations = Conversations(database, seal, clock)
    assert await conversations.delete(ANN, 0)
    await conversations.save(ANN, b"one", 0)
    assert not await conversations.delete(ANN, 0)
    await conversations.save(ANN, b"two", 1)
    assert not await conversations.delete(ANN, 1)
    assert await conversations.load(ANN) == Versioned(b"two", 2)


async def test_a_conversation_that_cannot_be_unsealed_starts_anew(database: Database, seal: Seal, clock: Clock) -> None:
    await Conversations(database, Seal(Keyring((OTHER_KEY,))), clock).save(ANN, b"one", 0)
    conversations = Conversations(database, seal, clock)
    assert await conversations.load(ANN) == Versioned(None, 0)
    assert await rows(database, CONVERSATIONS) == 0
    assert await conversations.save(ANN, b"new", 0)


async def test_a_card_stays_with_whom_it_was_shown_to(database: Database, clock: Clock) -> None:
    cards = Cards(database, clock)
    await cards.put("card", ANN)
    await cards.put("card", BEN)
    assert await cards.owner("card") == ANN.key
    assert await cards.owner("unknown") is None


async def test_a_card_knows_where_it_stands(database: Database, clock: Clock) -> None:
    cards = Cards(database, clock)
    await cards.put("card", ANN)
    assert await cards.activity("card") is None
    await cards.placed("card", "message 1")
    await cards.placed("card", "message 2")
    assert await cards.activity("card") == "message 2"


async def test_a_reference_is_the_latest(database: Database, seal: Seal, clock: Clock) -> None:
    references = References(database, seal, clock)
    await references.put(ANN, b"old")
    await references.put(ANN, b"new")
    assert await references.get(ANN) == b"new"
    assert await references.get(BEN) is None


async def test_a_reference_with_a_lost_key_is_deleted(database: Database, seal: Seal, clock: Clock) -> None:
    await References(database, Seal(Keyring((OTHER_KEY,))), clock).put(ANN, b"there")
    assert await References(database, seal, clock).get(ANN) is None
    assert await rows(database, REFERENCES) == 0


async def test_an_event_is_first_once(database: Database, clock: Clock) -> None:
    inbox = Inbox(database, clock)
    firsts = await asyncio.gather(*(inbox.first("teams", "event") for _ in range(5)))
    assert firsts.count(True) == 1
    assert await inbox.first("slack", "event")


async def test_an_event_whose_handling_failed_may_come_again(database: Database, clock: Clock) -> None:
    inbox = Inbox(database, clock)
    await inbox.first("teams", "event")
    await inbox.forget("teams", "event")
    assert await inbox.first("teams", "event")


async def test_an_event_that_is_done_stays_so_whatever_fails_afterwards(database: Database, clock: Clock) -> None:
    inbox = Inbox(database, clock)
    await inbox.first("teams", "event")
    await inbox.done("teams", "event")
    await inbox.forget("teams", "event")
    assert not await inbox.first("teams", "event")


async def test_an_event_that_a_crash_cut_off_is_first_once_more(url: str, database: Database, clock: Clock) -> None:
    restarted = open_database(url)
    before, after = Inbox(database, clock), Inbox(restarted, clock)
    assert await before.first("teams", "event")
    firsts = await asyncio.gather(*(after.first("teams", "event") for _ in range(5)))
    assert firsts.count(True) == 1
    await restarted.close()


async def test_an_event_that_is_done_is_never_first_again(url: str, database: Database, clock: Clock) -> None:
    restarted = open_database(url)
    before, after = Inbox(database, clock), Inbox(restarted, clock)
    await before.first("teams", "event")
    await before.done("teams", "event")
    assert not await before.first("teams", "event")
    assert not await after.first("teams", "event")
    await restarted.close()
