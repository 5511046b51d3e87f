"""Waiting for something to change."""

import asyncio


class Changes:
    """Counts changes, and wakes those who wait for more. Belongs to one event loop."""

    def __init__(self) -> None:
        self.count = 0
        self._news = asyncio.Event()

    def tell(self) -> None:
        """Something has changed."""
        self.count += 1
        self._news.set()
        self._news = asyncio.Event()

    async def beyond(self, seen: int) -> None:
        """Return as soon as more than `seen` changes have happened."""
        while self.count <= seen:
            await self._news.wait()
