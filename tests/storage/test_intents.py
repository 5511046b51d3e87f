"""Intents survive a restart as they were written, and lose the person's words when they are done."""

from datetime import date, datetime

import pytest
from sqlalchemy import select, update

from storage.database import Database, open_database
from storage.erase import erase
from storage.intent_tables import INTENTS, PIECES
from storage.intents import Intents
from storage.keyring import Keyring
from storage.seal import Seal
from storage.sweep import sweep
from tests.storage.conftest import ANN, ANNS_ACCOUNT, OTHER_KEY, Clock
from timeoff.errors import Refused, TimeOffError
from timeoff.intent import Booking, Intent, Removal
from timeoff.interval import Interval
from timeoff.record import Answer, Piece
from timeoff.time_off import Entry, TimeOff

MONDAY = Interval.of_days(date(2026, 11, 23), date(2026, 11, 23))
AFTERNOON = Interval(datetime(2026, 11, 25, 13), datetime(2026, 11, 25, 17))
BOOKING = Booking("card", ANNS_ACCOUNT, TimeOff((MONDAY, AFTERNOON), "Europe/London", "dentist"))
MADE = Entry("entry", MONDAY, "Europe/London", "dentist")
REMOVAL = Removal("undo", ANNS_ACCOUNT, (MADE,))
MONTH = 30 * 24 * 3600


@pytest.fixture
def intents(database: Database, seal: Seal, clock: Clock) -> Intents:
    return Intents(database, seal, clock)


@pytest.mark.parametrize("intent", [BOOKING, REMOVAL])
async def test_what_is_added_survives_a_restart(url: str, seal: Seal, clock: Clock, intent: Intent) -> None:
    before, after = open_database(url), open_database(url)
    await before.create_tables()
    await Intents(before, seal, clock).add(intent, ANN)
    await before.close()
    intents = Intents(after, seal, clock)
    record = await intents.load(intent.id)
    assert record is not None
    assert (record.intent, record.speaker, record.state) == (intent, ANN, "confirmed")
    assert (record.baseline, record.error) == (frozenset(), None)
    assert set(record.pieces) == {Piece(0, None)}
    assert await intents.unfinished() == (intent.id,)
    await after.close()


async def test_an_id_keeps_what_it_was_first(intents: Intents) -> None:
    await intents.add(BOOKING, ANN)
    await intents.sending("card", 0)
    await intents.add(Booking("card", ANNS_ACCOUNT, TimeOff((AFTERNOON,), "Europe/Berlin")), ANN)
    record = await intents.load("card")
    assert record is not None
    assert record.intent == BOOKING
    assert record.state == "sending"


async def test_every_step_is_kept(intents: Intents) -> None:
    await intents.add(BOOKING, ANN)
    await intents.looked("card", ["b", "a"])
    await intents.sending("card", 0)
    await intents.settled("card", 0, MADE)
    await intents.sending("card", 1)
    await intents.sending("card", 1)
    await intents.unsent("card", 1)
    record = await intents.load("card")
    assert record is not None
    assert record.baseline == frozenset({"a", "b"})
    assert record.pieces == (Piece(1, MADE), Piece(1, None))
    assert await intents.unfinished() == ("card",)


async def test_that_a_piece_was_answered_as_made_is_kept(intents: Intents) -> None:
    await intents.add(BOOKING, ANN)
    await intents.sending("card", 1)
    await intents.accepted("card", 1)
    record = await intents.load("card")
    assert record is not None
    assert record.pieces == (Piece(0, None), Piece(1, None, accepted=True))


@pytest.mark.parametrize(("answer", "error"), [("done", None), ("failed", Refused)])
async def test_a_told_intent_keeps_its_answer_and_forgets_the_subject(
    intents: Intents, answer: Answer, error: type[TimeOffError] | None
) -> None:
    for intent in (BOOKING, REMOVAL):
        await intents.add(intent, ANN)
        await intents.settled(intent.id, 0, MADE)
        await intents.answered(intent.id, answer, error)
        await intents.told(intent.id)
        record = await intents.load(intent.id)
        assert record is not None
        assert (record.state, record.error) == (answer, error)
        assert record.pieces[0].entry == Entry("entry", MONDAY, "Europe/London")
        assert "dentist" not in str(record)
    assert await intents.unfinished() == ()


