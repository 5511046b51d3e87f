"""The stand-in's certificate, as clients that trust its authority see it."""

import ssl
import stat
from pathlib import Path

import pytest
from aiohttp import ClientConnectorCertificateError

from emulator import certificate
from emulator.certificate import Certificate
from tests.emulator.conftest import Services


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_is_good_for_the_local_names_and_signed_by_its_authority(tmp_path: Path, host: str) -> None:
    made = certificate.make(tmp_path)
    assert handshake(made.server_context(), made.client_context(), host)


def test_is_not_trusted_by_anybody_else(tmp_path: Path, local_certificate: Certificate) -> None:
    made = certificate.make(tmp_path)
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(made.server_context(), local_certificate.client_context(), "localhost")
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(made.server_context(), made.client_context(), "login.microsoftonline.com")


def test_nobody_else_may_read_the_key(tmp_path: Path) -> None:
    made = certificate.make(tmp_path)
    assert stat.S_IMODE(made.key_file.stat().st_mode) == 0o600


async def test_a_client_without_the_authority_is_not_served(services: Services) -> None:
    url = f"{services.authority}/v2.0/.well-known/openid-configuration"
    with pytest.raises(ClientConnectorCertificateError):
        await services.client.get(url, ssl=ssl.create_default_context())


def handshake(server_context: ssl.SSLContext, client_context: ssl.SSLContext, host: str) -> bool:
    """TLS in memory: client and server hand each other bytes until both are content."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_context.wrap_bio(to_client, to_server, server_hostname=host)
    server = server_context.wrap_bio(to_server, to_client, server_side=True)
    done = [False, False]
    while not all(done):
        for index, side in enumerate((client, server)):
            try:
                side.do_handshake()
                done[index] = True
            except ssl.SSLWantReadError:
                pass
    return True
