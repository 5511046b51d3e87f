"""What the connector takes of a bot, and what it refuses."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest

from emulator.addresses import Addresses
from emulator.entra import Entra
from emulator.people import PEOPLE, named
from emulator.teams.conversation import Conversation
from tests.emulator.test_teams import CARD, OAUTH, attached, card, echo
from tests.emulator.tiny_bot import APP, TENANT, Office, office

ADDRESSES = Addresses("https://localhost", "http://localhost")
TEXT = {"type": "message", "text": "hello"}


def chat(here: Office, name: str = "ann") -> Conversation:
    return here.teams.speaking(name).conversation


def path(here: Office, *more: str) -> str:
    conversation = quote(chat(here).contact.conversation_id, safe="")
    return "/".join((f"/conversations/{conversation}", *(quote(part, safe="") for part in more)))


async def test_a_message_is_sent_changed_and_taken_back() -> None:
    async with office(echo) as here:
        status, body = await here.bot.call("POST", path(here, "activities"), TEXT)
        id = body["id"]
        assert (status, [message.activity for message in chat(here).messages]) == (201, [TEXT])
        changed = {"type": "message", "text": "bye"}
        assert await here.bot.call("PUT", path(here, "activities", id), changed) == (200, {"id": id})
        assert [message.activity for message in chat(here).messages] == [changed]
        assert (await here.bot.call("DELETE", path(here, "activities", id)))[0] == 200
        assert chat(here).messages == []
        assert (await here.bot.call("DELETE", path(here, "activities", id)))[0] == 404
        assert (await here.bot.call("PUT", path(here, "activities", id), changed))[0] == 404


async def test_what_a_person_said_is_not_the_bots_to_change() -> None:
    async with office(echo) as here:
        await here.ask("say", **{"as": "ann", "text": "hello"})
        hers = chat(here).messages[0].id
        assert (await here.bot.call("DELETE", path(here, "activities", hers)))[0] == 403


@pytest.mark.parametrize(
    ("activity", "status", "code"),
    [
        (None, 400, "BadSyntax"),
        ([], 400, "BadSyntax"),
        ({"type": "event"}, 400, "BadSyntax"),
        ({"type": "message"}, 400, "BadSyntax"),
        ({"type": "message", "text": "hello", "conversation": {"id": "19:other"}}, 400, "BadArgument"),
        ({"type": "message", "text": "x" * 30_000}, 413, "MessageSizeTooBig"),
        ({"type": "message", "attachments": ["x"]}, 400, "BadSyntax"),
        ({"type": "message", "attachments": attached("text/csv", {})}, 400, "BadSyntax"),
        ({"type": "message", "attachments": attached(CARD, {"type": "Card"})}, 400, "BadSyntax"),
        ({"type": "message", "attachments": attached(CARD, card("x", version="1.6"))}, 400, "BadSyntax"),
        ({"type": "message", "attachments": attached(CARD, card("x", version="newest"))}, 400, "BadSyntax"),
        ({"type": "message", "attachments": attached(CARD, card("x" * 30_000))}, 413, "MessageSizeTooBig"),
        ({"type": "message", "attachments": attached(OAUTH, {"buttons": []})}, 400, "BadSyntax"),
    ],
)
async def test_what_teams_would_not_show_is_refused(activity: Any, status: int, code: str) -> None:
    async with office(echo) as here:
        answered, body = await here.bot.call("POST", path(here, "activities"), activity)
        assert (answered, body["error"]["code"]) == (status, code)
        assert chat(here).messages == []


async def test_only_the_bot_itself_may_speak() -> None:
    async with office(echo) as here:
        hers = here.entra.sso_token(named("ann"))
        for token in ("", "nonsense", hers):
            assert (await here.bot.call("POST", path(here, "activities"), TEXT, token))[0] == 401


async def test_another_application_may_not_speak() -> None:
    async with office(echo) as here:
        other = Entra(PEOPLE, replace(APP, id="0ther000-0000-4000-8000-000000000000"), ADDRESSES, TENANT)
        other.issuer.keys = here.entra.issuer.keys  # one tenant, two applications
        token = other.issuer.app_token("https://api.botframework.com", 60)
        assert (await here.bot.call("POST", path(here, "activities"), TEXT, token))[0] == 403


async def test_what_is_no_json_is_a_bad_request() -> None:
    async with office(echo) as here:
        headers = {"Authorization": f"Bearer {await here.bot.own_token()}"}
        url = f"{here.address}/v3{path(here, 'activities')}"
        async with here.session.post(url, data=b"{", headers=headers) as response:
            assert response.status == 400


async def test_a_chat_that_does_not_exist_is_not_found() -> None:
    async with office(echo) as here:
        assert (await here.bot.call("POST", "/conversations/nowhere/activities", TEXT))[0] == 404


async def test_members_are_people_of_the_directory() -> None:
    async with office(echo) as here:
        status, members = await here.bot.call("GET", path(here, "members"))
        ann = named("ann")
        assert (status, [member["aadObjectId"] for member in members]) == (200, [ann.oid])
        assert (await here.bot.call("GET", path(here, "pagedmembers")))[1]["members"] == members
        one = await here.bot.call("GET", path(here, "members", ann.oid))
        assert (one[1]["userPrincipalName"], one[1]["tenantId"]) == (ann.upn, TENANT)
        assert (await here.bot.call("GET", path(here, "members", "29:other")))[0] == 404


async def test_a_chat_is_opened_with_somebody_known() -> None:
    async with office(echo) as here:
        contact = chat(here, "ben").contact
        opened = await here.bot.call("POST", "/conversations", {"members": [{"id": contact.user_id}]})
        assert opened == (201, {"id": contact.conversation_id})
        assert (await here.bot.call("POST", "/conversations", {"members": [{"id": "29:x"}]}))[0] == 404
        assert (await here.bot.call("POST", "/conversations", {"members": []}))[0] == 400
