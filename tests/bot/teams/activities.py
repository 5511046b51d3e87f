"""Activities as Teams sends them."""

from itertools import count
from typing import Any

from timeoff.person import Speaker

Json = dict[str, Any]

TENANT = "7e4a4700-0000-4000-8000-00000000c057"
OID = "0a0a0a0a-0000-4000-8000-0000000000a1"
ANN = Speaker("teams", TENANT, OID)
CONVERSATION = "a:1 chat/with;odd=letters"

_numbers = count(1)


def activity(kind: str, service_url: str, **other: Any) -> Json:
    """What a client of ann's sends from a personal chat; other members are set, or left out where they are None."""
    usual = {
        "type": kind,
        "id": f"f:{next(_numbers)}",
        "timestamp": "2026-11-17T09:00:00.1234567Z",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": "29:ann", "name": "Ann", "aadObjectId": OID},
        "recipient": {"id": "28:bot", "name": "Time Off"},
        "conversation": {"id": CONVERSATION, "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "entities": [{"type": "clientInfo", "locale": "en-GB", "timezone": "Europe/London", "platform": "Web"}],
        "locale": "en-GB",
    }
    return {name: value for name, value in (usual | other).items() if value is not None}


def execute(service_url: str, verb: str, about: str, message: str) -> Json:
    action = {"type": "Action.Execute", "verb": verb, "data": {"verb": verb, "about": about}}
    value = {"action": action, "trigger": "manual"}
    return activity("invoke", service_url, name="adaptiveCard/action", value=value, replyToId=message)


def submit(service_url: str, verb: str, about: str, message: str) -> Json:
    return activity("message", service_url, value={"verb": verb, "about": about}, replyToId=message)
