"""What answers mean: the parts that need no server."""

import base64

import pytest

from graph import answer, request
from graph.answer import Answer
from timeoff.errors import NoWorkPlan, Refused, SignInNeeded, Unreachable

CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'
ENCODED = base64.b64encode(CLAIMS.encode()).decode()


@pytest.mark.parametrize(
    ("challenge", "claims"),
    [
        (f'Bearer realm="", error="insufficient_claims", claims="{ENCODED}"', CLAIMS),
        (f'Bearer claims="{ENCODED.rstrip("=")}", error="insufficient_claims"', CLAIMS),
        (f'Bearer claims="{ENCODED}", error="invalid_token"', None),
        ('Bearer error="insufficient_claims"', None),
        ('Bearer error="insufficient_claims", claims="e30x"', None),
        ('Bearer error="insufficient_claims", claims="A"', None),
        ('Bearer error="insufficient_claims", claims="_____w=="', None),
        (f'Bearer error="insufficient_claims", claims="{base64.b64encode(b"[" * 9999).decode()}"', None),
        ("", None),
    ],
    ids=lambda value: str(value)[:70],
)
def test_demanded_claims(challenge: str, claims: str | None) -> None:
    refused = answer.failure(request.get("/me"), Answer(401, {"WWW-Authenticate": challenge}, b""))
    assert isinstance(refused, SignInNeeded)
    assert refused.claims == claims


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("2.128", 2.128), ("3", 3.0), ("0", 0.0), ("-1", None), ("nan", None), ("inf", None), ("soon", None), ("", None)],
)
def test_retry_after_may_be_a_fraction(written: str, seconds: float | None) -> None:
    assert Answer(429, {"Retry-After": written}, b"").retry_after == seconds


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"error":{"code":"ErrorItemNotFound","message":"Ann\'s plan"}}', "GET: 404 ErrorItemNotFound"),
        (b'{"error":{"code":"x y\\n","message":""}}', "GET: 404 "),
        (b'{"error":"text"}', "GET: 404 "),
        (b"<html>", "GET: 404 "),
        (b"[" * 100_000, "GET: 404 "),
        (b"\xff", "GET: 404 "),
    ],
    ids=lambda value: str(value)[:40],
)
def test_reasons_hold_the_code_and_nothing_else(body: bytes, reason: str) -> None:
    missing = answer.failure(request.get("/me"), Answer(404, {}, body))
    assert (type(missing), str(missing)) == (NoWorkPlan, reason)


@pytest.mark.parametrize("status", [402, 405, 410, 418, 451])
def test_any_other_refusal_is_one(status: int) -> None:
    assert type(answer.failure(request.get("/me"), Answer(status, {}, b""))) is Refused


def test_an_answer_without_content_is_empty() -> None:
    assert answer.read(request.get("/me"), Answer(204, {}, b"")) == {}
    with pytest.raises(Unreachable):
        answer.read(request.get("/me"), Answer(200, {}, b""))
