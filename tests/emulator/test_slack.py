"""Slack as an app sees it, and as a person does."""

import asyncio
import re
from typing import Any

import pytest
from aiohttp import web

from emulator.faults import Fault
from emulator.slack.bot import Timing
from emulator.slack.client import QUIET
from emulator.speaking import BotFailed, Nobody
from tests.emulator.tiny_app import ANN, BOT, Json, TinyApp, button, card, text, workplace


async def silent(app: TinyApp, kind: str, told: Json) -> web.Response:
    return web.Response()


async def echo(app: TinyApp, kind: str, told: Json) -> web.Response:
    """Says again what a person says: a command's words by its response URL, others in the direct message."""
    if kind == "commands":
        return app.start(app.respond(told, text=f"You said *{told['text']}*"))
    event = told.get("event", {})
    if event.get("user") in (None, BOT) or event["type"] not in ("message", "app_mention"):
        return web.Response()
    if event["type"] == "app_mention":
        said = app.api.chat_postEphemeral(channel=event["channel"], user=event["user"], text=event["text"])
        return app.start(said)
    return app.start(app.api.chat_postMessage(channel=event["channel"], text=f"You said *{event['text']}*"))


async def test_a_person_writes_to_the_app_and_reads_the_answer() -> None:
    async with workplace(echo) as here:
        answered = await here.ask("say", text="hello & bye")
    assert answered == (200, {"replies": [{"text": "You said hello & bye", "buttons": []}]})


async def test_a_direct_message_is_an_event_with_all_that_slack_tells() -> None:
    async with workplace(echo) as here:
        await here.ask("say", text="a < b & c, see https://example.com/?a=1&b=2 @Ben Birch")
    kind, told = here.app.got[0]
    event = told.pop("event")
    assert (kind, told["type"], told["team_id"], told["api_app_id"]) == (
        "events",
        "event_callback",
        "T0CONTOSO01",
        "A0TIMEOFF01",
    )
    assert told["event_id"].startswith("Ev")
    assert isinstance(told["event_time"], int)
    assert told["authorizations"] == [
        {
            "enterprise_id": None,
            "team_id": "T0CONTOSO01",
            "user_id": BOT,
            "is_bot": True,
            "is_enterprise_install": False,
        }
    ]
    assert (event["type"], event["channel_type"], event["user"], event["channel"]) == (
        "message",
        "im",
        ANN,
        "D0ANN00001",
    )
    assert event["text"] == "a &lt; b &amp; c, see <https://example.com/?a=1&amp;b=2> <@U0BEN00001>"
    assert event["blocks"][0]["elements"][0]["elements"] == [
        {"type": "text", "text": "a < b & c, see "},
        {"type": "link", "url": "https://example.com/?a=1&b=2"},
        {"type": "text", "text": " "},
        {"type": "user", "user_id": "U0BEN00001"},
    ]
    assert event["ts"] == event["event_ts"]
    assert re.fullmatch(r"\d{10}\.\d{6}", event["ts"])
    assert event["client_msg_id"]
    assert "bot_id" not in event


async def test_the_app_is_told_of_what_it_writes_and_changes_itself() -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        if told["event"].get("user") == ANN:
            return app.start(changing(app, told["event"]["channel"]))
        return web.Response()

    async def changing(app: TinyApp, channel: str) -> None:
        posted = await app.api.chat_postMessage(channel=channel, text="one …")
        await app.api.chat_update(channel=channel, ts=posted["ts"], text="two")
        posted = await app.api.chat_postMessage(channel=channel, text="three")
        await app.api.chat_delete(channel=channel, ts=posted["ts"])

    async with workplace(turn) as here:
        _, body = await here.ask("say", text="hello")
        await here.app.news.beyond(4)
    assert [reply["text"] for reply in body["replies"]] == ["two"]
    own = [told["event"] for _, told in here.app.got[1:]]
    by_subtype = {event.get("subtype"): event for event in own}
    assert set(by_subtype) == {None, "message_changed", "message_deleted"}
    assert (by_subtype[None]["bot_id"], by_subtype[None]["user"]) == ("B0TIMEOFF01", BOT)
    changed = by_subtype["message_changed"]
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("one …", "two")
    assert by_subtype["message_deleted"]["previous_message"]["text"] == "three"


async def test_a_command_is_a_form_that_nobody_else_sees() -> None:
    async with workplace(echo) as here:
        answered = await here.ask("say", text=" /timeoff  next Monday ", channel="general")
        assert [message.text for message in here.slack.speaking("ben").messages] == []
    assert answered == (200, {"replies": [{"text": "You said next Monday", "buttons": []}]})
    kind, told = here.app.got[0]
    url, trigger = told.pop("response_url"), told.pop("trigger_id")
    assert told == {
        "token": here.registration.verification_token,
        "team_id": "T0CONTOSO01",
        "team_domain": "contoso",
        "channel_id": "C0GENERAL01",
        "channel_name": "general",
        "user_id": ANN,
        "user_name": "ann",
        "command": "/timeoff",
        "text": "next Monday",
        "api_app_id": "A0TIMEOFF01",
        "is_enterprise_install": "false",
    }
    assert url.startswith(f"{here.address}/commands/T0CONTOSO01/")
    assert trigger


