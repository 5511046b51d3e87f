"""What the connector refuses of a bot."""

import json
from typing import Any

from emulator.teams.reading import ADAPTIVE_CARD, OAUTH_CARD

Json = dict[str, Any]

LIMIT = 28 * 1024  # bytes; https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
NEWEST_CARD = (1, 5)  # https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference
KINDS = ("message", "typing")
OLDER_CARDS = tuple(f"application/vnd.microsoft.card.{name}" for name in ("hero", "thumbnail", "signin"))


class Rejected(Exception):
    """The connector's answer to a request that it does not carry out."""

    def __init__(self, status: int, code: str, text: str) -> None:
        super().__init__(text)
        self.status, self.code, self.text = status, code, text

    @property
    def body(self) -> Json:
        return {"error": {"code": self.code, "message": self.text}}


def check(activity: object, conversation_id: str) -> Json:
    """The activity, if Teams would show it. Raises Rejected."""
    if not isinstance(activity, dict) or activity.get("type") not in KINDS:
        raise Rejected(400, "BadSyntax", "Activity resulted into multiple skype activities or has no known type")
    _check_parts(activity, conversation_id)
    if len(json.dumps(activity, ensure_ascii=False, separators=(",", ":")).encode()) >= LIMIT:
        raise Rejected(413, "MessageSizeTooBig", "Message size too large.")
    return activity


def _check_parts(activity: Json, conversation_id: str) -> None:
    if (activity.get("conversation") or {}).get("id", conversation_id) != conversation_id:
        raise Rejected(400, "BadArgument", "The activity names another conversation than the address")
    attachments = activity.get("attachments") or []
    if activity["type"] == "message" and not (activity.get("text") or attachments):
        raise Rejected(400, "BadSyntax", "A message has a text or attachments")
    for attachment in attachments:
        _check_attachment(attachment)


def _check_attachment(attachment: object) -> None:
    if not isinstance(attachment, dict) or not isinstance(attachment.get("content"), dict):
        raise Rejected(400, "BadSyntax", "An attachment has a contentType and a content")
    content = attachment["content"]
    match attachment.get("contentType"):
        case str(kind) if kind == ADAPTIVE_CARD:
            _check_card(content)
        case str(kind) if kind == OAUTH_CARD:
            if not any(button.get("type") == "signin" for button in content.get("buttons") or []):
                raise Rejected(400, "BadSyntax", "An OAuth card has a signin button")
        case kind if kind not in OLDER_CARDS:
            raise Rejected(400, "BadSyntax", f"Attachments of the type {kind!r} are not shown here")


def _check_card(card: Json) -> None:
    """Teams shows a card of a newer version as nothing, or only in part; here that is an error."""
    if card.get("type") != "AdaptiveCard":
        raise Rejected(400, "BadSyntax", "A card's type is AdaptiveCard")
    try:
        major, minor = (int(part) for part in str(card["version"]).split("."))
    except (KeyError, ValueError):
        raise Rejected(400, "BadSyntax", "A card has a version, like 1.5") from None
    if (major, minor) > NEWEST_CARD:
        raise Rejected(400, "BadSyntax", f"Version {major}.{minor} is newer than bots may send")
