"""Whose mailbox a speaker may use."""

import pytest

from identity.accounts import Accounts
from timeoff.person import Person, Speaker


@pytest.mark.parametrize(
    ("speaker", "person"),
    [(Speaker("teams", "Tenant", "OID"), Person("tenant", "oid")), (Speaker("elsewhere", "team", "user"), None)],
)
async def test_who_speaks_in_teams_is_an_account_of_entra(speaker: Speaker, person: Person | None) -> None:
    assert await Accounts().person(speaker) == person
