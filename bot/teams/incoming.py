"""An activity as it came, bytes, to an activity of which everything has been looked at.

Only what the bot uses gets through. Source of the names: the Bot Framework activity schema,
https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md
"""

from typing import Any

from botbuilder.schema import Activity

from bot.fields import json_object, written
from bot.rejected import Rejected

NAMES = ("id", "name", "action", "replyToId", "locale", "localTimezone")
CLIENT = ("timezone", "locale")


def read(body: bytes) -> Activity:
    """The activity; its channel data hold the tenant alone. Raises Rejected (400, or 403 for two tenants)."""
    sent = json_object(body)
    picked: dict[str, Any] = _names(sent, ("type", "channelId", "serviceUrl"), NAMES)
    picked["text"] = written("" if sent.get("text") is None else sent["text"])
    picked["from"] = _names(sent.get("from"), ("id",), ("aadObjectId",))
    picked["recipient"] = _names(sent.get("recipient"), ("id",))
    picked["conversation"] = _names(sent.get("conversation"), ("id",), ("conversationType",))
    picked["channelData"] = {"tenant": {"id": _tenant(sent)}}
    picked["entities"] = _client(sent.get("entities"))
    activity = Activity.deserialize(picked)
    activity.value = sent.get("value")  # read where it is used; any depth, so not for a recursive reader
    return activity


def _object(source: object) -> dict[str, Any]:
    if not isinstance(source, dict):
        raise Rejected(400, "a part of the activity is missing")
    return source


def _names(source: object, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, str]:
    told = _object(source)
    names = {name: told[name] for name in (*required, *optional) if told.get(name) is not None}
    if not all(isinstance(name, str) and name.isprintable() for name in names.values()):
        raise Rejected(400, "a name in the activity is no name")
    if not all(names.get(name) for name in required):
        raise Rejected(400, f"one of {', '.join(required)} is missing")
    return names


def _tenant(sent: dict[str, Any]) -> str:
    """Teams tells the tenant in one or two places; where it tells two, they are the same."""
    channel = _object(sent.get("channelData") or {})
    of_channel = _names(channel.get("tenant") or {}, (), ("id",)).get("id")
    of_conversation = _names(sent.get("conversation"), (), ("tenantId",)).get("tenantId")
    if of_channel and of_conversation and of_channel != of_conversation:
        raise Rejected(403, "the activity names two tenants")
    return of_channel or of_conversation or ""


def _client(entities: object) -> list[dict[str, str]]:
    """What the client tells of itself; other entities (mentions, products) are of no use here."""
    found = entities if isinstance(entities, list) else []
    clients = [entity for entity in found if isinstance(entity, dict) and entity.get("type") == "clientInfo"]
    return [_names(client, ("type",), CLIENT) for client in clients]
