"""Messages, from what Teams sends to what it gets back."""

from bot.chat import Chat, Heard
from dialogs.event import Said
from languages.said import Said as Reply
from tests.bot.teams.activities import ANN, CONVERSATION
from tests.bot.teams.conftest import Teams


async def echo(heard: Heard, chat: Chat) -> None:
    assert isinstance(heard.event, Said)
    await chat.show(Reply(f"You said {heard.event.text}", ("Twice *over*",)))


async def test_a_message_is_heard_and_answered_in_the_chat(teams: Teams) -> None:
    teams.rooms.turns.answering = echo
    response = await teams.say("off next Monday")
    assert response.status == 200
    assert teams.rooms.turns.heard == [Heard(ANN, Said("off next Monday"), "Europe/London", "en-GB")]
    (sent,) = teams.service.sent
    assert (sent["text"], sent["textFormat"]) == ("You said off next Monday\nTwice *over*", "plain")
    assert (sent["conversation"]["id"], sent["recipient"]["id"]) == (CONVERSATION, "29:ann")
