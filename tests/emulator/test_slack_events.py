"""How Slack tells the app something, again and again where it has to."""

import asyncio
from typing import Any

import pytest
from aiohttp import web

from emulator.slack.bot import Timing
from emulator.slack.signature import signed
from emulator.speaking import BotFailed
from tests.emulator.tiny_app import Json, TinyApp, workplace

# "Verifying requests from Slack": https://docs.slack.dev/authentication/verifying-requests-from-slack
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
BODY = (
    b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
    b"&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
    b"%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
    b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
)


def test_a_signature_is_that_of_the_documentation() -> None:
    assert signed(SECRET, BODY, 1531420618) == {
        "X-Slack-Request-Timestamp": "1531420618",
        "X-Slack-Signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    }


def failing(times: int, headers: dict[str, str] | None = None) -> Any:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        return web.Response(status=500 if len(app.got) <= times else 200, headers=headers)

    return turn


def numbers(app: TinyApp) -> list[tuple[str | None, str | None]]:
    """What came along each time: the number and the reason."""
    return [(headers.get("X-Slack-Retry-Num"), headers.get("X-Slack-Retry-Reason")) for headers in app.headers]


async def test_an_event_is_told_again_until_it_is_taken() -> None:
    async with workplace(failing(2)) as here:
        await here.slack.speaking("ann").arrive()
    assert numbers(here.app) == [(None, None), ("1", "http_error"), ("2", "http_error")]
    assert len({told["event_id"] for _, told in here.app.got}) == 1


async def test_an_event_is_told_four_times_at_most() -> None:
    async with workplace(failing(9)) as here:
        with pytest.raises(BotFailed, match="app_home_opened: it answered 500"):
            await here.slack.speaking("ann").arrive()
    assert [number for number, _ in numbers(here.app)] == [None, "1", "2", "3"]


async def test_an_app_may_ask_not_to_be_told_again() -> None:
    async with workplace(failing(9, {"X-Slack-No-Retry": "1"})) as here:
        with pytest.raises(BotFailed):
            await here.slack.speaking("ann").arrive()
    assert numbers(here.app) == [(None, None)]


async def test_an_event_is_told_again_where_the_answer_is_late() -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        if len(app.got) == 1:
            await over.wait()
        return web.Response()

    over = asyncio.Event()
    async with workplace(turn, Timing(answer=0.1, again=(0.0,))) as here:
        await here.slack.speaking("ann").arrive()
        over.set()
    assert numbers(here.app) == [(None, None), ("1", "http_timeout")]


async def test_an_app_that_is_not_there_is_told_nothing() -> None:
    async with workplace(failing(0)) as here:
        await here.customer.close()
        with pytest.raises(BotFailed, match="nobody answers"):
            await here.slack.speaking("ann").say("hello")


async def test_what_is_being_told_ends_with_slack() -> None:
    async with workplace(failing(9), Timing(again=(3600.0,))) as here:
        await here.app.api.chat_postMessage(channel="U0ANN00001", text="x")
        await here.app.news.beyond(0)
    assert len(here.app.got) == 1


async def test_nobody_minds_where_the_app_does_not_want_to_hear_of_itself() -> None:
    async with workplace(failing(9)) as here:
        await here.app.api.chat_postMessage(channel="U0ANN00001", text="x")
        await here.app.news.beyond(3)
    assert len(here.app.got) == 4


@pytest.mark.parametrize("form", ["text", "json"])
async def test_an_address_is_verified_by_a_challenge(form: str) -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        challenge = told["challenge"]
        return web.Response(text=challenge) if form == "text" else web.json_response({"challenge": challenge})

    async with workplace(turn) as here:
        await here.slack.bot.verify()
    assert here.app.got[0][1]["type"] == "url_verification"


@pytest.mark.parametrize("times", [0, 1])
async def test_an_address_that_does_not_know_the_challenge_is_not_verified(times: int) -> None:
    async with workplace(failing(times)) as here:
        with pytest.raises(BotFailed, match="challenge"):
            await here.slack.bot.verify()
