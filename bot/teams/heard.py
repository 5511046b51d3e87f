"""What an activity tells of the person and their client."""

from botbuilder.schema import Activity

from bot import client
from bot.delivery import Delivery
from timeoff.person import Speaker

CHANNEL = "teams"


def speaker(activity: Activity) -> Speaker:
    return Speaker(CHANNEL, activity.channel_data["tenant"]["id"], activity.from_property.aad_object_id)


def delivery(activity: Activity) -> Delivery | None:
    """What makes two deliveries of an activity one; None where it bears no id."""
    return Delivery(CHANNEL, f"{activity.conversation.id}/{activity.id}") if activity.id else None


def personal(activity: Activity) -> bool:
    """Whether nobody else reads along; where Teams does not say so, somebody may."""
    return bool(activity.conversation.conversation_type == "personal")


def zone(activity: Activity) -> str | None:
    """The IANA name that the client tells; None where it tells none, or none that we know."""
    return client.zone(_client(activity, "timezone") or activity.local_timezone)


def locale(activity: Activity) -> str:
    """The BCP 47 tag that the client tells."""
    return client.locale(activity.locale or _client(activity, "locale"))


def _client(activity: Activity, name: str) -> str | None:
    return next(
        (
            entity.additional_properties[name]
            for entity in activity.entities or ()
            if name in entity.additional_properties
        ),
        None,
    )