async def test_a_command_in_the_direct_message_says_so() -> None:
    async with workplace(echo) as here:
        await here.ask("say", text="/timeoff")
    told = here.app.got[0][1]
    assert (told["channel_id"], told["channel_name"], told["text"]) == ("D0ANN00001", "directmessage", "")


@pytest.mark.parametrize(
    ("response", "shown", "seen_by_ben"),
    [
        (lambda: web.Response(text="Hello *you*"), "Hello you", False),
        (lambda: web.json_response({"text": "Hello"}), "Hello", False),
        (lambda: web.json_response({"text": "Hello", "response_type": "in_channel"}), "Hello", True),
        (lambda: web.json_response({"text": "Hello", "blocks": card("Monday?", "Add")}), "Monday?", False),
    ],
)
async def test_a_command_may_be_answered_at_once(response: Any, shown: str, seen_by_ben: bool) -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        return response()  # type: ignore[no-any-return]  # what the case says

    async with workplace(turn) as here:
        _, body = await here.ask("say", text="/timeoff", channel="general")
        assert bool(here.slack.speaking("ben").messages) == seen_by_ben
    assert [reply["text"] for reply in body["replies"]] == [shown]


@pytest.mark.parametrize(
    ("response", "error"),
    [
        (lambda: web.Response(status=500), "http_service_error"),
        (lambda: web.Response(status=404), "http_client_error"),
        (lambda: web.json_response([]), "invalid_command_response"),
        (lambda: web.json_response({"text": "x", "response_type": "public"}), "invalid_command_response"),
        (lambda: web.json_response({"blocks": [{"type": "image"}]}), "invalid_command_response"),
        (lambda: web.Response(text="{", content_type="application/json"), "invalid_command_response"),
    ],
)
async def test_a_command_that_fails_says_so_to_the_person(response: Any, error: str) -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        return response()  # type: ignore[no-any-return]  # what the case says

    async with workplace(turn) as here:
        status, body = await here.ask("say", text="/timeoff")
        seen = [message.text for message in here.slack.speaking("ann").messages]
    assert (status, seen[1:]) == (502, [f'/timeoff failed with the error "{error}"'])
    assert error in body["error"]


async def test_a_command_that_is_not_acknowledged_in_time_says_so() -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        await over.wait()
        return web.Response()

    over = asyncio.Event()
    async with workplace(turn, Timing(answer=0.05)) as here:
        with pytest.raises(BotFailed, match="operation_timeout"):
            await here.slack.speaking("ann").say("/timeoff")
        over.set()
        assert "operation_timeout" in here.slack.speaking("ann").messages[-1].text


async def test_a_command_that_reaches_nobody_says_so() -> None:
    async with workplace(silent) as here:
        await here.customer.close()
        with pytest.raises(BotFailed, match="dispatch_failed"):
            await here.slack.speaking("ann").say("/timeoff")


async def test_a_mention_in_the_channel_is_answered_to_that_person_alone() -> None:
    async with workplace(echo) as here:
        answered = await here.ask("say", text="@Time Off off next Monday?", channel="general")
        seen = [message.text for message in here.slack.speaking("ben").messages]
    assert answered == (200, {"replies": [{"text": "@Time Off off next Monday?", "buttons": []}]})
    assert seen == ["@Time Off off next Monday?"]
    [event] = here.app.told("app_mention")
    assert (event["text"], event["channel"], event["user"]) == (f"<@{BOT}> off next Monday?", "C0GENERAL01", ANN)
    assert "channel_type" not in event


@pytest.mark.parametrize("absent", [False, True])
async def test_what_is_not_for_the_app_is_not_told(absent: bool) -> None:
    async with workplace(echo) as here:
        if absent:
            here.slack.workspace.general.members.discard(BOT)
        said = "@Time Off hello" if absent else "hello everybody"
        assert await here.ask("say", text=said, channel="general") == (200, {"replies": []})
    assert here.app.got == []


async def pressing(app: TinyApp, kind: str, told: Json) -> web.Response:
    """Asks by the response URL, says it is at work, and tells the outcome in the direct message."""

    async def outcome() -> None:
        await app.respond(told, text="Adding it …", replace_original=True)
        await app.respond(told, text="See the direct message.", replace_original=True)
        await app.api.chat_postMessage(channel=told["user"]["id"], text="Added", blocks=card("Added", "Undo"))

    if kind == "commands":
        return app.start(app.respond(told, text="Monday?", blocks=card("Monday?", "Add", "Not now")))
    return app.start(outcome()) if kind == "interactions" else web.Response()


async def test_a_pressed_button_replaces_its_message_and_goes_on_elsewhere() -> None:
    async with workplace(pressing) as here:
        asked = await here.ask("say", text="/timeoff next Monday", channel="general")
        pressed = await here.ask("press", label="Add")
        gone = await here.ask("press", label="Add")
    assert asked == (200, {"replies": [{"text": "Monday?", "buttons": ["Add", "Not now"]}]})
    assert pressed == (
        200,
        {"replies": [{"text": "See the direct message.", "buttons": []}, {"text": "Added", "buttons": ["Undo"]}]},
    )
    assert gone[0] == 404


