"""The people, and what they are known for."""

from dataclasses import replace
from datetime import time
from uuid import UUID

import pytest

from emulator.people import PEOPLE, Person, named


@pytest.mark.parametrize(
    ("name", "zone", "locale", "consented", "has_plan"),
    [
        ("ann", "Europe/London", "en-GB", True, True),
        ("ben", "America/New_York", "en-US", False, True),
        ("chloe", "Europe/Berlin", "de-DE", True, True),
        ("dai", "Asia/Tokyo", "en-US", True, False),
    ],
)
def test_four_people(name: str, zone: str, locale: str, consented: bool, has_plan: bool) -> None:
    person = named(name)
    assert (person.zone, person.locale, person.consented) == (zone, locale, consented)
    assert (person.work is not None) == has_plan


def test_chloe_works_on_three_mornings() -> None:
    [work] = named("chloe").work or ()
    assert (work.days, work.start, work.end) == (("monday", "tuesday", "wednesday"), time(8), time(12))


@pytest.mark.parametrize("person", PEOPLE)
def test_an_account_has_an_address_and_a_unique_id(person: Person) -> None:
    assert person.upn == f"{person.name}@contoso.example"
    assert str(UUID(person.oid)) == person.oid
    assert [other for other in PEOPLE if other.oid == person.oid] == [person]


def test_zone_and_language_can_be_overridden() -> None:
    moved = replace(named("ann"), zone="Asia/Kolkata", locale="en-IN")
    assert (moved.name, moved.zone, moved.locale) == ("ann", "Asia/Kolkata", "en-IN")


def test_nobody_else_is_there() -> None:
    with pytest.raises(KeyError):
        named("eve")
