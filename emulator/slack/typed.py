"""What a person types, as Slack's client sends it on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from emulator.slack.mrkdwn import escaped

Json = dict[str, Any]

_ADDRESS = r"https?://[^\s<>|]+"


@dataclass(frozen=True)
class Typed:
    """Text with the names of people (ids by name, written @Name) and web addresses recognized."""

    text: str
    ids: Mapping[str, str]

    @property
    def sent(self) -> str:
        """As mrkdwn."""
        return "".join(self._sent(piece) for piece in self._pieces())

    @property
    def mentions(self) -> set[str]:
        """Ids of users."""
        return {self.ids[piece[1:]] for piece in self._pieces() if self._names(piece)}

    def blocks(self) -> list[Json]:
        """As rich text, which comes along with every message that a person writes."""
        elements = [self._element(piece) for piece in self._pieces()]
        section = {"type": "rich_text_section", "elements": elements}
        return [{"type": "rich_text", "block_id": uuid4().hex[:5], "elements": [section]}]

    def _pieces(self) -> list[str]:
        names = "|".join(re.escape(f"@{name}") for name in self.ids)
        return [piece for piece in re.split(f"({names}|{_ADDRESS})", self.text) if piece]

    def _names(self, piece: str) -> bool:
        return piece.startswith("@") and piece[1:] in self.ids

    def _sent(self, piece: str) -> str:
        if self._names(piece):
            return f"<@{self.ids[piece[1:]]}>"
        return f"<{escaped(piece)}>" if re.fullmatch(_ADDRESS, piece) else escaped(piece)

    def _element(self, piece: str) -> Json:
        if self._names(piece):
            return {"type": "user", "user_id": self.ids[piece[1:]]}
        if re.fullmatch(_ADDRESS, piece):
            return {"type": "link", "url": piece}
        return {"type": "text", "text": piece}
