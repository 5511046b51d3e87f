"""One person, two chats: what is said in one and taken back in the other."""

import pytest

from tests.end_to_end.scene import Place, signed_in, texts, until


async def test_what_was_booked_in_slack_is_undone_in_teams() -> None:
    async with signed_in("ann", "slack") as slack:
        await slack.say("off next Monday")
        await slack.press("Add time off")
        teams = slack.at("teams")
        removed = (await teams.say("undo"))[-1]
        assert removed.startswith("Time off removed\nWhen: Monday, 23 November 2026, all day")
        assert slack.stored == []
        assert (await teams.say("undo"))[0].startswith("There is nothing more to undo.")
        assert (await slack.say("undo"))[0].startswith("There is nothing that I could undo.")


async def test_a_card_shows_that_it_was_undone_in_the_other_chat() -> None:
    async with signed_in("ann", "slack") as slack:
        teams = slack.at("teams")
        await teams.say("off next Monday")
        await teams.press("Add time off")
        messages = len(teams.messages)
        await slack.say("undo")
        assert slack.stored == []
        await until(lambda: "Undone." in texts(teams.messages))
        assert len(teams.messages) == messages
        assert not any("Undo" in message.labels for message in teams.messages)


@pytest.mark.parametrize("place", ["slack", "command"])
async def test_a_card_shows_that_the_other_chat_put_its_time_off_back(place: Place) -> None:
    async with signed_in("ann", place) as slack:
        await slack.say("off next Monday")
        await slack.press("Add time off")
        teams = slack.at("teams")
        messages = len(slack.messages)
        await teams.say("undo")
        await until(lambda: "Undone." in texts(slack.messages))
        await teams.press("Undo")
        await until(lambda: any(text.startswith("This was changed since.") for text in texts(slack.messages)))
        assert len(slack.messages) == messages
        assert [one["start"]["dateTime"][:10] for one in slack.stored] == ["2026-11-23"]


async def test_undo_takes_back_what_is_newest_in_both_chats() -> None:
    async with signed_in("ann", "slack") as slack:
        teams = slack.at("teams")
        await teams.say("off next Monday")
        await teams.press("Add time off")
        await slack.say("off 25 November")
        await slack.press("Add time off")
        await teams.say("undo")
        assert [one["start"]["dateTime"][:10] for one in slack.stored] == ["2026-11-23"]
        await slack.say("undo")
        assert slack.stored == []


async def test_a_change_in_one_chat_makes_the_card_of_the_other_one_old() -> None:
    async with signed_in("ann", "slack") as slack:
        teams = slack.at("teams")
        await teams.say("off next Monday")
        await teams.press("Add time off")
        await slack.say("move Monday to Wednesday")
        await slack.press("Change time off")
        await until(lambda: any(text.startswith("This was changed since.") for text in texts(teams.messages)))
        assert [one["start"]["dateTime"][:10] for one in slack.stored] == ["2026-11-25"]


@pytest.mark.parametrize("place", ["teams", "slack", "command"])
async def test_a_card_from_before_everything_was_forgotten_closes(place: Place) -> None:
    async with signed_in("ann", place) as ann:
        await ann.say("off next Monday")
        await ann.press("Add time off")
        await ann.say("forget me")
        await ann.say("yes")
        before = len(ann.messages)
        (answer,) = await ann.press("Undo")
        assert answer.startswith("I no longer know this card")
        assert len(ann.messages) == before
        assert not any("Undo" in message.labels for message in ann.messages)


async def test_unlinking_in_slack_leaves_teams_as_it_is() -> None:
    async with signed_in("ann", "slack") as slack:
        await slack.say("off next Monday")
        await slack.press("Add time off")
        (unlinked,) = await slack.say("unlink")
        assert unlinked.startswith("Your accounts in Slack and Microsoft 365 are no longer linked.")
        assert (await slack.say("undo"))[-1].startswith("Sign in so that I can see your work plan")
        assert (await slack.say("unlink"))[0].startswith("No accounts are linked")
        teams = slack.at("teams")
        assert (await teams.say("what do I have?"))[0].startswith("Your time off\nMonday, 23 November 2026")


UNLINKED = "Your accounts in Slack and Microsoft 365 are no longer linked."


@pytest.mark.parametrize(("here", "there"), [("teams", "slack"), ("slack", "teams")])
async def test_unlinking_in_one_chat_is_told_in_the_other(here: Place, there: Place) -> None:
    async with signed_in("ann", "command") as ann:
        await ann.at("teams").say("hello")
        await ann.at(here).say("unlink")
        await until(lambda: any(text.startswith(UNLINKED) for text in texts(ann.at(there).messages)))
        assert (await ann.at("slack").say("what do I have?"))[-1].startswith("Sign in so that I can see")
