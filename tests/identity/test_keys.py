"""Keys of an issuer: the stand-in's Entra ID and its Bot Framework publish them over real https."""

from collections.abc import Mapping

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from emulator.faults import Fault
from emulator.people import named
from emulator.signing import SigningKey
from identity import key_set
from identity.keys import Keys, KeysUnavailable
from tests.identity.clock import Clock
from tests.stand_in import TENANT, StandIn

ANN = named("ann")
ISSUER = "https://api.botframework.com"
KEY = SigningKey()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(stand_in: StandIn, clock: Clock) -> Keys:
    return Keys(stand_in.session, stand_in.metadata_url, monotonic=clock, timeout=2)


async def newest(stand_in: StandIn) -> str:
    async with stand_in.session.get(f"{stand_in.authority}/discovery/v2.0/keys") as response:
        published = await response.json()
        kid: str = published["keys"][-1]["kid"]
        return kid


async def test_a_key_and_its_issuer(stand_in: StandIn, keys: Keys) -> None:
    found = await keys.key(await newest(stand_in))
    assert found
    assert found.issuer == f"https://login.microsoftonline.com/{TENANT}/v2.0"
    assert found.key.key_size == 2048


async def test_a_new_key_is_found_at_once_and_the_old_one_still_counts(
    stand_in: StandIn, keys: Keys, clock: Clock
) -> None:
    old = await newest(stand_in)
    await keys.key(old)
    stand_in.entra.rotate_keys()
    clock.seconds += 60
    assert await keys.key(await newest(stand_in)) != await keys.key(old)


async def test_unknown_ids_cause_one_look_a_minute(stand_in: StandIn, keys: Keys, clock: Clock) -> None:
    await keys.key(await newest(stand_in))
    clock.seconds += 60
    assert await keys.key("unknown") is None
    fault = Fault("entra", status=503)
    stand_in.faults.add(fault)
    for number in range(20):
        assert await keys.key(f"unknown {number}") is None
    clock.seconds += 60
    with pytest.raises(KeysUnavailable):
        await keys.key("unknown")


async def test_the_last_keys_serve_for_a_day_of_outage(stand_in: StandIn, keys: Keys, clock: Clock) -> None:
    kid = await newest(stand_in)
    await keys.key(kid)
    stand_in.faults.add(Fault("entra", drop="before", times=99))
    clock.seconds += 23 * 3600
    assert await keys.key(kid)
    clock.seconds += 3600
    with pytest.raises(KeysUnavailable):
        await keys.key(kid)


@pytest.mark.parametrize("path", ["openid-configuration", "keys"])
@pytest.mark.parametrize(
    "how",
    [
        {"status": 503},
        {"status": 404},
        {"status": 302, "headers": {"Location": "https://example.invalid/"}},
        {"status": 200, "body": {}},
        {"status": 200, "body": []},
        {"status": 200, "body": "text"},
        {"status": 200, "body": {"issuer": "x" * 1024 * 1024}},
        {"drop": "before"},
        {"delay": 0.5},
    ],
    ids=str,
)
async def test_no_keys_no_verdict(stand_in: StandIn, clock: Clock, path: str, how: Mapping[str, object]) -> None:
    keys = Keys(stand_in.session, stand_in.metadata_url, monotonic=clock, timeout=0.2)
    stand_in.faults.add(Fault.from_json({"service": "entra", "path": path, "times": 9, **how}))
    with pytest.raises(KeysUnavailable):
        await keys.key("any")


async def test_a_host_whose_certificate_is_not_trusted(clock: Clock, stand_in: StandIn) -> None:
    address = stand_in.metadata_url.replace("https:", "http:")
    with pytest.raises(KeysUnavailable):
        await Keys(stand_in.session, address, monotonic=clock).key("any")


def test_endorsements_are_read() -> None:
    found = key_set.read(ISSUER, {"keys": [KEY.jwk(endorsements=["msteams", 7, "webchat"])]})
    assert found[KEY.id].endorsements == {"msteams", "webchat"}


@pytest.mark.parametrize(
    "published",
    [
        {},
        {"keys": None},
        {"keys": [None, 7, "key", {}]},
        {"keys": [KEY.jwk(use="enc")]},
        {"keys": [{**KEY.jwk(), "kid": 7}]},
        {"keys": [{**KEY.jwk(), "n": "!"}]},
        {"keys": [{**KEY.jwk(), "n": 7}]},
        {"keys": [{"kid": "1", "kty": "RSA"}]},
        {"keys": [{"kid": "1", "kty": "oct", "k": "c2VjcmV0"}]},
    ],
    ids=["no keys", "null", "no objects", "to encrypt", "id", "modulus", "number", "incomplete", "secret"],
)
def test_what_is_no_signing_key_is_left_out(published: Mapping[str, object]) -> None:
    assert key_set.read(ISSUER, published) == {}


def test_a_private_key_is_left_out() -> None:
    private = RSAAlgorithm.to_jwk(rsa.generate_private_key(public_exponent=65537, key_size=2048), as_dict=True)
    assert key_set.read(ISSUER, {"keys": [{**private, "kid": "1"}]}) == {}
