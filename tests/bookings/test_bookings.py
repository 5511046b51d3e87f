"""What was confirmed is made true once, and what happened is told as it was."""

import asyncio
from collections import deque
from functools import partial
from pathlib import Path

import pytest

from bookings.bookings import Bookings
from storage.database import open_database
from storage.erase import erase
from tests.bookings.calendar import Fault, StandIn
from tests.bookings.conftest import (
    ANN,
    ANNS_ACCOUNT,
    MONDAY,
    PAUSES,
    TUESDAY,
    TWO_DAYS,
    ZONE,
    Life,
    alive,
    booking,
    day_by_day,
    removal,
)
from timeoff.errors import (
    Busy,
    Gone,
    NotAllowed,
    NoWorkPlan,
    OutcomeUnknown,
    Refused,
    SignInNeeded,
    TimeOffError,
    Unreachable,
    Unreadable,
)
from timeoff.intent import Intent, Outcome
from timeoff.time_off import Entry

LOST = Fault(OutcomeUnknown("lost before"))
LOST_AFTER = Fault(OutcomeUnknown("lost after"), applied=True)
RESUMABLE = [SignInNeeded("expired"), Busy("429"), Unreachable("503")]
FINAL = [Refused("400"), NotAllowed("403"), NoWorkPlan("404")]


async def confirm(bookings: Bookings, intent: Intent) -> Outcome:
    await bookings.commit(intent, ANN)
    outcome = await bookings.carry_out(intent.id)
    await bookings.told(intent.id)
    return outcome


async def test_a_booking_makes_one_entry(life: Life) -> None:
    calendar = StandIn()
    async with life(calendar) as bookings:
        outcome = await confirm(bookings, booking())
        assert outcome == Outcome((Entry("entry 1", MONDAY, ZONE, "dentist"),))
        assert await bookings.unfinished() == ()
    assert calendar.all == [MONDAY]


async def test_a_second_click_is_told_the_same_without_a_call(life: Life) -> None:
    calendar = StandIn()
    async with life(calendar) as bookings:
        await confirm(bookings, booking())
        again = await confirm(bookings, booking())
    assert again == Outcome((Entry("entry 1", MONDAY, ZONE),))
    assert (calendar.looks, calendar.posts) == (1, 1)


async def test_clicks_at_once_share_one_go(life: Life) -> None:
    calendar = StandIn()
    async with life(calendar) as bookings:
        outcomes = await asyncio.gather(*(confirm(bookings, booking()) for _ in range(10)))
    assert {outcome.entries[0].id for outcome in outcomes} == {"entry 1"}
    assert calendar.posts == 1


async def test_two_cards_for_the_same_day_at_once_make_one_entry(life: Life) -> None:
    calendar = StandIn(lag=0)
    async with life(calendar) as bookings:
        outcomes = await asyncio.gather(*(confirm(bookings, booking(id=f"card {number}")) for number in range(5)))
    assert calendar.all == [MONDAY]
    assert {outcome.entries for outcome in outcomes} == {(Entry("entry 1", MONDAY, ZONE, "dentist"),)}


async def test_it_is_known_whether_the_speaker_was_told(life: Life) -> None:
    async with life(StandIn()) as bookings:
        await bookings.commit(booking(), ANN)
        await bookings.carry_out("card")
        assert not await bookings.is_told("card")
        await bookings.told("card")
        assert await bookings.is_told("card")
        assert await bookings.is_told("no longer kept")


async def test_who_asks_may_leave_and_it_goes_on(life: Life) -> None:
    calendar = StandIn()
    async with life(calendar) as bookings:
        await bookings.commit(booking(), ANN)
        asking = asyncio.create_task(bookings.carry_out("card"))
        await asyncio.sleep(0)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await bookings.drain()
        assert calendar.all == [MONDAY]
        assert await bookings.unfinished() == ("card",)  # who asked was not told


async def test_what_is_stopped_is_resumed_after_the_restart(life: Life) -> None:
    calendar = StandIn()
    async with life(calendar) as bookings:
        await bookings.commit(booking(), ANN)
        asking = asyncio.create_task(bookings.carry_out("card"))
        await asyncio.sleep(0)
        draining = asyncio.create_task(bookings.drain())
        await asyncio.sleep(0)
        draining.cancel()
        await asyncio.gather(asking, draining, return_exceptions=True)
    async with life(calendar) as bookings:
        assert await bookings.unfinished() == ("card",)
        await bookings.carry_out("card")
    assert calendar.all == [MONDAY]


