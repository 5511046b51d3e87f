"""How to reach a person later, as JSON of our own."""

import json
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True)
class Reference:
    """What was told last of zone (IANA) and locale (BCP 47), and where the person spoke last.

    `direct` is the direct message's channel. Where they last used the command or named the bot, `channel` is where, and
    `response_url` the name of a kept one, if there was one.
    """

    zone: str | None
    locale: str
    direct: str | None = None
    channel: str | None = None
    response_url: str | None = None

    def dump(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def load(cls, kept: bytes) -> Self:
        return cls(**json.loads(kept))
