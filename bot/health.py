"""Whether the process lives, and whether it can do its work."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

Probe = Callable[[], Awaitable[object]]  # raises where something that every turn needs cannot be had

WITHIN = 1.0  # seconds for each probe


class Health:
    """/livez answers while the loop turns, and asks nobody; /readyz asks all that a turn needs."""

    def __init__(self, probes: Sequence[Probe]) -> None:
        self._probes = [Probing(probe) for probe in probes]
        self.stopping = False

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/livez", self.live), web.get("/readyz", self.ready)]

    async def live(self, _: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def ready(self, _: web.Request) -> web.Response:
        """503 while stopping, or where a probe fails; the body says no more than that."""
        fit = not self.stopping and all(await asyncio.gather(*(probe.passes() for probe in self._probes)))
        return web.Response(text="ok" if fit else "not ready", status=200 if fit else 503)


HEALTH = web.AppKey("health", Health)


class Probing:
    """A probe at work, once at a time however many ask. One that takes too long goes on: to stop it may take longer."""

    def __init__(self, probe: Probe) -> None:
        self._probe = probe
        self._task: asyncio.Task[bool] | None = None

    async def passes(self) -> bool:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._try())
        task = self._task
        await asyncio.wait({task}, timeout=WITHIN)
        return task.done() and not task.cancelled() and task.result()

    async def _try(self) -> bool:
        try:
            await self._probe()
        except Exception:
            return False
        return True
