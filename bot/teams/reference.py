"""How to reach a person later: what an activity says of where, to whom and how to speak, as JSON of our own."""

import json

from botbuilder.schema import Activity, ActivityTypes

from bot.teams.heard import speaker
from bot.teams.incoming import read


def keep(activity: Activity, zone: str | None, locale: str) -> bytes:
    """The reference; zone (IANA) and locale are those that the person's client told last."""
    said_by = speaker(activity)
    return json.dumps(
        {
            "type": ActivityTypes.event,
            "channelId": activity.channel_id,
            "serviceUrl": activity.service_url,
            "conversation": {
                "id": activity.conversation.id,
                "conversationType": activity.conversation.conversation_type,
            },
            "recipient": {"id": activity.recipient.id},
            "from": {"id": activity.from_property.id, "aadObjectId": said_by.user},
            "channelData": {"tenant": {"id": said_by.tenant}},
            "localTimezone": zone,
            "locale": locale,
        }
    ).encode()


def restore(reference: bytes) -> Activity:
    """An event of that person, now. Its service URL is checked again when something is sent there."""
    return read(reference)
