"""The stand-in, and the room under test joined to it as the bot joins it."""

import time
from collections.abc import Iterator

import pytest

from identity.assertions import Assertions
from identity.entra import Entra
from identity.keys import Keys
from identity.sign_ins import SignIns
from identity.single_sign_on import SingleSignOn
from identity.tokens import Tokens
from identity.transport import Transport
from tests.identity.kept import Kept
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
def sign_ins(stand_in: StandIn, kept: Kept, tokens: Tokens, assertions: Assertions) -> SignIns:
    return SignIns(kept, tokens, assertions, stand_in.public_url)


@pytest.fixture
def single_sign_on(assertions: Assertions, tokens: Tokens, sign_ins: SignIns) -> SingleSignOn:
    return SingleSignOn(assertions, tokens, sign_ins)