async def test_an_entry_that_is_there_already_is_taken_for_it(life: Life) -> None:
    calendar = StandIn()
    there = calendar.has(MONDAY, ZONE, "dentist")
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((there,))
    assert calendar.posts == 0


async def test_an_entry_with_another_subject_is_another(life: Life) -> None:
    calendar = StandIn()
    calendar.has(MONDAY, ZONE, "Training")
    async with life(calendar) as bookings:
        await confirm(bookings, booking())
    assert calendar.all == [MONDAY, MONDAY]


async def test_a_stretch_can_be_one_entry_a_day(tmp_path: Path) -> None:
    calendar = StandIn()
    calendar.has(TUESDAY, ZONE, "dentist")
    async with alive(tmp_path, calendar, day_by_day) as bookings:
        outcome = await confirm(bookings, booking(TWO_DAYS))
    assert [entry.interval for entry in outcome.entries] == [MONDAY, TUESDAY]
    assert calendar.all == [MONDAY, TUESDAY]
    assert calendar.posts == 1


async def test_how_a_stretch_is_cut_is_decided_when_it_is_confirmed(tmp_path: Path) -> None:
    calendar = StandIn()
    async with alive(tmp_path, calendar, day_by_day) as bookings:
        await bookings.commit(booking(TWO_DAYS), ANN)
    async with alive(tmp_path, calendar) as bookings:
        await bookings.carry_out("card")
    assert calendar.all == [MONDAY, TUESDAY]


@pytest.mark.parametrize("lag", [0.0, 1.0, 3.0, 7.9], ids="shown after {} s".format)
async def test_a_lost_answer_is_looked_for(life: Life, lag: float) -> None:
    calendar = StandIn(lag=lag, faults_of_create=deque([LOST_AFTER]))
    async with life(calendar) as bookings:
        outcome = await confirm(bookings, booking())
    assert outcome.error is None
    assert calendar.all == [MONDAY]
    assert calendar.posts == 1


async def test_a_request_that_is_made_late_is_waited_for(life: Life) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(OutcomeUnknown("504"), applied=True, late=6.0)]))
    async with life(calendar) as bookings:
        await confirm(bookings, booking())
    assert calendar.all == [MONDAY]


async def test_an_entry_whose_subject_was_changed_on_the_way_is_found_too(life: Life) -> None:
    calendar = StandIn(faults_of_create=deque([LOST_AFTER]), keeps_subject=False)
    async with life(calendar) as bookings:
        outcome = await confirm(bookings, booking())
    assert [entry.subject for entry in outcome.entries] == ["Time off"]
    assert calendar.all == [MONDAY]


@pytest.mark.parametrize("losses", [1, 2])
async def test_a_lost_request_is_sent_again_after_the_quiet_time(life: Life, losses: int) -> None:
    calendar = StandIn(faults_of_create=deque([LOST] * losses))
    async with life(calendar) as bookings:
        outcome = await confirm(bookings, booking())
    assert outcome.error is None
    assert calendar.all == [MONDAY]
    assert calendar.now == losses * sum(PAUSES)


async def test_after_three_lost_requests_nobody_can_tell(life: Life) -> None:
    calendar = StandIn(faults_of_create=deque([LOST] * 3))
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), OutcomeUnknown)
        assert await bookings.unfinished() == ()
        assert await confirm(bookings, booking()) == Outcome((), OutcomeUnknown)
        assert calendar.posts == 3
        late = calendar.has(MONDAY, ZONE, "dentist")
        assert await confirm(bookings, booking()) == Outcome((late,))
    assert calendar.posts == 3


async def test_what_was_answered_as_made_is_looked_for(life: Life) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(Unreadable("a 201 that cannot be read"), applied=True, late=3.0)]))
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((Entry("entry 1", MONDAY, ZONE, "dentist"),))
    assert calendar.posts == 1


async def test_what_was_answered_as_made_is_never_sent_again(life: Life) -> None:
    never_shown = Fault(Unreadable("a 201 that cannot be read"), applied=True, late=1e9)
    calendar = StandIn(faults_of_create=deque([never_shown]))
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), OutcomeUnknown)
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), OutcomeUnknown)
    assert calendar.posts == 1


@pytest.mark.parametrize("blind", [Busy("429"), Unreachable("503")])
async def test_looks_that_fail_are_tried_until_the_quiet_time_is_over(life: Life, blind: TimeOffError) -> None:
    calendar = StandIn(faults_of_create=deque([LOST_AFTER]), faults_of_entries=deque([None, blind, blind]))
    async with life(calendar) as bookings:
        outcome = await confirm(bookings, booking())
    assert outcome.error is None
    assert calendar.all == [MONDAY]


