"""Everything survives a restart: what was proposed, booked, waiting, and whose access was kept. Removing ends all."""

import asyncio
from datetime import UTC, datetime

from emulator.faults import Fault
from emulator.teams import activity
from tests.end_to_end.scene import Scene, scene, texts


async def remove(person: Scene) -> None:
    """Take the bot out of Teams."""
    client = person.speaking.client
    await client.bot.tell(activity.installed(client.conversation.contact, datetime.now(UTC)) | {"action": "remove"})


async def shown(person: Scene, title: str) -> None:
    """Return when the newest message begins like that."""
    changes = person.speaking.conversation.changes
    while not texts(person.messages)[-1].startswith(title):
        await changes.beyond(changes.count)


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
        _, card = await ben.say("off on Wednesday")
        assert card.startswith("Add this time off?")


async def test_what_is_under_way_is_finished_before_it_stops() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        ann.fault(Fault("graph", "POST", delay=4))
        await ann.press("Add time off")
        await ann.running.bot.restart()
        assert len(ann.stored) == 1
        assert ann.buttons() == ["Undo"]


async def test_what_is_under_way_is_finished_and_told_before_a_removed_bot_forgets() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        ann.fault(Fault("graph", "POST", delay=2))
        pressing = asyncio.create_task(ann.press("Add time off"))
        await shown(ann, "Adding it")
        await remove(ann)
        assert len(ann.stored) == 1
        assert ann.buttons() == ["Undo"]
        await pressing
        assert (await ann.press("Undo"))[-1].startswith("I no longer know this card")
