"""Saying it, booking it, undoing it: through every room and real protocols."""

from typing import Any

from tests.end_to_end.scene import scene

SIGN_IN = "Sign in so that I can see your work plan\nI keep what you wrote and go on when you are back."


async def test_ann_books_and_undoes() -> None:
    async with scene("ann") as ann:
        (card,) = await ann.say("off next Monday")
        assert card.startswith("Add this time off?\nWhen: Monday, 23 November 2026, all day\nTime zone: Europe/London")
        assert ann.stored == []
        (receipt,) = await ann.press("Add time off")
        assert receipt.startswith("Time off added\nWhen: Monday, 23 November 2026, all day")
        assert [one["workLocationType"] for one in ann.stored] == ["timeOff"]
        (removed,) = await ann.press("Undo")
        assert removed.startswith("Time off removed")
        assert ann.stored == []


async def test_ben_consents_first_and_the_chat_goes_on() -> None:
    async with scene("ben") as ben:
        assert await ben.say("off next Monday") == [SIGN_IN]
        (card,) = await ben.press("Sign in")
        assert card.startswith("Add this time off?\nWhen: Monday, November 23, 2026, all day")
        await ben.press("Add time off")
        assert len(ben.stored) == 1


async def test_ben_declines_and_can_think_again() -> None:
    async with scene("ben") as ben:
        await ben.say("off next Monday")
        (refused,) = await ben.press("Sign in", consents=False)
        assert refused.startswith("You are not signed in, so nothing was looked up or booked.")
        assert await ben.say("off next Monday") == [SIGN_IN]
        (card,) = await ben.press("Sign in")
        assert card.startswith("Add this time off?")


async def test_chloes_half_day_is_half_of_her_morning_and_in_german() -> None:
    async with scene("chloe") as chloe:
        (card,) = await chloe.say("nächsten Montagvormittag frei wegen Zahnarzt")
        assert "Montag, 23. November 2026, 08:00 bis 12:00" in card
        assert "Betreff: Zahnarzt" in card


async def test_dai_has_no_work_plan_and_is_told_so() -> None:
    async with scene("dai") as dai:
        (told,) = await dai.say("off next Monday")
        assert told.startswith("I could not read your work plan, so nothing was done.\nYour mailbox has no work plan")


async def test_a_change_keeps_what_it_does_not_touch_and_can_be_undone() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday")
        await ann.press("Add time off")
        card = (await ann.say("make it Monday and Wednesday"))[-1]
        assert card.startswith("Change your time off?\nBefore: Monday, 23 November 2026, all day")
        await ann.press("Change time off")
        assert days(ann.stored) == ["2026-11-23", "2026-11-25"]
        await ann.press("Undo")
        assert days(ann.stored) == ["2026-11-23"]


async def test_a_removal_can_be_undone() -> None:
    async with scene("ann") as ann:
        await ann.say("off next Monday for the dentist")
        await ann.press("Add time off")
        await ann.say("cancel Monday")
        await ann.press("Remove time off")
        assert ann.stored == []
        await ann.say("undo")
        assert days(ann.stored) == ["2026-11-23"]
        assert ann.stored[0]["timeOffDetails"]["subject"] == "dentist"


async def test_a_part_of_what_is_booked_is_cancelled_and_the_rest_stays() -> None:
    async with scene("ann") as ann:
        await ann.say("off 23 to 27 November")
        await ann.press("Add time off")
        await ann.say("cancel 25 November")
        await ann.press("Change time off")
        assert days(ann.stored) == ["2026-11-23", "2026-11-26"]


def days(stored: list[dict[str, Any]]) -> list[str]:
    """The days that the stored entries begin on, in order."""
    return sorted(one["start"]["dateTime"][:10] for one in stored)
