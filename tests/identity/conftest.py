"""The stand-in, and the room under test joined to it as the bot joins it."""

import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from emulator import certificate
from emulator.certificate import Certificate
from identity.assertions import Assertions
from identity.entra import Entra
from identity.keys import Keys
from identity.sign_ins import SignIns
from identity.single_sign_on import SingleSignOn
from identity.tokens import Tokens
from identity.transport import Transport
from tests.identity import stand_in as local
from tests.identity.kept import Kept
from tests.identity.stand_in import CLIENT_ID, SECRET, TENANT, StandIn


@pytest.fixture(scope="session")
def local_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    folder: Path = tmp_path_factory.mktemp("certificate")
    return certificate.make(folder)


@pytest.fixture
async def stand_in(local_certificate: Certificate) -> AsyncIterator[StandIn]:
    async with local.run(local_certificate) as running:
        yield running


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
def sign_ins(stand_in: StandIn, kept: Kept, tokens: Tokens, assertions: Assertions) -> SignIns:
    return SignIns(kept, tokens, assertions, stand_in.public_url)


@pytest.fixture
def single_sign_on(assertions: Assertions, tokens: Tokens, sign_ins: SignIns) -> SingleSignOn:
    return SingleSignOn(assertions, tokens, sign_ins)
