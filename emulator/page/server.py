"""The page at the root: its files, the stream of snapshots, and what it can do."""

from pathlib import Path

from aiohttp import web

from emulator.changes import Changes
from emulator.clock import Clock
from emulator.organisation import Organisation
from emulator.page.acts import Acts
from emulator.page.live import Live
from emulator.page.snapshot import who

FILES = Path(__file__).parent / "static"
RENDERER = Path(__file__).parents[2] / "node_modules" / "adaptivecards" / "dist" / "adaptivecards.min.js"
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-cache",
}


class Page:
    """For the people of one organisation, and the clock that dates are read by."""

    def __init__(self, organisation: Organisation, clock: Clock) -> None:
        changes = Changes()
        organisation.graph.on_change(lambda _: changes.tell())
        self._people = who(organisation.people)
        self._acts = Acts(organisation, clock, changes)
        self._live = Live(organisation, clock, changes)

    def mount(self, root: web.Application) -> None:
        root.router.add_get("/", self._index)
        root.router.add_get("/page/adaptivecards.js", self._renderer)
        root.router.add_get("/page/people", self._listed)
        root.router.add_get("/page/live", self._live.get)
        root.add_routes(self._acts.routes())
        root.router.add_static("/page", FILES)
        root.on_shutdown.append(self._live.end)

    async def _index(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(FILES / "index.html", headers=HEADERS)

    async def _renderer(self, _: web.Request) -> web.StreamResponse:
        if not RENDERER.is_file():
            return web.Response(status=404, text="The card renderer is not there: make setup")
        return web.FileResponse(RENDERER, headers={"Content-Type": "text/javascript"})

    async def _listed(self, _: web.Request) -> web.Response:
        return web.json_response(self._people)
