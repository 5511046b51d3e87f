"""The stand-in's Entra ID and Graph, started as they are in use, and the page in a real browser."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import requests
from aiohttp import ClientSession, TCPConnector, web
from playwright.async_api import Browser, Page

from emulator.addresses import Addresses
from emulator.certificate import Certificate
from emulator.entra import Client, Entra
from emulator.faults import Faults
from emulator.graph import Graph
from emulator.host import Options, Running, run
from emulator.people import PEOPLE
from emulator.sites import Port, served

TENANT = "7e4a4700-0000-4000-8000-00000000c057"
CLIENT_ID = "b07b07b0-0000-4000-8000-000000000b07"
SECRET = "s3cret/with+odd=characters%"
REDIRECT_URI = "http://localhost:3978/auth/callback"


@dataclass(frozen=True)
class Services:
    """What runs, and how a server and a browser reach it."""

    addresses: Addresses
    certificate: Certificate
    entra: Entra
    graph: Graph
    faults: Faults
    client: ClientSession
    msal_session: requests.Session

    @property
    def authority(self) -> str:
        return f"{self.addresses.https}/entra/{TENANT}"

    @property
    def token_endpoint(self) -> str:
        return f"{self.authority}/oauth2/v2.0/token"

    @property
    def authorize_endpoint(self) -> str:
        return f"{self.addresses.http}/entra/{TENANT}/oauth2/v2.0/authorize"


@pytest.fixture
async def services(local_certificate: Certificate) -> AsyncIterator[Services]:
    with Port() as secure, Port() as plain:
        addresses = Addresses(secure.address("https"), plain.address())
        client = Client(CLIENT_ID, SECRET, [REDIRECT_URI])
        entra, faults = Entra(PEOPLE, client, addresses, TENANT), Faults()
        graph = Graph(entra, PEOPLE)
        app = web.Application()
        app.add_subapp("/entra", entra.routes(faults.middleware("entra")))
        app.add_subapp("/graph", graph.routes(faults.middleware("graph")))
        app.add_subapp("/faults", faults.routes())
        async with (
            served(app, (secure, local_certificate.server_context()), (plain, None)),
            ClientSession(connector=TCPConnector(ssl=local_certificate.client_context())) as session,
        ):
            with requests.Session() as msal_session:
                msal_session.verify = str(local_certificate.ca_file)
                msal_session.trust_env = False  # REQUESTS_CA_BUNDLE would win over verify
                yield Services(addresses, local_certificate, entra, graph, faults, session, msal_session)


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    async with run(Options()) as running:
        yield running


@pytest.fixture
def errors() -> list[str]:
    """What the page's console has complained of, and a test has not taken away."""
    return []


@pytest.fixture
async def page(chromium: Browser, running: Running, errors: list[str]) -> AsyncIterator[Page]:
    """The page as it opens, at nine on a Tuesday morning; every error in its console fails the test."""
    page = await chromium.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    await page.goto(running.page)
    await page.get_by_label("“Now” for reading dates").fill("2026-11-17T09:00")
    yield page
    await page.close()
    assert errors == []
