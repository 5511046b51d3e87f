"""Signing in: Teams' single sign-on, and the button to our own page."""

from typing import Any

import pytest

from bot.chat import Chat, Heard
from dialogs.event import SignedIn
from languages.said import SignInRequest
from tests.bot.teams.activities import ANN, CONVERSATION
from tests.bot.teams.conftest import Teams

NO_TOKEN = "The bot is unable to exchange token. Ask for user consent."


def requesting(claims: str | None) -> Any:
    async def answer(heard: Heard, chat: Chat) -> None:
        await chat.show(SignInRequest("Sign in first", ("I keep what you wrote.",), "Sign in", claims))

    return answer


async def asked(teams: Teams, claims: str | None = None) -> dict[str, Any]:
    """The OAuth card that a request to sign in becomes."""
    teams.rooms.turns.answering = requesting(claims)
    await teams.say("off next Monday")
    (attachment,) = teams.service.sent[-1]["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.oauth"
    content: dict[str, Any] = attachment["content"]
    return content


async def test_signing_in_is_asked_for_with_an_oauth_card(teams: Teams) -> None:
    card = await asked(teams)
    assert card["text"] == "Sign in first\nI keep what you wrote."
    assert card["connectionName"] == ""
    page = f"https://bot.example/sign-in?for={ANN.user}"
    assert card["buttons"] == [{"type": "signin", "title": "Sign in", "value": page}]
    again = await asked(teams)
    assert card["tokenExchangeResource"]["id"] != again["tokenExchangeResource"]["id"]


async def test_claims_go_to_the_browser_since_single_sign_on_cannot_meet_them(teams: Teams) -> None:
    assert "tokenExchangeResource" not in await asked(teams, '{"access_token":{}}')
    assert teams.rooms.sign_ins.claims == ['{"access_token":{}}']


def handover(result: str, **other: Any) -> dict[str, Any]:
    return {"id": "exchange1", "connectionName": "", "token": result} | other


@pytest.mark.parametrize(
    ("result", "status", "body", "events"),
    [
        ("done", 200, {"id": "exchange1", "failureDetail": ""}, [SignedIn()]),
        ("consent needed", 412, {"id": "exchange1", "connectionName": "", "failureDetail": NO_TOKEN}, []),
        ("refused", 403, None, []),
        ("unavailable", 503, None, []),
    ],
)
async def test_an_exchange_is_answered_by_how_it_came_out(
    teams: Teams, result: str, status: int, body: object, events: list[SignedIn]
) -> None:
    response = await teams.invoke("signin/tokenExchange", handover(result))
    assert (response.status, await response.json()) == (status, body)
    await teams.channel.close()
    assert [heard.event for heard in teams.rooms.turns.heard] == events
    assert teams.rooms.single_sign_on.handed == [("exchange1", result)]


async def test_of_several_clients_the_first_signs_in_and_all_are_answered(teams: Teams) -> None:
    """Exchange first: when consent is needed, each client has to learn it."""
    answers = [
        (await teams.invoke("signin/tokenExchange", handover(result))).status for result in ["consent needed"] * 3
    ]
    assert answers == [412, 412, 412]
    answers = [(await teams.invoke("signin/tokenExchange", handover(result))).status for result in ["done"] * 3]
    assert answers == [200, 200, 200]
    await teams.channel.close()
    assert [heard.event for heard in teams.rooms.turns.heard] == [SignedIn()]
    assert ("teams sign-in", f"msteams/{CONVERSATION}/exchange1") in teams.rooms.inbox.seen


@pytest.mark.parametrize(
    "value", [None, [], {}, {"id": "x"}, {"token": "t"}, {"id": 1, "token": "t"}, {"id": "\n", "token": "t"}], ids=str
)
async def test_a_malformed_exchange_is_refused(teams: Teams, value: object) -> None:
    assert (await teams.invoke("signin/tokenExchange", value)).status == 400
    assert not teams.rooms.single_sign_on.handed


async def test_the_name_of_a_connection_is_given_back(teams: Teams) -> None:
    for sent, answered in (("entra", "entra"), (7, "")):
        response = await teams.invoke("signin/tokenExchange", handover("consent needed", connectionName=sent))
        assert (await response.json())["connectionName"] == answered


@pytest.mark.parametrize("value", [{"state": "123456"}, {}, None])
async def test_the_end_of_a_sign_in_page_needs_no_more(teams: Teams, value: object) -> None:
    """The page itself tells the chat; Teams only wants to know that the message arrived."""
    assert (await teams.invoke("signin/verifyState", value)).status == 200
    assert not teams.rooms.turns.heard


@pytest.mark.parametrize(
    ("value", "logged", "cards"),
    [
        ({"code": "resourcematchfailed", "message": "Resource match failed"}, "resourcematchfailed", 1),
        ({"code": "InstalledAppNotFound"}, "installedappnotfound", 1),
        ({"code": "oauthcardnotvalid"}, "oauthcardnotvalid", 1),
        ({"code": "tokenmissing"}, "tokenmissing", 1),
        ({"code": "invokeerror"}, "invokeerror", 1),
        ({"code": "authrequestfailed"}, "authrequestfailed", 0),
        ({"code": "userconsentrequired"}, "userconsentrequired", 0),
        ({"code": "forged\nline"}, "unknown", 0),
        ({"code": "x" * 51}, "unknown", 0),
        ({}, "unknown", 0),
        (None, "unknown", 0),
    ],
    ids=str,
)
async def test_where_the_client_shows_nothing_the_browser_is_offered(
    teams: Teams, caplog: pytest.LogCaptureFixture, value: object, logged: str, cards: int
) -> None:
    for _ in range(2):  # two clients
        assert (await teams.invoke("signin/failure", value, replyToId="m1")).status == 200
    assert caplog.messages == [f"single sign-on failed: {logged}"] * 2
    assert len(teams.service.sent) == cards
    for sent in teams.service.sent:
        (attachment,) = sent["attachments"]
        assert "tokenExchangeResource" not in attachment["content"]
