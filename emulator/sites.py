"""Ports: taken first, so that everybody can be told the addresses, and served later."""

import os
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Self

from aiohttp import web

GRACE = 2.0  # seconds for what is under way, when everything stops


class PortTaken(Exception):
    """The port cannot be used, mostly since another program does."""


class Port:
    """A port of this machine that only this machine can reach."""

    def __init__(self, number: int = 0) -> None:
        """0 takes any that is free. Raises PortTaken."""
        try:
            self.socket = socket.create_server(("127.0.0.1", number))
        except OSError as error:
            raise PortTaken(f"port {number} cannot be used: {os.strerror(error.errno or 0).lower()}") from error
        self._number: int = self.socket.getsockname()[1]

    @property
    def number(self) -> int:
        return self._number

    def address(self, scheme: str = "http") -> str:
        """Without a slash at the end."""
        return f"{scheme}://localhost:{self.number}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.socket.close()


@asynccontextmanager
async def served(app: web.Application, *ports: tuple[Port, ssl.SSLContext | None]) -> AsyncIterator[None]:
    """The application answers at these ports, with https where there is a context."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE, auto_decompress=False)
    await runner.setup()
    try:
        for port, context in ports:
            await web.SockSite(runner, port.socket, ssl_context=context).start()
        yield
    finally:
        await runner.cleanup()
