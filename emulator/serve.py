"""What is told about everything that runs, and running until somebody stops it."""

import asyncio
import json
import signal
from dataclasses import asdict
from typing import Any

from emulator.organisation import TENANT, Organisation
from emulator.slack.service import Slack


def stop_signal() -> asyncio.Event:
    """Set by SIGINT or SIGTERM, which end nothing by themselves from now on."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, asked.set)
    return asked


def described(organisation: Organisation, bot: str) -> str:
    """All that another client needs to know, in one line of JSON.

    The services answer servers by https, which the certificate authority in `ca` vouches for; the page, and `teams` and
    `slack`, where one can speak for a person, answer by plain http.
    """
    return json.dumps(
        {
            "page": organisation.addresses.http,
            "bot": bot,
            "entra": f"{organisation.addresses.https}/entra",
            "graph": f"{organisation.addresses.https}/graph",
            "teams": f"{organisation.addresses.http}/teams",
            "slack": f"{organisation.addresses.http}/slack",
            "workspace": _workspace(organisation.slack),
            "ca": str(organisation.certificate.ca_file),
            "tenant": TENANT,
            "client": {"id": organisation.client.id, "secret": organisation.client.secret},
            "people": [
                {name: getattr(person, name) for name in ("name", "upn", "password", "oid", "zone", "locale")}
                for person in organisation.people
            ],
        }
    )


def _workspace(slack: Slack) -> dict[str, Any]:
    """Slack's names, and the secrets of the app."""
    workspace, app = slack.workspace, slack.bot.app
    return {
        "team": asdict(workspace.team),
        "app": {name: getattr(app, name) for name in ("id", "bot_user", "client_id", "client_secret", "signing_secret")}
        | {"bot_token": slack.installation.bot_token},
        "general": workspace.general.id,
        "users": [
            {"name": user.name, "id": user.id, "direct": workspace.direct(user.id).id} for user in workspace.people
        ],
    }
