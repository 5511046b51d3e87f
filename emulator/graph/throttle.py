"""Outlook's limit on how much may be under way at once."""

from collections import Counter
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from emulator.graph import errors

CONCURRENT: Final = 4


class Throttle:
    """Refuses a fifth request of an application for a mailbox while four are under way.

    https://learn.microsoft.com/graph/throttling-limits. Application and mailbox are told apart by their token, since
    this comes before anything else. (The newest text of that page counts all mailboxes of an application together.)
    """

    def __init__(self) -> None:
        self._under_way: Counter[str] = Counter()

    @web.middleware
    async def limit(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        caller = request.headers.get("Authorization", "")
        if self._under_way[caller] >= CONCURRENT:
            raise errors.over_concurrency()
        self._under_way[caller] += 1
        try:
            return await handler(request)
        finally:
            self._under_way[caller] -= 1
            self._under_way += Counter()  # drops those with nothing under way
