"""What Teams shows where a turn breaks."""

from contextlib import suppress

from botbuilder.core import TurnContext

from bot.apology import apology
from bot.teams.connector import NotDelivered
from bot.teams.heard import locale
from bot.teams.messages import plain


async def apologize(context: TurnContext, error: Exception) -> None:
    """Say so, unless the chat itself is what failed."""
    said = apology(error, locale(context.activity))
    if not isinstance(error, NotDelivered):
        with suppress(NotDelivered):
            await context.send_activity(plain(said))
