"""What an activity tells of the person and their client."""

import re
from functools import cache
from zoneinfo import available_timezones

from botbuilder.schema import Activity

from bot.delivery import Delivery
from timeoff.person import Speaker

CHANNEL = "teams"
DEFAULT_LOCALE = "en-US"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


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
    told = _client(activity, "timezone") or activity.local_timezone
    return told if told in _zones() else None


def locale(activity: Activity) -> str:
    """The BCP 47 tag that the client tells."""
    told = activity.locale or _client(activity, "locale")
    return told if told and _TAG.fullmatch(told) else DEFAULT_LOCALE


def _client(activity: Activity, name: str) -> str | None:
    return next(
        (
            client.additional_properties[name]
            for client in activity.entities or ()
            if name in client.additional_properties
        ),
        None,
    )


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
