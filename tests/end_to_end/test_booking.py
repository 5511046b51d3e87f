"""Saying it, booking it, undoing it: through every room and real protocols."""

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
