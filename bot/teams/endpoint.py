"""POST /api/messages: where Teams calls the bot."""

import logging
from http import HTTPStatus

from aiohttp import web
from botbuilder.schema import Activity, ActivityTypes

from bot.body import read
from bot.rejected import Rejected
from bot.teams.adapter import TeamsAdapter
from bot.teams.authentication import Gate
from bot.teams.handler import TeamsHandler
from timeoff.errors import Unreachable

log = logging.getLogger(__name__)

LARGEST = 16 * 1024 * 1024  # bytes, read only where the token holds: who pastes a book is told so in the chat
SLOWEST = 5.0  # seconds


class Endpoint:
    """Has a request checked, its token before anything of its body is read, and answers with what the turn answered."""

    def __init__(self, gate: Gate, adapter: TeamsAdapter, handler: TeamsHandler, slowest: float = SLOWEST) -> None:
        self._gate = gate
        self._adapter = adapter
        self._handler = handler
        self._slowest = slowest

    async def messages(self, request: web.Request) -> web.Response:
        try:
            claims = await self._gate.claims(request.headers.getall("Authorization", []))
            activity = self._gate.admit(claims, await read(request, LARGEST, self._slowest))
        except Rejected as rejected:
            log.info("rejected, %s: %s", rejected.status, rejected.reason)
            return _refusal(rejected)
        except Unreachable:
            log.error("the keys of the Bot Framework cannot be fetched")
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return await self._turn(activity)

    async def _turn(self, activity: Activity) -> web.Response:
        answer = await self._adapter.process(activity, self._handler)
        if answer:
            return web.json_response(answer.body, status=answer.status)
        broken = activity.type == ActivityTypes.invoke
        return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR if broken else HTTPStatus.OK)


def _refusal(rejected: Rejected) -> web.Response:
    headers = {"WWW-Authenticate": "Bearer"} if rejected.status == HTTPStatus.UNAUTHORIZED else {}
    return web.json_response({"error": rejected.reason}, status=rejected.status, headers=headers)