async def test_a_button_of_an_ephemeral_message_tells_little() -> None:
    async with workplace(pressing) as here:
        await here.ask("say", text="/timeoff next Monday")
        await here.ask("press", label="Add")
    told = next(told for kind, told in here.app.got if kind == "interactions")
    assert (told["type"], told["user"]["id"], told["team"]["id"]) == ("block_actions", ANN, "T0CONTOSO01")
    assert told["container"] == {
        "type": "message",
        "message_ts": told["container"]["message_ts"],
        "channel_id": "D0ANN00001",
        "is_ephemeral": True,
    }
    assert told["channel"] == {"id": "D0ANN00001", "name": "directmessage"}
    assert told["response_url"].startswith(f"{here.address}/actions/")
    assert told["trigger_id"]
    assert "message" not in told
    [action] = told["actions"]
    assert (action["action_id"], action["value"], action["type"]) == ("add", "Add Monday?", "button")
    assert action["block_id"]
    assert action["action_ts"]


async def test_a_button_of_a_lasting_message_tells_the_message() -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        if kind == "interactions":
            return app.start(app.api.chat_update(channel=told["channel"]["id"], ts=told["message"]["ts"], text="Done"))
        if told["event"].get("user") == ANN:
            posting = app.api.chat_postMessage(channel=told["event"]["channel"], text="x", blocks=card("Sure?", "Yes"))
            return app.start(posting)
        return web.Response()

    async with workplace(turn) as here:
        await here.ask("say", text="hello")
        pressed = await here.ask("press", label="Yes")
    assert pressed == (200, {"replies": [{"text": "Done", "buttons": []}]})
    told = next(told for kind, told in here.app.got if kind == "interactions")
    assert (told["message"]["bot_id"], told["message"]["text"]) == ("B0TIMEOFF01", "x")
    assert told["message"]["blocks"][1]["block_id"] == told["actions"][0]["block_id"]


async def test_a_turn_may_end_with_something_taken_away() -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        if kind == "commands":
            return web.json_response({"text": "Sure?", "blocks": card("Sure?", "No")})
        return app.start(app.respond(told, delete_original=True))

    async with workplace(turn) as here:
        await here.ask("say", text="/timeoff")
        assert await here.ask("press", label="No") == (200, {"replies": []})


async def test_a_turn_lasts_as_long_as_the_app_asks_for_something() -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        return app.start(looking_up(app, told)) if kind == "commands" else web.Response()

    async def looking_up(app: TinyApp, told: Json) -> None:
        await app.respond(told, text="Let me see.")
        who = await app.api.users_info(user=told["user_id"])
        await app.respond(told, text=f"You are {who['user']['real_name']}.")

    async with workplace(turn) as here:
        here.faults.add(Fault("slack", path="users.info", delay=2 * QUIET))
        _, body = await here.ask("say", text="/timeoff")
    assert [reply["text"] for reply in body["replies"]] == ["Let me see.", "You are Ann Ash."]


async def test_a_button_that_is_not_taken_is_a_bad_gateway() -> None:
    async def turn(app: TinyApp, kind: str, told: Json) -> web.Response:
        if kind == "interactions":
            return web.Response(status=500)
        return web.json_response({"text": "Sure?", "blocks": [text("Sure?") | {"accessory": button("Yes")}]})

    async with workplace(turn) as here:
        await here.ask("say", text="/timeoff")
        status, body = await here.ask("press", label="Yes")
    assert (status, body["error"]) == (502, "the app did not take a pressed button: it answered 500")


async def test_opening_the_direct_message_is_told() -> None:
    async with workplace(silent) as here:
        assert await here.slack.speaking("ann").arrive() == []
    [event] = here.app.told("app_home_opened")
    assert (event["user"], event["channel"], event["tab"]) == (ANN, "D0ANN00001", "messages")


@pytest.mark.parametrize(
    ("what", "body", "status"),
    [
        ("say", {"as": "zoe", "text": "hello"}, 404),
        ("say", {"text": "hello", "channel": "random"}, 404),
        ("press", {"label": "Add"}, 404),
        ("say", {}, 400),
    ],
)
async def test_what_nobody_can_do_is_an_error(what: str, body: Json, status: int) -> None:
    async with workplace(echo) as here:
        answered, said = await here.ask(what, **body)
        with pytest.raises(Nobody):
            here.slack.workspace.user("zoe")
    assert answered == status
    assert isinstance(said["error"], str)


async def test_an_app_that_was_removed_is_told_and_can_do_nothing_more() -> None:
    async with workplace(silent) as here:
        await here.slack.uninstall()
        refused = await here.session.post(
            f"{here.address}/api/auth.test",
            headers={"Authorization": f"Bearer {here.slack.installation.bot_token}"},
        )
        assert (await refused.json())["error"] == "account_inactive"
    assert [told["event"]["type"] for _, told in here.app.got] == ["tokens_revoked", "app_uninstalled"]
