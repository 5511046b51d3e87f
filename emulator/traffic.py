"""Whether anybody is asking the services something just now."""

from aiohttp import web
from aiohttp.typedefs import Handler

from emulator.changes import Changes

DRIVING = ("/say", "/press")  # requests that wait for the bot, and are none of its own


class Traffic:
    """Counts the requests under way, and tells of each that begins or ends."""

    def __init__(self) -> None:
        self.under_way = 0
        self.changes = Changes()

    @web.middleware
    async def count(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """To be worn by every service that the bot asks."""
        if request.path.endswith(DRIVING):
            return await handler(request)
        self._step(1)
        try:
            return await handler(request)
        finally:
            self._step(-1)

    async def settled(self) -> None:
        """Return as soon as nothing is under way."""
        while self.under_way:
            await self.changes.beyond(self.changes.count)

    def _step(self, by: int) -> None:
        self.under_way += by
        self.changes.tell()
