"""Response URLs: what the app may still say to somebody who used a command or pressed a button.

https://docs.slack.dev/interactivity/handling-user-interaction, "Message responses": five times within 30 minutes.
"""

import secrets
import time
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator.slack.contents import Contents
from emulator.slack.conversation import Channel, Message
from emulator.slack.errors import SlackError
from emulator.slack.herald import Herald
from emulator.slack.user import User
from emulator.slack.workspace import Workspace

Json = dict[str, Any]

USES = 5
LIFETIME = 30 * 60.0  # seconds
KINDS = ("ephemeral", "in_channel")


@dataclass
class Occasion:
    """Who did something where, and the message whose button it was; a command has none."""

    user: User
    channel: Channel
    original: Message | None
    until: float
    uses: int = 0


class Responses:
    """The addresses that are still good for something."""

    def __init__(self, workspace: Workspace, herald: Herald, base: str, lifetime: float = LIFETIME) -> None:
        """The base is the https address under which `routes` is mounted; the lifetime is in seconds."""
        self._workspace, self._herald, self._base = workspace, herald, base
        self.lifetime = lifetime
        self._occasions: dict[str, Occasion] = {}

    def to_command(self, user: User, channel: Channel) -> str:
        return self._address("commands", Occasion(user, channel, None, self._until()))

    def to_press(self, user: User, message: Message) -> str:
        return self._address("actions", Occasion(user, message.channel, message, self._until()))

    def routes(self) -> list[web.RouteDef]:
        return [web.post(f"/{kind}/{{team}}/{{id}}/{{secret}}", self._post) for kind in ("commands", "actions")]

    def show(self, payload: Any, occasion: Occasion) -> None:
        """Do what the app says. Raises SlackError."""
        if not isinstance(payload, dict):
            raise SlackError("invalid_payload")
        if payload.get("delete_original") is True:
            self._herald.remove(_original(occasion))
            return
        if payload.get("response_type", "ephemeral") not in KINDS:
            raise SlackError("invalid_payload")
        contents = Contents.read(payload.get("text"), payload.get("blocks"))
        if payload.get("replace_original") is True and occasion.original:
            self._herald.change(_original(occasion), contents.said, contents.blocks)
        else:
            self._say(payload, contents, occasion)

    def _say(self, payload: Json, contents: Contents, occasion: Occasion) -> None:
        only_for = None if payload.get("response_type") == "in_channel" else occasion.user.id
        author = self._workspace.app.bot_user
        message = self._workspace.post(occasion.channel, author, contents.said, contents.blocks, only_for)
        self._herald.said(message)

    async def _post(self, request: web.Request) -> web.Response:
        occasion = self._occasions.get(request.match_info["secret"])
        if occasion is None:
            return web.Response(status=404, text="no_service")
        try:
            _check(occasion)
            self.show(await _json(request), occasion)
        except SlackError as error:
            return web.Response(status=404 if error.error.endswith("_url") else 400, text=error.error)
        occasion.uses += 1
        return web.Response(text="ok")

    def _address(self, kind: str, occasion: Occasion) -> str:
        secret = secrets.token_urlsafe(18)
        self._occasions[secret] = occasion
        return f"{self._base}/{kind}/{self._workspace.team.id}/{secrets.randbelow(10**13)}/{secret}"

    def _until(self) -> float:
        return time.monotonic() + self.lifetime


def _check(occasion: Occasion) -> None:
    if occasion.uses >= USES:
        raise SlackError("used_url")
    if time.monotonic() >= occasion.until:
        raise SlackError("expired_url")


def _original(occasion: Occasion) -> Message:
    if occasion.original is None or occasion.original not in occasion.channel.messages:
        raise SlackError("message_not_found")
    return occasion.original


async def _json(request: web.Request) -> Any:
    try:
        return await request.json()
    except ValueError:
        raise SlackError("invalid_payload") from None
