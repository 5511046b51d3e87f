"""What a message is made of, checked as Slack checks it."""

import json
from dataclasses import dataclass
from typing import Any

from emulator.slack import block_kit
from emulator.slack.errors import SlackError, invalid

Json = dict[str, Any]

LONGEST = 40_000  # characters; Slack cuts what is longer, which nobody should want: here it is refused


@dataclass(frozen=True)
class Contents:
    """Markup, and blocks that have all their ids."""

    said: str
    blocks: list[Json]

    @classmethod
    def read(cls, said: Any, blocks: Any, longest: int = LONGEST) -> "Contents":
        """`blocks` may be JSON as text. Raises SlackError."""
        if not isinstance(said, str | None):
            raise invalid("invalid_arguments", ["must be a string [json-pointer:/text]"])
        if not said and not blocks:
            raise SlackError("no_text")
        if said and len(said) > longest:
            raise SlackError("msg_too_long")
        return cls(said or "", _checked(blocks))


def _checked(blocks: Any) -> list[Json]:
    if not blocks:
        return []
    read = _parsed(blocks) if isinstance(blocks, str) else blocks
    if not isinstance(read, list):
        raise SlackError("invalid_blocks_format")
    if complaints := block_kit.complaints(read):
        raise invalid("invalid_blocks", complaints)
    if block_kit.size(read) > block_kit.TEXTS:
        raise SlackError("msg_blocks_too_long")
    return block_kit.completed(read)


def _parsed(blocks: str) -> Any:
    try:
        return json.loads(blocks)
    except ValueError:
        raise SlackError("invalid_blocks_format") from None
