"""An occasion to speak with somebody."""

from dataclasses import dataclass

from timeoff.person import Speaker


@dataclass(frozen=True)
class Occasion:
    """Where a person has spoken, and where they are answered: privately, whoever else is in the channel.

    One of these may be set: the channel where they named the bot, or the name of a kept response URL. Otherwise it is
    the direct message (`direct` where its channel is known). `pressed` is the message in there whose button they
    pressed; a passing message that was pressed is replaced by the response URL (`replaces`).
    """

    speaker: Speaker
    direct: str | None = None
    mentioned_in: str | None = None
    response_url: str | None = None
    pressed: str | None = None
    replaces: bool = False
