"""The real bot against the stand-in: the only part that knows the bot."""

import base64
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

import app
from emulator.addresses import Addresses
from emulator.clock import Clock
from emulator.organisation import TENANT, Organisation, Site, founded
from emulator.page.server import Page
from emulator.people import PEOPLE, Person
from emulator.sites import Port, served
from settings import Settings


@dataclass(frozen=True)
class Options:
    """The page's port (0: any that is free), who works here, and what "now" is for reading dates (zone-aware).

    Without a moment, now is real time.
    """

    port: int = 0
    people: Sequence[Person] = field(default=PEOPLE)
    now: datetime | None = None


@dataclass(frozen=True)
class Running:
    """All that runs: the organisation, the bot's address, and the clock that dates are read by."""

    organisation: Organisation
    bot: str
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
        bot = Site(own.address(), "/api/messages", "/auth/callback")
        addresses = Addresses(secure.address("https"), plain.address())
        async with founded(options.people, bot, addresses, folder) as organisation:
            running = Running(organisation, bot.address, Clock(options.now))
            context = organisation.certificate.server_context()
            async with (
                served(_front(running), (plain, None), (secure, context)),
                served(_bot(running, own, folder), (own, None)),
            ):
                yield running


def _front(running: Running) -> web.Application:
    """The page and the services."""
    root = web.Application()
    running.organisation.mount(root)
    Page(running.organisation, running.clock).mount(root)
    return root


def _bot(running: Running, port: Port, folder: Path) -> web.Application:
    environment = _environment(running.organisation, port, folder)
    return app.build(Settings.from_environ(environment), running.clock.said_at)


def _environment(organisation: Organisation, port: Port, folder: Path) -> Mapping[str, str]:
    """What an operator would set."""
    https = organisation.addresses.https
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
    }


def _key_file(folder: Path) -> Path:
    file = folder / "vault.key"
    file.touch(mode=0o600)
    file.write_bytes(base64.b64encode(secrets.token_bytes(32)))
    return file
