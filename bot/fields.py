"""Reading what a platform sends as JSON, whoever may have sent it."""

import json
from typing import Any

from bot.rejected import Rejected


def json_object(body: bytes) -> dict[str, Any]:
    """Raises Rejected, for any depth too."""
    try:
        sent = json.loads(body.decode())
    except (ValueError, RecursionError):
        raise Rejected(400, "the body is not JSON") from None
    if not isinstance(sent, dict):
        raise Rejected(400, "the body is no object")
    return sent


def written(text: object) -> str:
    """What a person wrote. Half a surrogate pair is no text either: nothing could store or send it. Raises Rejected."""
    if not isinstance(text, str) or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Rejected(400, "the text is no text")
    return text