async def test_what_nobody_was_told_is_unfinished_and_keeps_its_subject(intents: Intents) -> None:
    await intents.add(BOOKING, ANN)
    await intents.settled("card", 0, MADE)
    await intents.answered("card", "done", None)
    assert await intents.unfinished() == ("card",)
    record = await intents.load("card")
    assert record is not None
    assert (record.intent, record.pieces[0].entry) == (BOOKING, MADE)


async def test_a_waiting_intent_keeps_its_subject_and_is_taken_up_again(intents: Intents) -> None:
    await intents.add(BOOKING, ANN)
    await intents.answered("card", "needs_user", Refused)
    await intents.told("card")
    assert await intents.unfinished() == ()
    await intents.add(BOOKING, ANN)
    assert await intents.unfinished() == ("card",)
    record = await intents.load("card")
    assert record is not None
    assert record.intent == BOOKING


async def test_answers_are_swept_after_a_month_and_what_is_unanswered_never(
    intents: Intents, database: Database, clock: Clock
) -> None:
    await intents.add(BOOKING, ANN)
    await intents.add(REMOVAL, ANN)
    await intents.answered("undo", "done", None)
    await sweep(database, clock.now + MONTH)
    assert await intents.load("undo") is None
    assert await intents.load("card") is not None
    async with database.begin() as connection:
        assert set(await connection.scalars(select(PIECES.c.intent))) == {"card"}


async def test_an_intent_that_is_taken_up_again_is_not_swept(
    intents: Intents, database: Database, clock: Clock
) -> None:
    for intent in (BOOKING, REMOVAL):
        await intents.add(intent, ANN)
        await intents.answered(intent.id, "needs_user", None)
        await intents.told(intent.id)
    await intents.sending("card", 0)
    await intents.add(REMOVAL, ANN)
    await sweep(database, clock.now + MONTH)
    assert await intents.unfinished() == ("card", "undo")


async def test_an_intent_of_somebody_who_is_forgotten_is_gone(intents: Intents, database: Database) -> None:
    await intents.add(BOOKING, ANN)
    await erase(database, ANN, ANNS_ACCOUNT)
    await intents.answered("card", "done", None)
    await intents.told("card")
    assert await intents.load("card") is None


async def test_an_intent_with_a_lost_key_is_deleted(database: Database, seal: Seal, clock: Clock) -> None:
    await Intents(database, Seal(Keyring((OTHER_KEY,))), clock).add(BOOKING, ANN)
    intents = Intents(database, seal, clock)
    assert await intents.load("card") is None
    assert await intents.unfinished() == ()


async def test_an_intent_cannot_be_redirected_to_another_chat(intents: Intents, database: Database) -> None:
    await intents.add(BOOKING, ANN)
    async with database.begin() as connection:
        await connection.execute(update(INTENTS).values(speaker="teams:tenant:ben"))
    assert await intents.load("card") is None


async def test_an_error_that_is_no_longer_known_is_still_one(intents: Intents, database: Database) -> None:
    await intents.add(BOOKING, ANN)
    await intents.answered("card", "failed", Refused)
    async with database.begin() as connection:
        await connection.execute(update(INTENTS).values(error="FromAnotherRelease"))
    record = await intents.load("card")
    assert record is not None
    assert record.error is TimeOffError


async def test_nothing_of_a_person_stands_in_the_clear(intents: Intents, database: Database) -> None:
    await intents.add(BOOKING, ANN)
    await intents.settled("card", 0, MADE)
    async with database.begin() as connection:
        rows = [*(await connection.execute(select(INTENTS))), *(await connection.execute(select(PIECES)))]
    assert "dentist" not in str(rows)
    assert "2026" not in str(rows)
