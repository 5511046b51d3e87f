"""Everything survives a restart: what was proposed, booked, waiting, and whose access was kept."""

from emulator.faults import Fault
from tests.end_to_end.scene import scene


async def test_a_proposal_can_be_pressed_after_a_restart_and_undone_after_another() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        await ann.running.bot.restart()
        await ann.press("Add time off")
        assert len(ann.stored) == 1
        await ann.running.bot.restart()
        (removed,) = await ann.press("Undo")
        assert removed.startswith("Time off removed")
        assert ann.stored == []


async def test_words_that_wait_for_a_sign_in_outlast_a_restart() -> None:
    async with scene("ben") as ben:
        await ben.say("off next Monday")
        await ben.running.bot.restart()
        (card,) = await ben.press("Sign in")
        assert card.startswith("Add this time off?")


async def test_access_is_kept_over_a_restart() -> None:
    async with scene("ben") as ben:
        await ben.say("off next Monday")
        await ben.press("Sign in")
        await ben.running.bot.restart()
        _, card = await ben.say("off on Tuesday")
        assert card.startswith("Add this time off?")


async def test_what_is_under_way_is_finished_before_it_stops() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        ann.fault(Fault("graph", "POST", delay=4))
        await ann.press("Add time off")
        await ann.running.bot.restart()
        assert len(ann.stored) == 1
        assert ann.buttons() == ["Undo"]
