"""The methods that tell who is who: auth.test, users.info and conversations.open."""

from dataclasses import dataclass
from typing import Any

from emulator.slack.arguments import Arguments
from emulator.slack.errors import SlackError, missing_scope
from emulator.slack.installation import Installation
from emulator.slack.user import User
from emulator.slack.workspace import Workspace

Json = dict[str, Any]


@dataclass(frozen=True)
class Directory:
    """https://docs.slack.dev/reference/methods"""

    workspace: Workspace
    installation: Installation

    def auth_test(self, _: Arguments) -> Json:
        app, team = self.workspace.app, self.workspace.team
        return {
            "url": f"https://{team.domain}.slack.com/",
            "team": team.name,
            "user": self.workspace.users[app.bot_user].name,
            "team_id": team.id,
            "user_id": app.bot_user,
            "bot_id": app.bot_id,
            "is_enterprise_install": False,
        }

    def users_info(self, asked: Arguments) -> Json:
        return {"user": self._user(asked.text("user")).as_json(locale=asked.flag("include_locale"))}

    def conversations_open(self, asked: Arguments) -> Json:
        """The direct message with one user, by the user or by its own id."""
        if asked.text("channel"):
            return self._opened(asked.text("channel"))
        if not asked.text("users"):
            raise SlackError("users_list_not_supplied")
        first, *more = asked.text("users").split(",")
        if more:
            raise missing_scope("mpim:write", self.installation.scopes)
        return self._opened(f"D{self._writable(first).id[1:]}")

    def _opened(self, id: str) -> Json:
        if id not in self.workspace.channels:
            raise SlackError("channel_not_found")
        if not self.workspace.channels[id].direct:
            raise SlackError("method_not_supported_for_channel_type")
        return {"no_op": True, "already_open": True, "channel": {"id": id}}

    def _writable(self, id: str) -> User:
        user = self._user(id)
        if user.is_bot:
            raise SlackError("cannot_dm_bot")
        if user.deleted:
            raise SlackError("user_disabled")
        return user

    def _user(self, id: str) -> User:
        if id not in self.workspace.users:
            raise SlackError("user_not_found")
        return self.workspace.users[id]