async def test_nothing_is_sent_again_by_who_cannot_look(life: Life) -> None:
    blind = [None, *[Unreachable("503")] * 3]
    calendar = StandIn(faults_of_create=deque([LOST_AFTER]), faults_of_entries=deque(blind))
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), OutcomeUnknown)
        outcome = await confirm(bookings, booking())
    assert outcome.error is None
    assert calendar.all == [MONDAY]
    assert calendar.posts == 1


@pytest.mark.parametrize("intent", [booking(), removal(Entry("entry", MONDAY, ZONE))])
async def test_without_pauses_nothing_is_sent_twice(tmp_path: Path, intent: Intent) -> None:
    calendar = StandIn(faults_of_create=deque([LOST]), faults_of_remove=deque([LOST]))
    async with alive(tmp_path, calendar, pauses=()) as bookings:
        assert await confirm(bookings, intent) == Outcome((), OutcomeUnknown)
    assert calendar.posts + calendar.deletes == 1


async def test_a_sign_in_that_ends_while_looking_is_told_and_then_resumed(life: Life) -> None:
    calendar = StandIn(faults_of_create=deque([LOST_AFTER]), faults_of_entries=deque([None, SignInNeeded("revoked")]))
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), SignInNeeded)
        assert (await confirm(bookings, booking())).error is None
    assert calendar.all == [MONDAY]


@pytest.mark.parametrize(
    "calendar",
    [
        StandIn(faults_of_entries=deque([SignInNeeded("stepped up", "claims")])),
        StandIn(faults_of_create=deque([Fault(SignInNeeded("stepped up", "claims"))])),
        StandIn(faults_of_create=deque([LOST_AFTER]), faults_of_entries=deque([None, SignInNeeded("", "claims")])),
    ],
    ids=["at the first look", "when it is sent", "when it is looked for"],
)
async def test_what_the_identity_provider_demands_is_told(life: Life, calendar: StandIn) -> None:
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), SignInNeeded, "claims")
        assert await confirm(bookings, booking()) == Outcome((Entry("entry 1", MONDAY, ZONE, "dentist"),))


async def test_what_the_identity_provider_demands_before_a_removal_is_told(life: Life) -> None:
    calendar = StandIn(faults_of_remove=deque([Fault(SignInNeeded("stepped up", "claims"))]))
    async with life(calendar) as bookings:
        assert await confirm(bookings, removal(calendar.has(MONDAY, ZONE))) == Outcome((), SignInNeeded, "claims")


@pytest.mark.parametrize("error", RESUMABLE)
async def test_what_stopped_it_for_now_can_be_tried_again(life: Life, error: TimeOffError) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(error)] * 5))
    async with life(calendar) as bookings:
        for _ in range(5):
            assert await confirm(bookings, booking()) == Outcome((), type(error))
            assert await bookings.unfinished() == ()
        assert (await confirm(bookings, booking())).error is None
    assert calendar.all == [MONDAY]
    assert calendar.now == 0


async def test_what_somebody_else_added_while_it_waited_is_not_taken_for_ours(life: Life) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(Busy("429")), LOST]))
    async with life(calendar) as bookings:
        await confirm(bookings, booking())
        training = calendar.has(MONDAY, ZONE, "Training")
        outcome = await confirm(bookings, booking())
    assert training not in outcome.entries
    assert calendar.all == [MONDAY, MONDAY]


@pytest.mark.parametrize("error", RESUMABLE)
async def test_a_first_look_that_fails_says_so_and_sends_nothing(life: Life, error: TimeOffError) -> None:
    calendar = StandIn(faults_of_entries=deque([error]))
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), type(error))
        assert calendar.posts == 0
        assert (await bookings.carry_out("card")).error is None
    assert calendar.all == [MONDAY]


@pytest.mark.parametrize("error", FINAL)
async def test_a_refusal_is_final(life: Life, error: TimeOffError) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(error)]))
    async with life(calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), type(error))
        assert await confirm(bookings, booking()) == Outcome((), type(error))
    assert calendar.all == []
    assert calendar.posts == 1


@pytest.mark.parametrize("error", [*RESUMABLE, *FINAL])
async def test_half_a_success_is_told_as_half(tmp_path: Path, error: TimeOffError) -> None:
    calendar = StandIn(faults_of_create=deque([None, Fault(error)]))
    async with alive(tmp_path, calendar, day_by_day) as bookings:
        half = await confirm(bookings, booking(TWO_DAYS))
        assert half == Outcome((Entry("entry 1", MONDAY, ZONE, "dentist"),), type(error))
        again = await confirm(bookings, booking(TWO_DAYS))
    assert calendar.all == ([MONDAY] if error in FINAL else [MONDAY, TUESDAY])
    assert again.error is (type(error) if error in FINAL else None)
    assert [entry.interval for entry in again.entries] == calendar.all


