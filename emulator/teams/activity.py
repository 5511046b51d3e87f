"""The activities that Teams sends to a bot.

Shapes: https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md,
and what Teams adds: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-basics.
"""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from emulator.teams.contact import Contact

Json = dict[str, Any]


def message(contact: Contact, at: datetime, text: str) -> Json:
    return _activity(contact, at, "message") | {
        "text": text,
        "textFormat": "plain",
        "attachments": [{"contentType": "text/html", "content": f"<p>{_html(text)}</p>"}],
    }


def submitted(contact: Contact, at: datetime, reply_to: str, value: Json) -> Json:
    """What an Action.Submit sends: a message without text."""
    channel_data = _channel_data(contact) | {"source": {"name": "message"}, "legacy": {"replyToId": reply_to}}
    return _activity(contact, at, "message") | {"replyToId": reply_to, "value": value, "channelData": channel_data}


def invoke(contact: Contact, at: datetime, name: str, value: Json, reply_to: str | None = None) -> Json:
    activity = _activity(contact, at, "invoke") | {"name": name, "value": value}
    return activity | {"replyToId": reply_to} if reply_to else activity


def executed(contact: Contact, at: datetime, reply_to: str, action: Json) -> Json:
    """What an Action.Execute sends."""
    value = {"action": action, "trigger": "manual"}
    return invoke(contact, at, "adaptiveCard/action", value, reply_to)


def installed(contact: Contact, at: datetime) -> Json:
    return _activity(contact, at, "installationUpdate") | {"action": "add"}


def members_added(contact: Contact, at: datetime) -> Json:
    return _activity(contact, at, "conversationUpdate") | {"membersAdded": [{"id": contact.bot_id}]}


def _activity(contact: Contact, at: datetime, kind: str) -> Json:
    person = contact.person
    country = next((part for part in person.locale.split("-")[1:] if len(part) == 2), "")
    return {
        "type": kind,
        "id": f"f:{uuid4()}",
        "timestamp": f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}0Z",
        "localTimestamp": f"{at.astimezone(ZoneInfo(person.zone)).isoformat(timespec='microseconds')}",
        "localTimezone": person.zone,
        "channelId": "msteams",
        "serviceUrl": contact.bot.service_url,
        "from": {"id": contact.user_id, "name": person.full_name, "aadObjectId": person.oid},
        "conversation": {
            "conversationType": "personal",
            "tenantId": contact.bot.tenant,
            "id": contact.conversation_id,
        },
        "recipient": {"id": contact.bot_id, "name": "Time Off"},
        "entities": [
            {
                "type": "clientInfo",
                "locale": person.locale,
                "country": country,
                "platform": "Web",
                "timezone": person.zone,
            }
        ],
        "channelData": _channel_data(contact),
        "locale": person.locale,
    }


def _channel_data(contact: Contact) -> Json:
    return {"tenant": {"id": contact.bot.tenant}}


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
