"""What several rooms' tests share: the stand-in of Microsoft 365, over https with a certificate of its own."""

from collections.abc import AsyncIterator

import pytest

from emulator import certificate
from emulator.certificate import Certificate
from tests import stand_in as local
from tests.stand_in import StandIn


@pytest.fixture(scope="session")
def local_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate.make(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
async def stand_in(local_certificate: Certificate) -> AsyncIterator[StandIn]:
    async with local.run(local_certificate) as running:
        yield running
