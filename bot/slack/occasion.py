"""An occasion to speak with somebody."""

from dataclasses import dataclass

from dialogs.event import Overtaken, Resumed, Unlinked
from timeoff.person import Speaker

UNASKED = Resumed | Unlinked | Overtaken  # what somebody in the chat has not just caused is told where it stays


@dataclass(frozen=True)
class Occasion:
    """Where a person has spoken, and where they are answered: privately, whoever else is in the channel.

    In a channel (`channel`) it is a passing message, by the response URL that is kept under a name, or else by naming
    the person. Otherwise it is the direct message (`direct` where its channel is known). `pressed` is the message in
    there whose button they pressed; a passing message that was pressed is replaced (`replaces`).
    """

    speaker: Speaker
    direct: str | None = None
    channel: str | None = None
    response_url: str | None = None
    pressed: str | None = None
    replaces: bool = False
