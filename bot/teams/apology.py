"""What happens when a turn breaks: the person hears one sentence, the operator reads where it broke."""

import logging
import secrets
from contextlib import suppress

from botbuilder.core import TurnContext

from bot.log import summary
from bot.teams.connector import NotDelivered
from bot.teams.heard import locale
from bot.teams.messages import plain
from languages.reply import Remark
from languages.said import Said
from languages.say import say

log = logging.getLogger(__name__)


async def apologize(context: TurnContext, error: Exception) -> None:
    """Say so, with an id that finds the log entry. An error's own text is not logged: a person's words may be in it."""
    reference = secrets.token_hex(4)
    log.error("turn %s broke: %s", reference, summary(error))
    if not isinstance(error, NotDelivered):
        with suppress(NotDelivered):
            await context.send_activity(plain(_sentence(locale(context.activity), reference)))


def _sentence(locale: str, reference: str) -> Said:
    broken = say(Remark.BROKEN, locale)
    return Said(broken.title, (*broken.lines, f"({reference})"))
