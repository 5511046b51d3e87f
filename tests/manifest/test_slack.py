"""The Slack app's manifest: what it declares is what the code uses, no more and no less."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.slack import incoming, web_api
from bot.slack.endpoints import Endpoints
from bot.slack.handler import SlackHandler
from bot.slack.signature import Signatures
from emulator.slack.installation import SCOPES
from emulator.slack.web_api import _methods

MANIFEST: dict[str, Any] = yaml.safe_load(Path("manifest/slack/manifest.yaml").read_text("utf-8"))
SITE = "https://timeoff.example.com"
WHO = {"user": "U0ANN", "channel": "D0ANN", "text": "hi"}

# What Slack sends of each event that is subscribed to, and the scope that it takes.
EVENTS: dict[str, tuple[dict[str, str], str | None]] = {
    "app_home_opened": (WHO | {"type": "app_home_opened", "tab": "messages"}, None),
    "app_mention": (WHO | {"type": "app_mention"}, "app_mentions:read"),
    "app_uninstalled": ({"type": "app_uninstalled"}, None),
    "message.im": (WHO | {"type": "message", "channel_type": "im"}, "im:history"),
}


def called() -> set[str]:
    """The methods of the Web API that the bot calls."""
    source = Path(web_api.__file__).read_text("utf-8")
    names = re.findall(r"self\._client\.([a-z]+)_(\w+)\(", source)
    return {f"{family}.{method}" for family, method in names}


def test_the_addresses_are_those_that_the_bot_answers_at() -> None:
    settings, features = MANIFEST["settings"], MANIFEST["features"]
    told = {
        features["slash_commands"][0]["url"],
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
    }
    handler: SlackHandler = object()  # type: ignore[assignment]  # not called here
    routes = Endpoints(Signatures("secret", lambda: 0.0), handler, "T0").routes()
    assert told == {f"{SITE}{route.path}" for route in routes}


@pytest.mark.parametrize("name", MANIFEST["settings"]["event_subscriptions"]["bot_events"])
def test_every_event_is_understood(name: str) -> None:
    event, _ = EVENTS[name]
    sent = {"type": "event_callback", "team_id": "T0", "event_id": "Ev1", "event": event}
    assert incoming.event(json.dumps(sent).encode(), "T0")


def test_every_event_that_is_understood_is_subscribed_to() -> None:
    understood = set(re.findall(r'case "(\w+)"', Path(incoming.__file__).read_text("utf-8")))
    subscribed = {event["type"] for event, _ in EVENTS.values()}
    assert understood == subscribed
    assert set(EVENTS) == set(MANIFEST["settings"]["event_subscriptions"]["bot_events"])


def test_the_scopes_are_those_that_methods_and_events_take() -> None:
    nowhere: Any = type("Nowhere", (), {"__getattr__": lambda *_: None})()
    methods = _methods(nowhere, nowhere)
    needed = {methods[name].scope for name in called()} | {scope for _, scope in EVENTS.values()} | {"commands"}
    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == needed - {None}


def test_the_stand_in_grants_what_the_manifest_asks_for() -> None:
    assert set(SCOPES) == set(MANIFEST["oauth_config"]["scopes"]["bot"])


def test_people_can_write_to_the_bot() -> None:
    home = MANIFEST["features"]["app_home"]
    assert home["messages_tab_enabled"]
    assert not home["messages_tab_read_only_enabled"]


def test_texts_have_the_lengths_that_slack_takes() -> None:
    """https://docs.slack.dev/reference/app-manifest"""
    shown, command = MANIFEST["display_information"], MANIFEST["features"]["slash_commands"][0]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert re.fullmatch(r"#([0-9a-f]{3}){1,2}", shown["background_color"])
    assert len(MANIFEST["features"]["bot_user"]["display_name"]) <= 80
    assert re.fullmatch(r"/[a-z]{1,31}", command["command"])
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000


def test_one_address_is_to_be_replaced() -> None:
    addresses = re.findall(
        r"https://(?!api\.slack|docs\.slack)[^\s/,]+", Path("manifest/slack/manifest.yaml").read_text()
    )
    assert set(addresses) == {SITE}
