"""What the Events API tells the app: https://docs.slack.dev/apis/events-api."""

import secrets
import time
from typing import Any
from uuid import uuid4

from emulator.slack.conversation import Message
from emulator.slack.payloads import as_json
from emulator.slack.registration import Registration
from emulator.slack.user import User
from emulator.slack.workspace import Workspace

Json = dict[str, Any]


def said(message: Message, workspace: Workspace) -> Json:
    """A message in a direct message, be it of the person or of the app itself."""
    event = as_json(message, workspace)
    own = {} if "bot_id" in event else {"client_msg_id": str(uuid4())}
    where = {"channel": message.channel.id, "event_ts": message.ts, "channel_type": "im"}
    return enveloped({**event, **own, **where}, workspace)


def mentioned(message: Message, workspace: Workspace) -> Json:
    """The app, in a channel that it is in."""
    event = as_json(message, workspace) | {"type": "app_mention", "client_msg_id": str(uuid4())}
    return enveloped({**event, "channel": message.channel.id, "event_ts": message.ts}, workspace)


def edited(before: Json, message: Message, workspace: Workspace) -> Json:
    """`before` is the message as it was."""
    now = as_json(message, workspace)
    return _altered("message_changed", {"message": now, "previous_message": before}, message, workspace)


def deleted(message: Message, workspace: Workspace) -> Json:
    before = as_json(message, workspace)
    return _altered("message_deleted", {"previous_message": before, "deleted_ts": message.ts}, message, workspace)


def home_opened(user: User, workspace: Workspace) -> Json:
    """The person has opened the direct message."""
    channel, now = workspace.direct(user.id).id, _timestamp()
    event = {"type": "app_home_opened", "user": user.id, "channel": channel, "tab": "messages", "event_ts": now}
    return enveloped(event, workspace)


def tokens_revoked(workspace: Workspace) -> Json:
    tokens = {"oauth": [], "bot": [workspace.app.bot_user]}
    return enveloped({"type": "tokens_revoked", "tokens": tokens, "event_ts": _timestamp()}, workspace)


def uninstalled(workspace: Workspace) -> Json:
    return enveloped({"type": "app_uninstalled", "event_ts": _timestamp()}, workspace)


def url_verification(challenge: str, app: Registration) -> Json:
    """What an address has to answer with the challenge before events go there."""
    return {"token": app.verification_token, "challenge": challenge, "type": "url_verification"}


def enveloped(event: Json, workspace: Workspace) -> Json:
    app, team = workspace.app, workspace.team.id
    authorization = {"enterprise_id": None, "team_id": team, "user_id": app.bot_user, "is_bot": True}
    return {
        "token": app.verification_token,
        "team_id": team,
        "context_team_id": team,
        "context_enterprise_id": None,
        "api_app_id": app.id,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev0{secrets.token_hex(4).upper()}",
        "event_time": int(time.time()),
        "authorizations": [{**authorization, "is_enterprise_install": False}],
        "is_ext_shared_channel": False,
        "event_context": f"4-{secrets.token_urlsafe(24)}",
    }


def _altered(subtype: str, what: Json, message: Message, workspace: Workspace) -> Json:
    event = {
        "type": "message",
        "subtype": subtype,
        **what,
        "channel": message.channel.id,
        "hidden": True,
        "ts": _timestamp(),
        "event_ts": _timestamp(),
        "channel_type": "im",
    }
    return enveloped(event, workspace)


def _timestamp() -> str:
    return f"{time.time():.6f}"
