"""The stand-in's Entra ID and Graph over real https, as the rooms under test meet them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import ClientSession, TCPConnector, web
from aiohttp.test_utils import unused_port

from emulator.addresses import Addresses
from emulator.certificate import Certificate
from emulator.entra import Client, Entra
from emulator.faults import Faults
from emulator.graph import Graph
from emulator.people import PEOPLE
from timeoff.person import Person, Speaker

TENANT = "7e4a4700-0000-4000-8000-00000000c057"
CLIENT_ID = "b07b07b0-0000-4000-8000-000000000b07"
SECRET = "s3cret/with+odd=characters%"


@dataclass(frozen=True)
class StandIn:
    """What runs, and how to reach it. `session` trusts its certificate."""

    addresses: Addresses
    certificate: Certificate
    entra: Entra
    graph: Graph
    faults: Faults
    session: ClientSession
    public_url: str

    @property
    def authority(self) -> str:
        return f"{self.addresses.https}/entra/{TENANT}"

    @property
    def metadata_url(self) -> str:
        return f"{self.authority}/v2.0/.well-known/openid-configuration"

    @property
    def graph_root(self) -> str:
        return f"{self.addresses.https}/graph"


@asynccontextmanager
async def run(certificate: Certificate) -> AsyncIterator[StandIn]:
    addresses = Addresses(f"https://localhost:{unused_port()}", f"http://localhost:{unused_port()}")
    public_url = f"http://localhost:{unused_port()}"
    entra = Entra(PEOPLE, Client(CLIENT_ID, SECRET, [f"{public_url}/signin/callback"]), addresses, TENANT)
    graph, faults = Graph(entra, PEOPLE), Faults()
    app = web.Application()
    app.add_subapp("/entra", entra.routes(faults.middleware("entra")))
    app.add_subapp("/graph", graph.routes(faults.middleware("graph")))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "localhost", _port(addresses.https), ssl_context=certificate.server_context()).start()
    await web.TCPSite(runner, "localhost", _port(addresses.http)).start()
    async with ClientSession(connector=TCPConnector(ssl=certificate.client_context())) as session:
        yield StandIn(addresses, certificate, entra, graph, faults, session, public_url)
    await _deserted(runner)
    await runner.cleanup()


async def _deserted(runner: web.AppRunner) -> None:
    """Until every client has gone: a server that stops before leaves sockets open."""
    async with asyncio.timeout(5):
        while runner.server and runner.server.connections:  # noqa: ASYNC110  # nothing tells when there are none
            await asyncio.sleep(0.001)


def _port(address: str) -> int:
    return int(address.rsplit(":", 1)[1])


def person(oid: str) -> Person:
    return Person(TENANT, oid)


def speaker(oid: str) -> Speaker:
    return Speaker("teams", TENANT, oid)
