"""Whose mailbox a speaker may use."""

import pytest

from identity import accounts
from identity.accounts import Accounts
from timeoff.person import Person, Speaker


@pytest.mark.parametrize(
    ("speaker", "person"),
    [(Speaker("teams", "Tenant", "OID"), Person("tenant", "oid")), (Speaker("elsewhere", "team", "user"), None)],
)
async def test_who_speaks_in_teams_is_an_account_of_entra(speaker: Speaker, person: Person | None) -> None:
    assert await Accounts().person(speaker) == person


@pytest.mark.parametrize(
    ("speaker", "same"),
    [
        (Speaker("teams", "tenant", "oid"), True),
        (Speaker("teams", "TENANT", "OID"), True),
        (Speaker("teams", "tenant", "other"), False),
        (Speaker("teams", "other", "oid"), False),
    ],
)
def test_an_account_is_that_of_one_speaker(speaker: Speaker, same: bool) -> None:
    assert accounts.same(Person("tenant", "oid"), speaker) is same
