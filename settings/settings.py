"""All settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from settings import checks
from settings.checks import listed
from settings.reader import Reader
from settings.slack import SlackSettings


@dataclass(frozen=True)
class Settings:
    """Everything that differs between installations. There is no setting that turns a check off."""

    app_id: str
    app_password: str = field(repr=False)
    tenant: str  # whose people may use the bot: on-behalf-of works in the app's own tenant alone
    public_url: str  # where browsers reach the bot
    database_url: str
    vault_key_file: str
    host: str
    port: int
    entra_url: str
    graph_url: str
    graph_version: str
    bot_openid_url: str  # who signs what Teams sends
    service_hosts: tuple[str, ...]  # host or host:port of the connectors that answers may be sent to
    ca_file: str | None  # trusted besides the system's, for these addresses
    all_day_form: str
    stretch: str
    turns_a_minute: int  # of one person's
    slack: SlackSettings | None  # None without Slack

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Self:
        """Read the settings; Unusable names everything that is missing or weak at once."""
        reader = Reader(environ)
        settings = cls(
            app_id=reader.read("MicrosoftAppId", checks.guid).lower(),  # as Entra ID writes ids
            app_password=reader.read("MicrosoftAppPassword", checks.secret),
            tenant=reader.read("MicrosoftAppTenantId", checks.guid).lower(),
            public_url=reader.read("PUBLIC_URL", checks.public_url).rstrip("/"),
            database_url=reader.read("DATABASE_URL", checks.text, "sqlite:///data/timeoff.db"),
            vault_key_file=reader.read("VAULT_KEY_FILE", checks.readable_file),
            host=reader.read("HOST", checks.address, "127.0.0.1"),
            port=int(reader.read("PORT", checks.port, "3978") or 0),
            entra_url=reader.read("ENTRA_URL", checks.https, "https://login.microsoftonline.com").rstrip("/"),
            graph_url=reader.read("GRAPH_URL", checks.https, "https://graph.microsoft.com").rstrip("/"),
            graph_version=reader.read("GRAPH_VERSION", checks.one_of("v1.0", "beta"), "v1.0"),
            bot_openid_url=reader.read(
                "BOT_OPENID_URL", checks.https, "https://login.botframework.com/v1/.well-known/openidconfiguration"
            ),
            service_hosts=listed(reader.read("SERVICE_URL_HOSTS", checks.hosts, "smba.trafficmanager.net")),
            ca_file=reader.read("CA_FILE", checks.text, "") or None,
            all_day_form=reader.read("ALL_DAY_FORM", checks.one_of("true", "false"), "true"),
            stretch=reader.read("STRETCH", checks.one_of("one entry", "one a day"), "one entry"),
            turns_a_minute=int(reader.read("TURNS_A_MINUTE", checks.count, "20") or 0),
            slack=SlackSettings.read(reader),
        )
        reader.read("MicrosoftAppType", checks.one_of("SingleTenant"), "SingleTenant")
        reader.finish()
        return settings
