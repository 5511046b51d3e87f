"""Whose mailbox a speaker may use."""

import pytest

from identity.accounts import Accounts
from tests.identity.kept import Kept
from timeoff.person import Person, Speaker

ANN, BEN = Person("tenant", "ann"), Person("tenant", "ben")
SLACK_ANN = Speaker("slack", "team", "user")


@pytest.fixture
def accounts(kept: Kept) -> Accounts:
    return Accounts(kept)


@pytest.mark.parametrize("speaker", [Speaker("teams", "tenant", "ann"), Speaker("teams", "Tenant", "ANN")])
async def test_who_speaks_in_teams_is_an_account_of_entra(accounts: Accounts, speaker: Speaker) -> None:
    assert await accounts.person(speaker) == ANN
    assert await accounts.link(speaker, ANN)
    assert not await accounts.link(speaker, BEN)


async def test_who_speaks_elsewhere_is_whom_they_have_proved_to_be(accounts: Accounts) -> None:
    assert await accounts.person(SLACK_ANN) is None
    assert await accounts.link(SLACK_ANN, ANN)
    assert await accounts.person(SLACK_ANN) == ANN
    assert not await accounts.link(SLACK_ANN, BEN)
    assert await accounts.person(Speaker("slack", "another team", "user")) is None
