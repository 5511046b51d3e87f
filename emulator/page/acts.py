"""What the page does for a person: POST {"as", …} to /page/arrive, say, act and now."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from emulator.changes import Changes
from emulator.clock import Clock
from emulator.speaking import BotFailed, Nobody
from emulator.teams.service import Teams
from emulator.teams.speaking import Speaking

Json = dict[str, Any]
Act = Callable[[Speaking, Json], Awaitable[object]]


class Missing(ValueError):
    """A field is not there, or not of its kind."""


class Acts:
    """Each answers 204, or {"error"} with 400, 404 or 502; what comes of it shows in the snapshots."""

    def __init__(self, teams: Teams, clock: Clock, changes: Changes) -> None:
        """`changes` is told when the clock is set."""
        self._teams, self._clock, self._changes = teams, clock, changes

    def routes(self) -> list[web.RouteDef]:
        acts: dict[str, Act] = {"arrive": self._arrive, "say": self._say, "act": self._press, "now": self._set}
        return [web.post(f"/page/{name}", self._handler(act)) for name, act in acts.items()]

    def _handler(self, act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            try:
                body = await request.json()
                await act(self._teams.speaking(_field(body, "as", str)), body)
            except ValueError as error:
                return _error(400, str(error))
            except (Nobody, KeyError) as error:
                return _error(404, str(error))
            except BotFailed as error:
                return _error(502, str(error))
            return web.Response(status=204)

        return handle

    async def _arrive(self, speaking: Speaking, _: Json) -> None:
        await speaking.arrive()

    async def _say(self, speaking: Speaking, body: Json) -> None:
        await speaking.say(_field(body, "text", str))

    async def _press(self, speaking: Speaking, body: Json) -> None:
        """The action as the renderer gives it, with what was filled in."""
        id, action = _field(body, "message", str), _field(body, "action", dict)
        await speaking.act(speaking.conversation.get(id), action)

    async def _set(self, speaking: Speaking, body: Json) -> None:
        """Now is a wall time of who speaks, or null for real time."""
        now = body.get("now")
        zone = ZoneInfo(speaking.client.person.zone)
        self._clock.set_to = None if now is None else datetime.fromisoformat(str(now)).replace(tzinfo=zone)
        self._changes.tell()


def _field(body: object, name: str, kind: type[Any]) -> Any:
    if not isinstance(body, dict) or not isinstance(body.get(name), kind):
        raise Missing(f"{name!r} is needed")
    return body[name]


def _error(status: int, text: str) -> web.Response:
    return web.json_response({"error": text}, status=status)
