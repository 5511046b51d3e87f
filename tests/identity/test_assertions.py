"""Which tokens prove who somebody is: a table of those that do not."""

import base64
import json
import time
from collections.abc import Mapping
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from identity import key_set
from identity.assertions import Account, Assertions
from identity.signed import InvalidAssertion
from timeoff.person import Person

TENANT, OID, CLIENT_ID = "7e4a4700-c057", "a11a0000-0001", "b07b07b0-0b07"
ISSUER = f"https://login.microsoftonline.com/{TENANT}/v2.0"
KEY, OTHER_KEY = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))
KID = "the published key"
Claims = dict[str, Any]


def signed(claims: Claims, key: rsa.RSAPrivateKey = KEY, algorithm: str = "RS256", kid: str | None = KID) -> str:
    return jwt.encode(claims, key, algorithm, headers={} if kid is None else {"kid": kid})


class Published:
    """One key, as Entra ID publishes it for all tenants."""

    async def key(self, kid: str) -> key_set.SigningKey | None:
        if kid != KID:
            return None
        published: Claims = {**RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True), "kid": KID}
        issuer = ISSUER.replace(TENANT, "{tenantid}")
        return key_set.read(issuer, {"keys": [published]})[kid]

    async def configured(self, name: str) -> str:
        return {"issuer": ISSUER.replace(TENANT, "{tenantid}")}[name]


def claims(**more: Any) -> Claims:
    now = int(time.time())
    usual = {"aud": CLIENT_ID, "iss": ISSUER, "iat": now, "nbf": now, "exp": now + 300, "oid": OID, "tid": TENANT}
    return {name: value for name, value in {**usual, **more}.items() if value is not None}


@pytest.fixture
def assertions() -> Assertions:
    return Assertions(Published(), CLIENT_ID, TENANT)


@pytest.mark.parametrize("audience", [CLIENT_ID, f"api://botid-{CLIENT_ID}"])
@pytest.mark.parametrize("seconds", [0, -200, 200])
async def test_a_token_for_this_application_is_taken(assertions: Assertions, audience: str, seconds: int) -> None:
    """Clocks may differ by minutes."""
    now = int(time.time()) + seconds
    token = signed(claims(aud=audience, nbf=now, exp=now + 60))
    assert (await assertions.verify(token)).person == Person(TENANT, OID)


@pytest.mark.parametrize(
    ("told", "name"),
    [("ann@contoso.example", "ann@contoso.example"), (None, OID), ("", OID), (7, OID), ("a\u202eb\n c", "a b c")],
)
async def test_an_account_is_called_what_can_be_shown(assertions: Assertions, told: object, name: str) -> None:
    assert await assertions.verify(signed(claims(preferred_username=told))) == Account(Person(TENANT, OID), name)


async def test_the_issuer_of_the_tenant_has_a_name(assertions: Assertions) -> None:
    assert await assertions.issuer() == ISSUER


@pytest.mark.parametrize("scp", ["access_as_user", "profile access_as_user"])
async def test_a_token_with_the_scope_that_is_needed_is_taken(assertions: Assertions, scp: str) -> None:
    assert (await assertions.verify(signed(claims(scp=scp)), "access_as_user")).person == Person(TENANT, OID)


@pytest.mark.parametrize("scp", [None, "", "profile", "access_as_user_too", 7, ["access_as_user"]])
async def test_a_token_without_the_scope_that_is_needed_is_refused(assertions: Assertions, scp: object) -> None:
    with pytest.raises(InvalidAssertion, match="scope"):
        await assertions.verify(signed(claims(scp=scp)), "access_as_user")


WRONG: Mapping[str, Claims] = {
    "another application's": {"aud": "another"},
    "several audiences": {"aud": [CLIENT_ID, "another"]},
    "expired": {"exp": int(time.time()) - 3600},
    "not yet": {"nbf": int(time.time()) + 3600},
    "no expiry": {"exp": None},
    "no beginning": {"nbf": None},
    "no person": {"oid": None},
    "an empty person": {"oid": ""},
    "a person that is no text": {"oid": 7},
    "no tenant": {"tid": None},
    "a tenant that is no text": {"tid": [TENANT]},
    "another tenant": {"tid": "other", "iss": ISSUER.replace(TENANT, "other")},
    "another tenant's issuer": {"iss": ISSUER.replace(TENANT, "other")},
    "another issuer": {"iss": "https://example.com"},
    "no issuer": {"iss": None},
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
async def test_wrong_claims_are_refused(assertions: Assertions, wrong: Claims) -> None:
    with pytest.raises(InvalidAssertion):
        await assertions.verify(signed(claims(**wrong)))


def _unsigned(header: Claims) -> str:
    parts = (json.dumps(part).encode() for part in (header, claims()))
    return ".".join([*(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts), ""])


GOOD = signed(claims())
FORGED: Mapping[str, str] = {
    "nothing": "",
    "one part": "garbage",
    "three parts": "a.b.c",
    "not ASCII": "é.é.é",
    "too long": GOOD + "A" * 20_000,
    "nested too deeply": base64.urlsafe_b64encode(b"[" * 10_000).decode() + ".e30.AA",
    "signed with an unknown key": signed(claims(), OTHER_KEY, kid="another key"),
    "signed with another key of that name": signed(claims(), OTHER_KEY),
    "changed": ".".join([GOOD.split(".")[0], signed(claims(oid="other")).split(".")[1], GOOD.split(".")[2]]),
    "not signed": _unsigned({"alg": "none", "kid": KID}),
    "signed with a secret": jwt.encode(claims(), "s" * 32, algorithm="HS256", headers={"kid": KID}),
    "of another algorithm": signed(claims(), algorithm="RS512"),
    "without a key's name": signed(claims(), kid=None),
    "no signature": _unsigned({"alg": "RS256", "kid": KID}),
}


@pytest.mark.parametrize("token", FORGED.values(), ids=FORGED)
async def test_forged_tokens_are_refused(assertions: Assertions, token: str) -> None:
    with pytest.raises(InvalidAssertion) as refused:
        await assertions.verify(token)
    assert token == "" or token not in str(refused.value)
