"""Serving until it is told to stop, and stopping in the order that a load balancer needs."""

import asyncio
import logging
import os
import signal

from aiohttp import web

from bot.health import HEALTH

log = logging.getLogger(__name__)

NOTICE = 3.0  # seconds between saying that it stops and closing the door, for balancers to look elsewhere
FINISH = 22.0  # seconds after that for all that is under way
ANSWERS = 10.0  # seconds of these for requests to be answered, and as many again for those that are broken off
STOPS = (signal.SIGTERM, signal.SIGINT)


class CannotStart(Exception):
    """What is in the way, in one line."""


async def serve(app: web.Application, host: str, port: int) -> None:
    """Serve until SIGTERM or SIGINT, then say so at /readyz, close the door, and finish. Raises CannotStart.

    A second signal ends the process at once, as a crash would: nothing that was confirmed is lost by that.
    """
    told = _told_to_stop()
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=ANSWERS, auto_decompress=False)
    try:
        await _start(runner, host, port)
        await told.wait()
        app[HEALTH].stopping = True
        await asyncio.sleep(NOTICE)
    finally:
        await runner.cleanup()


async def _start(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await runner.setup()
        await web.TCPSite(runner, host, port).start()
        log.info("listening on %s, port %s", host, port)
    except OSError as error:
        raise CannotStart(error.strerror or str(error)) from None


def _told_to_stop() -> asyncio.Event:
    told = asyncio.Event()

    def stop(number: int) -> None:
        if told.is_set():
            os._exit(128 + number)  # the signal's own effect would be none for the first process of a container
        told.set()

    for number in STOPS:
        asyncio.get_running_loop().add_signal_handler(number, stop, number)
    return told
