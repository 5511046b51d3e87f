"""The real bot against the stand-in: the only part that knows the bot."""

import base64
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

import app
from emulator.addresses import Addresses
from emulator.clock import Clock
from emulator.doorkeeper import doorkeeper
from emulator.organisation import TENANT, Organisation, Site, founded
from emulator.page.server import Page
from emulator.people import PEOPLE, Person
from emulator.sites import Port, served
from settings import Settings

MOST = 16 * 1024 * 1024  # bytes of one request: what is too much is for the bot to say


@dataclass(frozen=True)
class Options:
    """The page's port (0: any that is free), who works here, and what "now" is for reading dates (zone-aware).

    Without a moment, now is real time.
    """

    port: int = 0
    people: Sequence[Person] = field(default=PEOPLE)
    now: datetime | None = None


class Bot:
    """The bot at its port, with what it keeps in a folder."""

    def __init__(self, port: Port, environment: Mapping[str, str], clock: Clock) -> None:
        self.address = port.address()
        self._port, self._environment, self._clock = port, environment, clock
        self._served = AsyncExitStack()

    async def start(self) -> None:
        application = app.build(Settings.from_environ(self._environment), self._clock.said_at)
        await self._served.enter_async_context(served(application, (self._port, None)))

    async def stop(self) -> None:
        """As an administrator would: what is under way is finished."""
        await self._served.aclose()

    async def restart(self) -> None:
        """Begin anew with what was kept."""
        await self.stop()
        self._port = Port(self._port.number)
        await self.start()


@dataclass(frozen=True)
class Running:
    """All that runs, and the clock that dates are read by."""

    organisation: Organisation
    bot: Bot
    clock: Clock

    @property
    def page(self) -> str:
        return self.organisation.addresses.http


@asynccontextmanager
async def run(options: Options) -> AsyncIterator[Running]:
    """Start everything, with what it keeps in a temporary folder. Raises PortTaken."""
    with ExitStack() as stack:
        plain, secure, own = (stack.enter_context(Port(number)) for number in (options.port, 0, 0))
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="timeoff-")))
        site = Site(own.address())
        addresses = Addresses(secure.address("https"), plain.address())
        async with founded(options.people, site, addresses, folder) as organisation:
            clock = Clock(options.now)
            running = Running(organisation, Bot(own, _environment(organisation, own, folder), clock), clock)
            context = organisation.certificate.server_context()
            async with served(_front(running), (plain, None), (secure, context)):
                await running.bot.start()
                try:
                    yield running
                finally:
                    await running.bot.stop()


def _front(running: Running) -> web.Application:
    """The page and the services."""
    root = web.Application(client_max_size=MOST, middlewares=[doorkeeper])
    running.organisation.mount(root)
    Page(running.organisation, running.clock).mount(root)
    return root


def _environment(organisation: Organisation, port: Port, folder: Path) -> Mapping[str, str]:
    """What an operator would set."""
    https, slack = organisation.addresses.https, organisation.slack
    return {
        "PORT": str(port.number),
        "PUBLIC_URL": port.address(),
        "MicrosoftAppType": "SingleTenant",
        "MicrosoftAppId": organisation.client.id,
        "MicrosoftAppPassword": organisation.client.secret,
        "MicrosoftAppTenantId": TENANT,
        "DATABASE_URL": f"sqlite:///{folder / 'timeoff.sqlite'}",
        "VAULT_KEY_FILE": str(_key_file(folder)),
        "CA_FILE": str(organisation.certificate.ca_file),
        "ENTRA_URL": f"{https}/entra",
        "GRAPH_URL": f"{https}/graph",
        "BOT_OPENID_URL": f"{https}/teams/v1/.well-known/openidconfiguration",
        "SERVICE_URL_HOSTS": https.removeprefix("https://"),
        "SLACK_BOT_TOKEN": slack.installation.bot_token,
        "SLACK_SIGNING_SECRET": slack.bot.app.signing_secret,
        "SLACK_CLIENT_ID": slack.bot.app.client_id,
        "SLACK_CLIENT_SECRET": slack.bot.app.client_secret,
        "SLACK_TEAM_ID": slack.workspace.team.id,
        "SLACK_URL": f"{https}/slack",
        "SLACK_RESPONSE_HOSTS": https.removeprefix("https://"),
        "TURNS_A_MINUTE": "100000",  # scripts speak faster than people
    }


def _key_file(folder: Path) -> Path:
    file = folder / "vault.key"
    file.touch(mode=0o600)
    file.write_bytes(base64.b64encode(secrets.token_bytes(32)))
    return file
