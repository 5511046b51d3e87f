"""What Slack sends, bytes, to values of which everything has been looked at.

Only what the bot uses gets through. Sources: https://docs.slack.dev/interactivity/implementing-slash-commands,
https://docs.slack.dev/apis/events-api, https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from bot.fields import json_object, written
from bot.press import Press, press
from bot.rejected import Rejected
from bot.slack.markup import read, without_mention
from timeoff.person import Speaker

CHANNEL = "slack"
MOST = 50  # fields of a form
DIRECT = re.compile(r"D[A-Z0-9]+")


@dataclass(frozen=True)
class Command:
    """Somebody used the slash command; the answer goes to the response URL."""

    id: str
    speaker: Speaker
    text: str
    channel: str
    response_url: str = field(repr=False)


@dataclass(frozen=True)
class Pressed:
    """Somebody pressed a button.

    The message is set where it stands in the direct message for good; else it is seen by this person alone for a while,
    and is changed by the response URL. The button is None where it is none of ours, or only opens a page.
    """

    id: str
    speaker: Speaker
    button: Press | None
    channel: str
    message: str | None
    response_url: str = field(repr=False)


@dataclass(frozen=True)
class Written:
    """Somebody wrote in the direct message."""

    id: str
    speaker: Speaker
    text: str
    direct: str


@dataclass(frozen=True)
class Mentioned:
    """Somebody named the bot where others read along."""

    id: str
    speaker: Speaker
    text: str
    channel: str


@dataclass(frozen=True)
class Opened:
    """Somebody opened the direct message."""

    id: str
    speaker: Speaker


@dataclass(frozen=True)
class Uninstalled:
    """The workspace has removed the app."""


@dataclass(frozen=True)
class Challenge:
    """Slack asks whether this is the address."""

    value: str


Event = Written | Mentioned | Opened | Uninstalled | Challenge


def command(body: bytes, team: str) -> Command:
    """A slash command of this workspace. Raises Rejected, as all of these do."""
    sent = _form(body)
    named = [_name(sent, name) for name in ("trigger_id", "user_id", "channel_id", "response_url")]
    trigger, user, channel, url = named
    _check_team(sent.get("team_id"), team)
    return Command(trigger, Speaker(CHANNEL, team, user), read(written(sent.get("text"))), channel, url)


def pressed(body: bytes, team: str) -> Pressed | None:
    """A press of a button of this workspace's; None for other interactions."""
    sent = json_object(_form(body).get("payload", "").encode())
    _check_team(_part(sent, "team").get("id"), team)
    speaker = Speaker(CHANNEL, team, _name(_part(sent, "user"), "id"))
    if sent.get("type") != "block_actions":
        return None
    action = _only(sent.get("actions"))
    id = f"{speaker.user}/{_name(action, 'action_ts')}/{_name(action, 'action_id')}"
    button = press(action.get("action_id"), action.get("value"))
    container = _part(sent, "container")
    channel, url = _name(container, "channel_id"), str(sent.get("response_url") or "")
    return Pressed(id, speaker, button, channel, _standing(channel, container), url)


def event(body: bytes, team: str) -> Event | None:
    """An event of this workspace; None for those that the bot does not know."""
    sent = json_object(body)
    if sent.get("type") == "url_verification":
        return Challenge(_name(sent, "challenge"))
    _check_team(sent.get("team_id"), team)
    id, told = _name(sent, "event_id"), _part(sent, "event")
    match told.get("type"):
        case "message" if told.get("channel_type") == "im" and _by_person(told):
            return Written(id, _speaker(told, team), read(written(told.get("text"))), _direct(told))
        case "app_mention" if _by_person(told):
            return Mentioned(id, _speaker(told, team), _addressed(sent, told), _name(told, "channel"))
        case "app_home_opened" if told.get("tab") == "messages":
            return Opened(id, _speaker(told, team))
        case "app_uninstalled":
            return Uninstalled()
        case _:
            return None


def _form(body: bytes) -> Mapping[str, str]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST))
    except ValueError:
        raise Rejected(400, "the body is no form") from None


def _part(sent: Mapping[str, Any], name: str) -> dict[str, Any]:
    part = sent.get(name)
    if not isinstance(part, dict):
        raise Rejected(400, f"{name} is missing")
    return part


def _direct(told: Mapping[str, Any]) -> str:
    """The channel, where nobody else can be in it."""
    channel = _name(told, "channel")
    if not DIRECT.fullmatch(channel):
        raise Rejected(400, "the channel is no direct message")
    return channel


def _only(actions: object) -> dict[str, Any]:
    match actions:
        case [dict(action)]:
            return action
        case _:
            raise Rejected(400, "one action is needed")


def _name(sent: Mapping[str, Any], name: str) -> str:
    told = sent.get(name)
    if not isinstance(told, str) or not told or not told.isprintable():
        raise Rejected(400, f"{name} is no name")
    return told


def _check_team(told: object, team: str) -> None:
    if told != team:
        raise Rejected(403, "the workspace is not served")


def _speaker(told: Mapping[str, Any], team: str) -> Speaker:
    return Speaker(CHANNEL, team, _name(told, "user"))


def _by_person(told: Mapping[str, Any]) -> bool:
    """Neither what a bot has said, nor that a message was changed, deleted or pinned."""
    return told.get("subtype") in (None, "file_share") and not told.get("bot_id")


def _addressed(sent: Mapping[str, Any], told: Mapping[str, Any]) -> str:
    """What was said, without the bot's own name."""
    text = written(told.get("text"))
    authorizations = sent.get("authorizations")
    for one in authorizations if isinstance(authorizations, list) else []:
        match one:
            case {"user_id": str(bot), "is_bot": True}:
                text = without_mention(text, bot)
    return read(text)


def _standing(channel: str, container: Mapping[str, Any]) -> str | None:
    """Where the message with the button stands, in the form of `place`; None where it will vanish."""
    if container.get("is_ephemeral") is not False or not DIRECT.fullmatch(channel):
        return None
    return place(channel, _name(container, "message_ts"))


def place(channel: str, timestamp: str) -> str:
    """The id of a message: Slack's are unique in a channel only."""
    return f"{channel}/{timestamp}"