async def test_a_removal_removes_each_entry(life: Life) -> None:
    calendar = StandIn()
    entries = (calendar.has(MONDAY, ZONE), calendar.has(TUESDAY, ZONE))
    async with life(calendar) as bookings:
        assert await confirm(bookings, removal(*entries)) == Outcome(entries)
        assert await confirm(bookings, removal(*entries)) == Outcome(entries)
    assert calendar.all == []
    assert calendar.deletes == 2


async def test_what_is_gone_is_removed(life: Life) -> None:
    calendar = StandIn()
    gone = Entry("gone", MONDAY, ZONE)
    async with life(calendar) as bookings:
        assert await confirm(bookings, removal(gone)) == Outcome((gone,))


@pytest.mark.parametrize("fault", [LOST, LOST_AFTER])
@pytest.mark.parametrize("times", [1, 3])
async def test_a_removal_without_an_answer_is_tried_again(life: Life, fault: Fault, times: int) -> None:
    calendar = StandIn(faults_of_remove=deque([fault] * times))
    entry = calendar.has(MONDAY, ZONE)
    async with life(calendar) as bookings:
        assert await confirm(bookings, removal(entry)) == Outcome((entry,))
    assert calendar.all == []


async def test_a_removal_that_never_gets_an_answer_can_be_tried_later(life: Life) -> None:
    calendar = StandIn(faults_of_remove=deque([LOST] * (len(PAUSES) + 1)))
    entry = calendar.has(MONDAY, ZONE)
    async with life(calendar) as bookings:
        assert await confirm(bookings, removal(entry)) == Outcome((), OutcomeUnknown)
        assert await confirm(bookings, removal(entry)) == Outcome((entry,))
    assert calendar.all == []


@pytest.mark.parametrize("error", [Busy("429"), Unreachable("503")])
async def test_a_removal_that_may_be_made_is_not_told_as_undone(life: Life, error: TimeOffError) -> None:
    calendar = StandIn(faults_of_remove=deque([LOST_AFTER, *[Fault(error)] * len(PAUSES)]))
    entry = calendar.has(MONDAY, ZONE)
    async with life(calendar) as bookings:
        assert await confirm(bookings, removal(entry)) == Outcome((), OutcomeUnknown)
        assert await confirm(bookings, removal(entry)) == Outcome((entry,))


@pytest.mark.parametrize("error", [*RESUMABLE, *FINAL])
async def test_half_a_removal_is_told_as_half(life: Life, error: TimeOffError) -> None:
    calendar = StandIn(faults_of_remove=deque([None, Fault(error)]))
    entries = (calendar.has(MONDAY, ZONE), calendar.has(TUESDAY, ZONE))
    async with life(calendar) as bookings:
        assert await confirm(bookings, removal(*entries)) == Outcome(entries[:1], type(error))
        again = await confirm(bookings, removal(*entries))
    assert again == (Outcome(entries[:1], type(error)) if error in FINAL else Outcome(entries))


async def test_an_id_that_is_not_kept_is_gone(life: Life) -> None:
    async with life(StandIn()) as bookings:
        assert await bookings.carry_out("unknown") == Outcome((), Gone)
        assert await bookings.find("unknown") is None


async def test_an_intent_tells_what_and_who(life: Life) -> None:
    async with life(StandIn()) as bookings:
        await bookings.commit(booking(), ANN)
        assert await bookings.find("card") == (booking(), ANN)


async def test_a_failure_of_our_own_is_not_hidden(life: Life) -> None:
    calendar = StandIn(faults_of_create=deque([Fault(RuntimeError("a mistake"))]))
    async with life(calendar) as bookings:
        with pytest.raises(RuntimeError, match="a mistake"):
            await confirm(bookings, booking())
        assert await bookings.unfinished() == ("card",)
        assert (await bookings.carry_out("card")).error is None
    assert calendar.all == [MONDAY]


async def test_an_intent_that_is_forgotten_while_it_is_carried_out_is_gone(tmp_path: Path) -> None:
    other_connection = open_database(f"sqlite:///{tmp_path / 'state.db'}")
    forget = partial(erase, other_connection, ANN, ANNS_ACCOUNT)
    calendar = StandIn(faults_of_create=deque([LOST_AFTER]), meanwhile=forget)
    async with alive(tmp_path, calendar) as bookings:
        assert await confirm(bookings, booking()) == Outcome((), Gone)
    await other_connection.close()
