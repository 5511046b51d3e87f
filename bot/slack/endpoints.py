"""POST /slack/commands, /slack/interactions and /slack/events: where Slack calls the bot."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from bot.body import read
from bot.log import summary
from bot.rejected import Rejected
from bot.slack import incoming
from bot.slack.handler import SlackHandler
from bot.slack.incoming import Challenge
from bot.slack.signature import Signatures

log = logging.getLogger(__name__)

LARGEST = 1024 * 1024  # bytes; Slack's own messages have 40,000 letters at most
SLOWEST = 2.0  # seconds; Slack gives up after three
PATIENCE = 2.5  # seconds for a press
NO_RETRY = {"X-Slack-No-Retry": "1"}  # https://docs.slack.dev/apis/events-api
CHECK = b"ssl_check=1"  # in a form that only asks whether the certificate is good

Answer = Callable[[bytes], Awaitable[web.Response]]


class Endpoints:
    """Each request is checked before anything of it is read, acknowledged at once, and worked on afterwards."""

    def __init__(self, signatures: Signatures, handler: SlackHandler, team: str) -> None:
        self._signatures, self._handler, self._team = signatures, handler, team

    def routes(self) -> list[web.RouteDef]:
        answers: dict[str, Answer] = {
            "commands": self._command,
            "interactions": self._interaction,
            "events": self._event,
        }
        return [web.post(f"/slack/{name}", self._checked(answer)) for name, answer in answers.items()]

    def _checked(self, answer: Answer) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            try:
                signature = self._signatures.read(request.headers)
                body = await read(request, LARGEST, SLOWEST)
                self._signatures.check(signature, body)
                return await answer(body)
            except Rejected as rejected:
                log.info("rejected, %s: %s", rejected.status, rejected.reason)
                return web.json_response({"error": rejected.reason}, status=rejected.status, headers=NO_RETRY)
            except Exception as error:  # the database, mostly; Slack delivers events again
                log.error("a request was not taken: %s", summary(error))
                return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)

        return handle

    async def _command(self, body: bytes) -> web.Response:
        if CHECK not in body.split(b"&"):
            await self._handler.command(incoming.command(body, self._team))
        return web.Response(status=HTTPStatus.OK)

    async def _interaction(self, body: bytes) -> web.Response:
        """A press that is not known to be durable in time is not acknowledged: Slack shows a warning beside it."""
        pressed = incoming.pressed(body, self._team)
        try:
            async with asyncio.timeout(PATIENCE):
                if pressed:
                    await self._handler.pressed(pressed)
        except TimeoutError:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response(status=HTTPStatus.OK)

    async def _event(self, body: bytes) -> web.Response:
        event = incoming.event(body, self._team)
        if isinstance(event, Challenge):
            return web.Response(text=event.value)
        if event:
            await self._handler.event(event)
        return web.Response(status=HTTPStatus.OK)
