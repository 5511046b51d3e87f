"""The Web API: https://docs.slack.dev/apis/web-api."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator.slack import arguments
from emulator.slack.arguments import Arguments
from emulator.slack.chat import Chat
from emulator.slack.directory import Directory
from emulator.slack.errors import SlackError, missing_scope
from emulator.slack.herald import Herald
from emulator.slack.installation import Installation
from emulator.slack.workspace import Workspace

Json = dict[str, Any]

CONTENTS = frozenset({"channel", "text", "blocks", "parse", "link_names"})
UNFURLING = frozenset({"unfurl_links", "unfurl_media", "mrkdwn"})


@dataclass(frozen=True)
class Method:
    """What it does, the scope that it needs, the arguments that it takes, and whether they may come as JSON."""

    call: Callable[[Arguments], Json]
    scope: str | None
    known: frozenset[str]
    takes_json: bool = True


class WebApi:
    """Answers GET and POST /api/{method} for the app."""

    def __init__(self, workspace: Workspace, installation: Installation, herald: Herald) -> None:
        self._installation = installation
        self._methods = _methods(Chat(workspace, herald), Directory(workspace, installation))

    def routes(self) -> list[web.RouteDef]:
        return [web.route(verb, "/api/{method}", answered(self._answer)) for verb in ("GET", "POST")]

    async def _answer(self, request: web.Request) -> Json:
        method = self._methods.get(request.match_info["method"])
        if method is None:
            raise SlackError("unknown_method", req_method=request.match_info["method"])
        asked = await arguments.read(request, takes_json=method.takes_json)
        self._authorize(bearer(request, asked), method.scope)
        asked.only(method.known)
        return method.call(asked)

    def _authorize(self, token: str, scope: str | None) -> None:
        if not secrets.compare_digest(token.encode(), self._installation.bot_token.encode()):
            raise SlackError("invalid_auth")
        if not self._installation.active:
            raise SlackError("account_inactive")
        if scope and scope not in self._installation.scopes:
            raise missing_scope(scope, self._installation.scopes)


def _methods(chat: Chat, directory: Directory) -> Mapping[str, Method]:
    return {
        "auth.test": Method(directory.auth_test, None, frozenset()),
        "users.info": Method(
            directory.users_info, "users:read", frozenset({"user", "include_locale"}), takes_json=False
        ),
        "conversations.open": Method(
            directory.conversations_open, "im:write", frozenset({"users", "channel", "return_im", "prevent_creation"})
        ),
        "chat.postMessage": Method(chat.post_message, "chat:write", CONTENTS | UNFURLING),
        "chat.postEphemeral": Method(chat.post_ephemeral, "chat:write", CONTENTS | {"user"}),
        "chat.update": Method(chat.update, "chat:write", CONTENTS | {"ts", "as_user"}),
        "chat.delete": Method(chat.delete, "chat:write", frozenset({"channel", "ts", "as_user"})),
    }


def bearer(request: web.Request, asked: Arguments) -> str:
    """The token of a call. Raises SlackError."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    given = token if kind.lower() == "bearer" else asked.text("token")
    if not given:
        raise SlackError("not_authed")
    return given


def answered(method: Callable[[web.Request], Awaitable[Json]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler that says whether it went well, as all methods do."""

    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response({"ok": True, **await method(request)})
        except SlackError as error:
            return web.json_response(error.body)

    return handle
