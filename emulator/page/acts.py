"""What the page does for a person: POST {"as", …} to /page/teams/…, /page/slack/… and /page/now."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from emulator.changes import Changes
from emulator.clock import Clock
from emulator.organisation import Organisation
from emulator.slack.service import DIRECT
from emulator.slack.speaking import Speaking as Slack
from emulator.speaking import BotFailed, Nobody
from emulator.teams.speaking import Speaking as Teams

Json = dict[str, Any]
Act = Callable[[Json], Awaitable[object]]


class Missing(ValueError):
    """A field is not there, or not of its kind."""


class Acts:
    """Each answers 204, or {"error"} with 400, 404 or 502; what comes of it shows in the snapshots."""

    def __init__(self, organisation: Organisation, clock: Clock, changes: Changes) -> None:
        """`changes` is told when the clock is set."""
        self._organisation, self._clock, self._changes = organisation, clock, changes

    def routes(self) -> list[web.RouteDef]:
        acts: Mapping[str, Act] = {
            "now": self._set,
            "teams/arrive": lambda asked: self._teams(asked).arrive(),
            "teams/say": lambda asked: self._teams(asked).say(_field(asked, "text", str)),
            "teams/act": lambda asked: _act(self._teams(asked), asked),
            "slack/arrive": lambda asked: self._slack(asked).arrive(),
            "slack/say": lambda asked: self._slack(asked).say(_field(asked, "text", str)),
            "slack/press": lambda asked: _press(self._slack(asked), asked),
        }
        return [web.post(f"/page/{name}", _handler(act)) for name, act in acts.items()]

    def _teams(self, asked: Json) -> Teams:
        return self._organisation.teams.speaking(_field(asked, "as", str))

    def _slack(self, asked: Json) -> Slack:
        channel = "general" if asked.get("channel") == self._organisation.slack.workspace.general.id else DIRECT
        return self._organisation.slack.speaking(_field(asked, "as", str), channel)

    async def _set(self, asked: Json) -> None:
        """Now is a wall time of who speaks, or null for real time."""
        now, zone = asked.get("now"), ZoneInfo(self._teams(asked).client.person.zone)
        self._clock.set_to = None if now is None else datetime.fromisoformat(str(now)).replace(tzinfo=zone)
        self._changes.tell()


async def _act(speaking: Teams, asked: Json) -> None:
    """The action as the renderer gives it, with what was filled in."""
    message, action = _field(asked, "message", str), _field(asked, "action", dict)
    await speaking.act(speaking.conversation.get(message), action)


async def _press(speaking: Slack, asked: Json) -> None:
    """A button by its message, its block and its own id."""
    ts, block, action = (_field(asked, name, str) for name in ("message", "block", "action"))
    message = speaking.get(ts)
    await speaking.act(message, message.button(block, action))


def _handler(act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        try:
            body = await request.json()
            if not isinstance(body, dict):
                raise Missing("a JSON object is needed")
            await act(body)
        except ValueError as error:
            return _error(400, str(error))
        except (Nobody, KeyError) as error:
            return _error(404, str(error))
        except BotFailed as error:
            return _error(502, str(error))
        return web.Response(status=204)

    return handle


def _field(asked: Json, name: str, kind: type[Any]) -> Any:
    if not isinstance(asked.get(name), kind):
        raise Missing(f"{name!r} is needed")
    return asked[name]


def _error(status: int, text: str) -> web.Response:
    return web.json_response({"error": text}, status=status)
