"""What Slack sends when somebody uses a command or presses a button.

Shapes: https://docs.slack.dev/interactivity/implementing-slash-commands and
https://docs.slack.dev/reference/interaction-payloads/block_actions-payload.
"""

import secrets
import time
from typing import Any

from emulator.slack.conversation import Channel, Message
from emulator.slack.mrkdwn import escaped
from emulator.slack.reading import Button
from emulator.slack.user import User
from emulator.slack.workspace import Workspace

Json = dict[str, Any]


def command(workspace: Workspace, channel: Channel, user: User, text: str, response_url: str) -> dict[str, str]:
    """A form."""
    app, team = workspace.app, workspace.team
    return {
        "token": app.verification_token,
        "team_id": team.id,
        "team_domain": team.domain,
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": app.command,
        "text": escaped(text),
        "api_app_id": app.id,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": _trigger(),
    }


def block_actions(workspace: Workspace, message: Message, user: User, button: Button, response_url: str) -> Json:
    """Of an ephemeral message nothing is told but its timestamp."""
    app, team = workspace.app, workspace.team
    ephemeral = message.only_for is not None
    return {
        "type": "block_actions",
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id},
        "api_app_id": app.id,
        "token": app.verification_token,
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel.id,
            "is_ephemeral": ephemeral,
        },
        "trigger_id": _trigger(),
        "team": {"id": team.id, "domain": team.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": message.channel.id, "name": message.channel.name},
        **({} if ephemeral else {"message": as_json(message, workspace)}),
        "state": {"values": {}},
        "response_url": response_url,
        "actions": [{**button.element, "block_id": button.block_id, "action_ts": f"{time.time():.6f}"}],
    }


def as_json(message: Message, workspace: Workspace) -> Json:
    """A message, as answers and events tell of it."""
    app = workspace.app
    by_app = {"bot_id": app.bot_id, "app_id": app.id} if message.author == app.bot_user else {}
    return {
        "user": message.author,
        "type": "message",
        "ts": message.ts,
        **by_app,
        "text": message.said,
        "team": workspace.team.id,
        **({"blocks": message.blocks} if message.blocks else {}),
    }


def _trigger() -> str:
    return f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
