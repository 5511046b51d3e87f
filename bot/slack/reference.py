"""How to reach a person later, as JSON of our own."""

import json
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True)
class Reference:
    """What was told last of zone (IANA) and locale (BCP 47), and where the person spoke last.

    `response_url` is the name of a kept one, where they last used the command; `direct` the direct message's channel.
    """

    zone: str | None
    locale: str
    response_url: str | None = None
    direct: str | None = None

    def dump(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def load(cls, kept: bytes) -> Self:
        return cls(**json.loads(kept))
