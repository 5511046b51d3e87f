"""A page that fails by itself says so, and its log tells no more than where."""

import logging

import pytest

from identity.accounts import Accounts
from identity.microsoft import Microsoft
from identity.sign_ins import SignIns
from tests.identity.kept import Kept
from tests.identity.surfer import Told, surfing
from tests.stand_in import StandIn

SECRET = "s" * 43


class Broken(Kept):
    """Nothing can be read or written."""

    async def look(self, kind: str, key: str) -> bytes | None:
        raise OSError(f"{key} cannot be read")

    async def take(self, kind: str, key: str) -> bytes | None:
        raise OSError(f"{key} cannot be written")


@pytest.fixture
def broken(stand_in: StandIn, accounts: Accounts, microsoft: Microsoft) -> SignIns:
    return SignIns(Broken(), accounts, microsoft, stand_in.public_url)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", f"start?ticket={SECRET}"),
        ("POST", "start"),
        ("GET", f"slack?state={SECRET}"),
        ("POST", "callback"),
        ("GET", f"callback?state={SECRET}"),
        ("POST", "confirm"),
    ],
)
async def test_without_a_database_every_page_asks_to_try_later(
    broken: SignIns, caplog: pytest.LogCaptureFixture, method: str, path: str
) -> None:
    async with surfing(broken) as surfer:
        url = f"{broken.public_url}/signin/{path}"
        form = {"ticket": SECRET, "state": SECRET, "token": SECRET}
        page = await (surfer.get(url) if method == "GET" else surfer.post(url, form))
        assert (page.status, "did not work" in page.text) == (503, True)
        assert surfer.told == Told()
    errors = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert [error.partition(" at ")[0] for error in errors] == ["a page of the sign-in failed: OSError"]
    assert "tests/identity/test_failing.py:" in errors[0]
    assert SECRET not in caplog.text


async def test_what_is_no_page_is_no_failure(stand_in: StandIn, sign_ins: SignIns) -> None:
    async with surfing(sign_ins) as surfer:
        assert (await surfer.get(f"{stand_in.public_url}/signin/nowhere")).status == 404
        assert (await surfer.get(f"{stand_in.public_url}/signin/confirm")).status == 405
