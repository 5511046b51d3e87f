"""Response URLs: how often, how long, and for what."""

from typing import Any

import pytest
from aiohttp import web
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.emulator.tiny_app import Json, TinyApp, Workplace, card, workplace


async def asking(app: TinyApp, kind: str, told: Json) -> web.Response:
    """Asks when the command is used; takes everything else."""
    return web.json_response({"text": "Sure?", "blocks": card("Sure?", "Yes")} if kind == "commands" else {})


async def pressed(here: Workplace) -> Json:
    """What the app is told when the button on the answer to a command is pressed."""
    speaking = here.slack.speaking("ann")
    await speaking.say("/timeoff")
    await speaking.client.press(*speaking.find("Yes"))
    return here.app.got[-1][1]


def seen(here: Workplace, name: str = "ann") -> list[str]:
    """All but that a command was used."""
    messages = here.slack.speaking(name).messages
    return [message.text for message in messages if message.text != "/timeoff"]


async def test_it_can_be_used_five_times() -> None:
    async with workplace(asking) as here:
        told = await pressed(here)
        answers = [await here.app.respond(told, text=str(number)) for number in range(6)]
        assert seen(here) == ["Sure?", "0", "1", "2", "3", "4"]
    assert answers == [(200, "ok")] * 5 + [(404, "used_url")]


async def test_it_expires() -> None:
    async with workplace(asking) as here:
        here.slack.responses.lifetime = 0
        told = await pressed(here)
        assert await here.app.respond(told, text="late") == (404, "expired_url")
        assert seen(here) == ["Sure?"]


async def test_the_sdk_can_use_it() -> None:
    async with workplace(asking) as here:
        told = await pressed(here)
        answer = await AsyncWebhookClient(told["response_url"]).send(text="Fine", replace_original=True)
        assert (answer.status_code, answer.body, seen(here)) == (200, "ok", ["Fine"])


async def test_it_says_something_to_one_or_to_all() -> None:
    async with workplace(asking) as here:
        await here.slack.speaking("ann", "general").say("/timeoff")
        told = here.app.got[-1][1]
        await here.app.respond(told, text="psst")
        await here.app.respond(told, text="hear, hear", response_type="in_channel")
        assert (seen(here), seen(here, "ben")) == (["Sure?", "psst", "hear, hear"], ["hear, hear"])


async def test_a_message_is_replaced_or_taken_away() -> None:
    async with workplace(asking) as here:
        told = await pressed(here)
        await here.app.respond(told, text="Fine", replace_original=True)
        assert seen(here) == ["Fine"]
        await here.app.respond(told, delete_original=True)
        assert seen(here) == []
        assert await here.app.respond(told, text="x", replace_original=True) == (400, "message_not_found")
        assert await here.app.respond(told, delete_original=True) == (400, "message_not_found")


async def test_a_command_has_no_message_to_replace() -> None:
    async with workplace(asking) as here:
        await here.slack.speaking("ann").say("/timeoff")
        told = here.app.got[-1][1]
        await here.app.respond(told, text="Fine", replace_original=True)
        assert seen(here) == ["Sure?", "Fine"]
        assert await here.app.respond(told, delete_original=True) == (400, "message_not_found")


@pytest.mark.parametrize(
    ("payload", "error"),
    [
        ([], "invalid_payload"),
        ({}, "no_text"),
        ({"text": "x", "response_type": "public"}, "invalid_payload"),
        ({"blocks": [{"type": "image"}]}, "invalid_blocks"),
    ],
)
async def test_what_cannot_be_shown_is_refused_and_does_not_count(payload: Any, error: str) -> None:
    async with workplace(asking) as here:
        told = await pressed(here)
        for _ in range(6):
            async with here.session.post(told["response_url"], json=payload) as response:
                assert (response.status, await response.text()) == (400, error)
        async with here.session.post(told["response_url"], data=b"{") as response:
            assert (response.status, await response.text()) == (400, "invalid_payload")
        assert await here.app.respond(told, text="Fine") == (200, "ok")


async def test_an_address_that_was_never_given_does_nothing() -> None:
    async with workplace(asking) as here:
        told = {"response_url": f"{here.address}/commands/T0CONTOSO01/1/secret"}
        assert await here.app.respond(told, text="x") == (404, "no_service")
