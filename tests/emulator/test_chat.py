"""The chat in a terminal."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from emulator.chat import HINT, Terminal, talk
from tests.emulator.test_teams import CARD, answer, attached, card
from tests.emulator.tiny_app import Json as SlackJson
from tests.emulator.tiny_app import TinyApp, workplace
from tests.emulator.tiny_app import card as slack_card
from tests.emulator.tiny_bot import Json, TinyBot, office


async def lines(*typed: str) -> AsyncIterator[str]:
    for line in typed:
        yield line + "\n"


async def turn(bot: TinyBot, activity: Json) -> web.Response:
    """Asks about what is said, adds it when told to, and breaks on request."""
    if activity["type"] == "invoke":
        return answer(CARD, card("Added", "Undo"))
    if activity["type"] == "message":
        if activity["text"] == "break":
            return web.Response(status=500)
        await bot.post(activity, attachments=attached(CARD, card(f"{activity['text']}?", "Add", "Not now")))
    return web.Response(status=200)


async def chat(*typed: str, interactive: bool = False) -> tuple[bool, list[str], list[str]]:
    said: list[str] = []
    complaints: list[str] = []
    async with office(turn) as here:
        terminal = Terminal(said.append, complaints.append, interactive)
        return await talk(here.teams.speaking("ann"), lines(*typed), terminal), said, complaints


async def test_answers_are_text_with_the_buttons_in_brackets() -> None:
    fine, said, complaints = await chat("Monday", "", "[Add]")
    assert fine
    assert said == ["Monday?\n[Add] [Not now]", "Added\n[Undo]"]
    assert complaints == []


@pytest.mark.parametrize("bad", ["break", "[Nothing like this]"])
async def test_a_turn_that_fails_is_told_and_the_next_one_goes_on(bad: str) -> None:
    fine, said, complaints = await chat(bad, "Monday")
    assert not fine
    assert said == ["Monday?\n[Add] [Not now]"]
    assert len(complaints) == 1


async def test_a_chat_in_slack_is_had_in_the_same_way() -> None:
    async def asking(app: TinyApp, kind: str, told: SlackJson) -> web.Response:
        if kind == "interactions":
            return app.start(app.respond(told, text="Added", replace_original=True))
        return web.json_response({"text": "x", "blocks": slack_card("Monday?", "Add", "Not now")})

    said: list[str] = []
    async with workplace(asking) as here:
        terminal = Terminal(said.append, said.append, False)
        assert await talk(here.slack.speaking("ann"), lines("/timeoff Monday", "[Add]"), terminal)
    assert said == ["Monday?\n[Add] [Not now]", "Added"]


async def test_somebody_at_a_terminal_is_told_what_to_type() -> None:
    assert (await chat(interactive=True))[1] == [HINT]


async def test_a_card_that_only_lost_its_buttons_is_not_said_again() -> None:
    async def replacing(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "message":
            if shown:
                path = f"/conversations/{activity['conversation']['id']}/activities/{shown[-1]}"
                await bot.call("PUT", path, {"type": "message", "attachments": attached(CARD, card("one?"))})
            shown.append(await bot.post(activity, attachments=attached(CARD, card(f"{activity['text']}?", "Add"))))
        return web.Response(status=200)

    shown: list[str] = []
    said: list[str] = []
    async with office(replacing) as here:
        await talk(here.teams.speaking("ann"), lines("one", "two"), Terminal(said.append, said.append, False))
    assert said == ["one?\n[Add]", "two?\n[Add]"]


async def test_a_card_that_comes_again_further_down_is_said_once() -> None:
    async def repeating(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "message":
            done = {"type": "message", "attachments": attached(CARD, card("Removed"))}
            if shown:
                await bot.call("PUT", f"/conversations/{activity['conversation']['id']}/activities/{shown[-1]}", done)
            shown.append(await bot.post(activity, **(done if shown else {"text": "Hello"})))
        return web.Response(status=200)

    shown: list[str] = []
    said: list[str] = []
    async with office(repeating) as here:
        await talk(here.teams.speaking("ann"), lines("one", "two"), Terminal(said.append, said.append, False))
    assert said == ["Hello", "Removed"]
