"""The stand-in, and the room under test joined to it as the bot joins it."""

import time
from collections.abc import AsyncIterator, Iterator

import pytest

from identity.accounts import Accounts
from identity.assertions import Assertions
from identity.entra import Entra
from identity.keys import Keys
from identity.microsoft import Microsoft
from identity.open_id import OpenIdProvider
from identity.sign_ins import SignIns
from identity.single_sign_on import SingleSignOn
from identity.slack import Slack
from identity.tokens import Tokens
from identity.transport import Transport
from tests.identity import workspaces
from tests.identity.clock import Clock
from tests.identity.journey import Journey
from tests.identity.kept import Kept
from tests.identity.surfer import Surfer, surfing
from tests.identity.workspaces import Workspace
from tests.stand_in import CLIENT_ID, SECRET, TENANT, StandIn


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def transport(stand_in: StandIn) -> Iterator[Transport]:
    transport = Transport(str(stand_in.certificate.ca_file))
    yield transport
    transport.close()


@pytest.fixture
def entra(stand_in: StandIn, transport: Transport) -> Entra:
    return Entra(CLIENT_ID, SECRET, stand_in.authority, transport)


@pytest.fixture
def tokens(entra: Entra, kept: Kept) -> Iterator[Tokens]:
    tokens = Tokens(entra, kept, monotonic=time.monotonic)
    yield tokens
    tokens.close()


@pytest.fixture
def assertions(stand_in: StandIn) -> Assertions:
    keys = Keys(stand_in.session, stand_in.metadata_url, monotonic=time.monotonic)
    return Assertions(keys, CLIENT_ID, TENANT)


@pytest.fixture
async def workspace(stand_in: StandIn) -> AsyncIterator[Workspace]:
    async with workspaces.run(stand_in) as running:
        yield running


@pytest.fixture
def slack_clock() -> Clock:
    return Clock()


@pytest.fixture
def slack(stand_in: StandIn, workspace: Workspace, slack_clock: Clock) -> Slack:
    known = workspace.provider
    client = (known.client_id, known.client_secret)
    return Slack(OpenIdProvider(stand_in.session, known.metadata_url, *client, monotonic=slack_clock))


@pytest.fixture
def accounts(kept: Kept) -> Accounts:
    return Accounts(kept)


@pytest.fixture
def microsoft(tokens: Tokens, assertions: Assertions) -> Microsoft:
    return Microsoft(tokens, assertions)


@pytest.fixture
def sign_ins(stand_in: StandIn, kept: Kept, accounts: Accounts, microsoft: Microsoft, slack: Slack) -> SignIns:
    return SignIns(kept, accounts, microsoft, stand_in.public_url, slack)


@pytest.fixture
async def surfer(sign_ins: SignIns) -> AsyncIterator[Surfer]:
    async with surfing(sign_ins) as browser:
        yield browser


@pytest.fixture
def single_sign_on(assertions: Assertions, tokens: Tokens, sign_ins: SignIns) -> SingleSignOn:
    return SingleSignOn(assertions, tokens, sign_ins)


@pytest.fixture
def journey(surfer: Surfer, workspace: Workspace, sign_ins: SignIns) -> Journey:
    return Journey(surfer, workspace, sign_ins)
