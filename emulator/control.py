"""Speaking for a person over plain HTTP: POST /say {"as", "text"} and POST /press {"as", "label"}.

To /press may be added `"consent": false`, to refuse what a sign-in page asks for.

Each answers `{"replies": [{"text", "buttons"}]}`: all that the bot said or changed in answer. What the bot sends at the
first contact (it has just been installed) is no answer to what was said, and is left out.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from aiohttp import web

from emulator.browser import SignInFailed
from emulator.speaking import BotFailed, Message, Nobody, NoButton, Speaking

Json = dict[str, Any]


class Control:
    """Answers POST /say and POST /press."""

    def __init__(self, speaking: Callable[[Json], Speaking]) -> None:
        """`speaking` finds the side of the chat that a request is for, or raises Nobody."""
        self._speaking = speaking

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/say", self._say), web.post("/press", self._press)]

    async def _say(self, request: web.Request) -> web.Response:
        return await self._answer(request, "text", lambda who, body: who.say(body["text"]))

    async def _press(self, request: web.Request) -> web.Response:
        return await self._answer(
            request, "label", lambda who, body: who.press(body["label"], consents=body.get("consent") is not False)
        )

    async def _answer(
        self, request: web.Request, what: str, act: Callable[[Speaking, Json], Awaitable[Sequence[Message]]]
    ) -> web.Response:
        try:
            body = await _body(request, "as", what)
            replies = await act(self._speaking(body), body)
        except ValueError as error:
            return _error(400, str(error))
        except (Nobody, NoButton) as error:
            return _error(404, str(error))
        except (BotFailed, SignInFailed) as error:
            return _error(502, str(error))
        return web.json_response({"replies": [as_read(message) for message in replies]})


def as_read(message: Message) -> Json:
    """A message as a person reads it."""
    return {"text": message.text, "buttons": list(message.labels)}


async def _body(request: web.Request, *names: str) -> Json:
    body = await request.json()
    if not isinstance(body, dict) or not all(isinstance(body.get(name), str) for name in names):
        raise ValueError(f"a JSON object with {' and '.join(names)} is needed")
    return body


def _error(status: int, text: str) -> web.Response:
    return web.json_response({"error": text}, status=status)
