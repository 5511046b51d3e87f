"""Everything of Microsoft 365 and Slack that one organisation and the bot need, on one http and one https port."""

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from aiohttp import web

from emulator import certificate
from emulator.addresses import Addresses
from emulator.certificate import Certificate
from emulator.entra import Client, Entra
from emulator.faults import Faults
from emulator.graph import Graph
from emulator.people import Person
from emulator.slack.bot import Bot as SlackBot
from emulator.slack.registration import Registration as SlackApp
from emulator.slack.service import Slack
from emulator.teams.registration import Registration
from emulator.teams.service import Teams
from emulator.traffic import Traffic

TENANT = "c0570500-7e4a-4000-8000-000000000365"
APP_ID = "71e0ff00-b07b-4000-8000-000000000365"


@dataclass(frozen=True)
class Organisation:
    """The services, the people they serve, and the bot as it is registered with them."""

    people: Sequence[Person]
    client: Client
    addresses: Addresses
    certificate: Certificate
    entra: Entra
    graph: Graph
    teams: Teams
    slack: Slack
    faults: Faults
    traffic: Traffic

    def mount(self, root: web.Application) -> None:
        """Each service at its own path."""
        served = (("entra", self.entra), ("graph", self.graph), ("teams", self.teams), ("slack", self.slack))
        for name, service in served:
            root.add_subapp(f"/{name}", service.routes(self.traffic.count, self.faults.middleware(name)))
        root.add_subapp("/faults", self.faults.routes())


@dataclass(frozen=True)
class Site:
    """Where the bot is: its public address, and the paths below it.

    They are those of its messaging endpoint and of the end of its sign-in, and for Slack of what its endpoints are
    below, and of the end of Sign in with Slack.
    """

    address: str
    messages: str = "/api/messages"
    signed_in: str = "/signin/callback"
    slack: str = "/slack"
    slack_signed_in: str = "/signin/slack"


@asynccontextmanager
async def founded(
    people: Sequence[Person], bot: Site, addresses: Addresses, folder: Path
) -> AsyncIterator[Organisation]:
    """An organisation that has the bot registered; its certificate is written into the folder."""
    client = Client(APP_ID, secrets.token_urlsafe(24), (bot.address + bot.signed_in,))
    entra = Entra(people, client, addresses, TENANT)
    registration = Registration(APP_ID, TENANT, bot.address + bot.messages, f"{addresses.https}/teams")
    app = SlackApp(bot.address + bot.slack, (bot.address + bot.slack_signed_in,), f"{addresses.https}/slack")
    traffic = Traffic()
    async with aiohttp.ClientSession() as session, Slack(people, SlackBot(app, session), addresses, traffic) as slack:
        yield Organisation(
            people=people,
            client=client,
            addresses=addresses,
            certificate=certificate.make(folder),
            entra=entra,
            graph=Graph(entra, people),
            teams=Teams(people, registration, entra, session),
            slack=slack,
            faults=Faults(),
            traffic=traffic,
        )
