"""A port that is taken before it is known what will be served there."""

import socket
from types import TracebackType
from typing import Self

from aiohttp import web


class Listening:
    """An address to be told to others, and to be served by an application later."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._runner: web.AppRunner | None = None

    @property
    def address(self) -> str:
        return f"http://localhost:{self._socket.getsockname()[1]}"

    async def serve(self, app: web.Application) -> None:
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Nobody answers any more."""
        if self._runner is not None:
            await self._runner.cleanup()
        self._socket.close()
