"""Teams as a bot sees it, and as a person does."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web

from emulator.people import named
from tests.emulator.tiny_bot import Json, TinyBot, office

CARD = "application/vnd.microsoft.card.adaptive"
OAUTH = "application/vnd.microsoft.card.oauth"
TEXT = "application/vnd.microsoft.activity.message"


def card(text: str, *labels: str, **more: Any) -> Json:
    actions = [
        {
            "type": "Action.Execute",
            "title": label,
            "verb": label.lower(),
            "data": {"about": text},
            "fallback": {"type": "Action.Submit", "title": label, "data": {"verb": label.lower(), "about": text}},
        }
        for label in labels
    ]
    body = [{"type": "TextBlock", "text": text}]
    return {"type": "AdaptiveCard", "version": "1.5", "body": body, "actions": actions, **more}


def attached(kind: str, content: Json) -> list[Json]:
    return [{"contentType": kind, "content": content}]


def answer(kind: str, value: Any, status: int = 200) -> web.Response:
    return web.json_response({"statusCode": status, "type": kind, "value": value})


async def echo(bot: TinyBot, activity: Json) -> web.Response:
    if activity["type"] == "message":
        await bot.post(activity, text=f"You said *{activity.get('text')}*", attachments=[])
    return web.Response(status=201)


async def test_a_person_says_something_and_reads_the_answer() -> None:
    async with office(echo) as here:
        status, body = await here.ask("say", **{"as": "ann", "text": "hello"})
    assert (status, body) == (200, {"replies": [{"text": "You said hello", "buttons": []}]})


async def test_the_bot_is_installed_once_before_the_first_message() -> None:
    async with office(echo) as here:
        await here.ask("say", **{"as": "ann", "text": "one"})
        await here.ask("say", **{"as": "ann", "text": "two"})
    kinds = [activity["type"] for activity in here.bot.got]
    assert kinds == ["installationUpdate", "conversationUpdate", "message", "message"]


async def test_a_message_tells_who_speaks_and_where() -> None:
    async with office(echo) as here:
        await here.ask("say", **{"as": "dai", "text": "hello"})
    message, dai = here.bot.got[-1], named("dai")
    assert message["from"]["aadObjectId"] == dai.oid
    assert message["from"]["id"].startswith("29:")
    assert message["conversation"]["conversationType"] == "personal"
    assert message["conversation"]["tenantId"] == message["channelData"]["tenant"]["id"]
    assert (message["locale"], message["localTimezone"]) == ("en-US", "Asia/Tokyo")
    assert message["localTimestamp"].endswith("+09:00")
    assert message["entities"][0] == {
        "type": "clientInfo",
        "locale": "en-US",
        "country": "US",
        "platform": "Web",
        "timezone": "Asia/Tokyo",
    }


async def test_a_pressed_button_changes_its_card() -> None:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        match activity["type"]:
            case "message":
                await bot.post(activity, attachments=attached(CARD, card("Monday?", "Add", "Not now")))
            case "invoke":
                return answer(CARD, card("Added", "Undo"))
        return web.Response(status=200)

    async with office(turn) as here:
        asked = await here.ask("say", **{"as": "ann", "text": "off"})
        pressed = await here.ask("press", **{"as": "ann", "label": "Add"})
        gone = await here.ask("press", **{"as": "ann", "label": "Add"})
    assert asked == (200, {"replies": [{"text": "Monday?", "buttons": ["Add", "Not now"]}]})
    assert pressed == (200, {"replies": [{"text": "Added", "buttons": ["Undo"]}]})
    assert gone[0] == 404
    invoke = here.bot.got[-1]
    assert invoke["name"] == "adaptiveCard/action"
    assert invoke["replyToId"]
    assert invoke["value"] == {
        "action": {"type": "Action.Execute", "verb": "add", "data": {"about": "Monday?"}},
        "trigger": "manual",
    }


@pytest.mark.parametrize(
    "response",
    [
        lambda: web.Response(status=501),
        lambda: web.Response(status=200),
        lambda: web.Response(status=200, text="no JSON"),
        lambda: answer("application/vnd.microsoft.error", {"code": "x", "message": "y"}, 400),
        lambda: answer(CARD, card("x", version="1.6")),
    ],
)
async def test_a_button_that_is_not_understood_falls_back(response: Callable[[], web.Response]) -> None:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "invoke":
            return response()
        if activity["type"] == "message" and "value" in activity:
            await bot.post(activity, text=activity["value"]["verb"])
        elif activity["type"] == "message":
            await bot.post(activity, attachments=attached(CARD, card("Monday?", "Add")))
        return web.Response(status=202)

    async with office(turn) as here:
        await here.ask("say", **{"as": "ann", "text": "off"})
        pressed = await here.ask("press", **{"as": "ann", "label": "Add"})
    assert pressed == (200, {"replies": [{"text": "add", "buttons": []}]})
    assert "text" not in here.bot.got[-1]
    assert here.bot.got[-1]["replyToId"] == here.bot.got[-2]["replyToId"]


async def test_an_old_client_presses_the_fallback_alone() -> None:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "message":
            await bot.post(activity, attachments=attached(CARD, card("Monday?", "Add")))
        return web.Response(status=202)

    async with office(turn) as here:
        await here.ask("say", **{"as": "ann", "text": "off"})
        here.teams.speaking("ann").client.old = True
        await here.ask("press", **{"as": "ann", "label": "Add"})
    assert [activity["type"] for activity in here.bot.got[2:]] == ["message", "message"]


async def test_a_late_answer_is_waited_for_while_the_bot_writes() -> None:
    async def later(bot: TinyBot, activity: Json) -> None:
        await bot.post(activity, type="typing")
        await bot.post(activity, text="here it is")

    tasks = []

    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "message":
            tasks.append(asyncio.create_task(later(bot, activity)))
        return web.Response(status=202)

    async with office(turn) as here:
        status, body = await here.ask("say", **{"as": "ann", "text": "off"})
        await asyncio.gather(*tasks)
    assert (status, body["replies"][0]["text"]) == (200, "here it is")


@pytest.mark.parametrize("first", [answer(TEXT, "…"), answer(CARD, card("Adding it …"))])
async def test_more_is_waited_for_where_it_is_promised(first: web.Response) -> None:
    async def later(bot: TinyBot, activity: Json) -> None:
        path = f"/conversations/{activity['conversation']['id']}/activities/{activity['replyToId']}"
        await bot.call("PUT", path, {"type": "message", "attachments": attached(CARD, card("Added", "Undo"))})

    tasks = []

    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "message":
            await bot.post(activity, attachments=attached(CARD, card("Monday?", "Add")))
        if activity["type"] == "invoke":
            tasks.append(asyncio.create_task(later(bot, activity)))
            return first
        return web.Response(status=200)

    async with office(turn) as here:
        await here.ask("say", **{"as": "ann", "text": "off"})
        pressed = await here.ask("press", **{"as": "ann", "label": "Add"})
        await asyncio.gather(*tasks)
    assert pressed == (200, {"replies": [{"text": "Added", "buttons": ["Undo"]}]})


def oauth_card(exchange_id: str = "e1", value: str = "http://localhost/start") -> Json:
    button = {"type": "signin", "title": "Sign in", "value": value}
    return {"text": "Please sign in", "buttons": [button], "tokenExchangeResource": {"id": exchange_id}}


def signing_in(status: int) -> Any:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        if activity.get("name") == "signin/tokenExchange":
            first = sum(got.get("name") == "signin/tokenExchange" for got in bot.got) == 1
            if first and status == 200:
                await bot.post(activity, text="Welcome")
            return web.json_response({"id": activity["value"]["id"]}, status=status)
        if activity["type"] == "message":
            await bot.post(activity, attachments=attached(OAUTH, oauth_card()))
        if activity.get("name") == "signin/failure":
            await bot.post(activity, text="Pity")
        return web.Response(status=200)

    return turn


async def test_every_device_hands_over_a_token_by_itself() -> None:
    async with office(signing_in(200)) as here:
        status, body = await here.ask("say", **{"as": "ann", "text": "off"})
    assert body == {"replies": [{"text": "Welcome", "buttons": []}]}
    exchanges = [activity["value"] for activity in here.bot.got if activity.get("name") == "signin/tokenExchange"]
    assert [value["id"] for value in exchanges] == ["e1", "e1"]
    claims = here.entra.verify(exchanges[0]["token"], here.bot.got[0]["recipient"]["id"].removeprefix("28:"))
    assert claims["oid"] == named("ann").oid


async def test_the_button_shows_where_the_token_was_not_enough() -> None:
    async with office(signing_in(412)) as here:
        status, body = await here.ask("say", **{"as": "ben", "text": "off"})
    assert body == {"replies": [{"text": "Please sign in", "buttons": ["Sign in"]}]}
    assert "signin/failure" not in [activity.get("name") for activity in here.bot.got]


@pytest.mark.parametrize(
    ("code", "exchanged", "shown"),
    [("installappfailed", 0, ["Please sign in", "Pity"]), ("tokenmissing", 0, ["Pity"]), (None, 2, ["Pity"])],
)
async def test_a_failure_is_told_to_the_bot(code: str | None, exchanged: int, shown: list[str]) -> None:
    async with office(signing_in(500)) as here:
        here.teams.speaking("ann").client.sign_in_failure = code
        _, body = await here.ask("say", **{"as": "ann", "text": "off"})
    names = [activity.get("name") for activity in here.bot.got]
    assert names.count("signin/tokenExchange") == exchanged
    assert here.bot.got[-1]["value"]["code"] == (code or "invokeerror")
    assert [reply["text"] for reply in body["replies"]] == shown


async def test_what_a_page_hands_back_is_sent_on() -> None:
    async with office(echo) as here:
        await here.teams.speaking("ann").client.verify("nonce")
    assert (here.bot.got[-1]["name"], here.bot.got[-1]["value"]) == ("signin/verifyState", {"state": "nonce"})


async def test_a_changed_key_is_published() -> None:
    async with office(echo) as here:
        await here.ask("say", **{"as": "ann", "text": "one"})
        here.teams.keys.rotate()
        status, _ = await here.ask("say", **{"as": "ann", "text": "two"})
    assert status == 200  # the tiny bot reads the keys each time


@pytest.mark.parametrize(
    ("what", "body", "status"),
    [
        ("say", {"as": "zoe", "text": "hello"}, 404),
        ("press", {"as": "ann", "label": "Add"}, 404),
        ("say", {"as": "ann"}, 400),
        ("say", {"as": "ann", "text": 1}, 400),
    ],
)
async def test_what_nobody_can_do_is_an_error(what: str, body: Json, status: int) -> None:
    async with office(echo) as here:
        answered, said = await here.ask(what, **body)
    assert answered == status
    assert isinstance(said["error"], str)


@pytest.mark.parametrize("broken", ["status", "connection"])
async def test_a_failing_bot_is_a_bad_gateway(broken: str) -> None:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        return web.Response(status=500)

    async with office(turn) as here:
        if broken == "connection":
            await here.customer.close()
        status, body = await here.ask("say", **{"as": "ann", "text": "hello"})
    assert (status, list(body)) == (502, ["error"])


async def test_a_suggestion_says_its_words() -> None:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        if activity["type"] == "message":
            action = {"type": "imBack", "title": "Example", "value": "off next Monday"}
            await bot.post(activity, text=activity["text"], suggestedActions={"actions": [action]})
        return web.Response()

    async with office(turn) as here:
        await here.ask("say", **{"as": "ann", "text": "hello"})
        pressed = await here.ask("press", **{"as": "ann", "label": "Example"})
    assert pressed == (200, {"replies": [{"text": "off next Monday", "buttons": ["Example"]}]})


async def test_a_press_may_be_answered_with_a_request_to_sign_in() -> None:
    async def turn(bot: TinyBot, activity: Json) -> web.Response:
        match activity:
            case {"type": "message"}:
                await bot.post(activity, attachments=attached(CARD, card("Monday?", "Add")))
            case {"name": "adaptiveCard/action"}:
                return answer("application/vnd.microsoft.activity.loginRequest", oauth_card(), 401)
            case {"name": "signin/tokenExchange"}:
                return web.json_response({}, status=412)
        return web.Response()

    async with office(turn) as here:
        await here.ask("say", **{"as": "ann", "text": "off"})
        pressed = await here.ask("press", **{"as": "ann", "label": "Add"})
    assert pressed == (200, {"replies": [{"text": "Please sign in", "buttons": ["Sign in"]}]})


async def test_broken_json_is_a_bad_request() -> None:
    async with office(echo) as here, here.session.post(f"{here.address}/say", data=b"{") as response:
        assert response.status == 400
