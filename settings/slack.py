"""What is set for Slack. All names come from the app's pages at https://api.slack.com/apps."""

from dataclasses import dataclass, field
from typing import Self

from settings import checks
from settings.checks import listed
from settings.reader import Reader

NEEDED = ("SLACK_TEAM_ID", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")


@dataclass(frozen=True)
class SlackSettings:
    """The app in the one workspace that it is installed in."""

    team: str
    bot_token: str = field(repr=False)
    signing_secret: str = field(repr=False)
    client_id: str
    client_secret: str = field(repr=False)
    url: str
    response_hosts: tuple[str, ...]  # host or host:port that response URLs may lead to

    @classmethod
    def read(cls, reader: Reader) -> Self | None:
        """None where nothing of Slack is set; half of it is missing the rest."""
        if not reader.sets_any(*NEEDED):
            return None
        return cls(
            team=reader.read("SLACK_TEAM_ID", checks.slack_team),
            bot_token=reader.read("SLACK_BOT_TOKEN", checks.slack_bot_token),
            signing_secret=reader.read("SLACK_SIGNING_SECRET", checks.slack_signing_secret),
            client_id=reader.read("SLACK_CLIENT_ID", checks.text),
            client_secret=reader.read("SLACK_CLIENT_SECRET", checks.secret),
            url=reader.read("SLACK_URL", checks.https, "https://slack.com").rstrip("/"),
            response_hosts=listed(reader.read("SLACK_RESPONSE_HOSTS", checks.hosts, "hooks.slack.com")),
        )
