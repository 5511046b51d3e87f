"""What happens when a turn breaks: the person hears one sentence, the operator reads where it broke."""

import logging
import secrets

from bot.log import summary
from languages.reply import Remark
from languages.said import Said
from languages.say import say

log = logging.getLogger(__name__)


def apology(error: Exception, locale: str) -> Said:
    """The sentence, with an id that finds the log entry. The error's own text is not logged: it may hold words."""
    reference = secrets.token_hex(4)
    log.error("turn %s broke: %s", reference, summary(error))
    broken = say(Remark.BROKEN, locale)
    return Said(broken.title, (*broken.lines, f"({reference})"))
