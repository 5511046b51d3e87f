"""The stand-in's Graph, and a calendar that speaks to it with tokens got by password."""

import pytest

from emulator.people import PEOPLE
from graph.calendar import Calendar
from graph.client import Client
from tests.stand_in import StandIn
from timeoff.person import Person


class Passwords:
    """Tokens as any other client gets them; what was asked for is noted."""

    def __init__(self, stand_in: StandIn) -> None:
        self._stand_in = stand_in
        self.asked: list[bool] = []
        self.scope = "Calendars.ReadWrite MailboxSettings.Read"

    async def graph(self, person: Person, *, fresh: bool = False) -> str:
        self.asked.append(fresh)
        who = next(one for one in PEOPLE if one.oid == person.oid)
        client = self._stand_in.entra.client
        form = {
            "grant_type": "password",
            "client_id": client.id,
            "client_secret": client.secret,
            "username": who.upn,
            "password": who.password,
            "scope": self.scope,
        }
        async with self._stand_in.session.post(f"{self._stand_in.authority}/oauth2/v2.0/token", data=form) as response:
            token: str = (await response.json())["access_token"]
            return token


class Pauses:
    """Notes how long it should have waited, and does not."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture
def tokens(stand_in: StandIn) -> Passwords:
    return Passwords(stand_in)


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def client(stand_in: StandIn, pauses: Pauses) -> Client:
    return Client(stand_in.session, stand_in.graph_root, pause=pauses)


@pytest.fixture
def calendar(client: Client, tokens: Passwords) -> Calendar:
    return Calendar(client, tokens)
