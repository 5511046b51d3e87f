"""What a person calls something, and what it is called in Microsoft 365."""

import pytest

from dialogs.naming import called
from tests.dialogs.places import MONDAY, entry

SUBJECTS = ("Dentist appointment", "hospital appointment", "Trip to Rome", "Zahnarzttermin", "going to mum", None)
ENTRIES = tuple(entry(MONDAY, f"e{place}", subject) for place, subject in enumerate(SUBJECTS))


@pytest.mark.parametrize(
    ("name", "subjects"),
    [
        ("dentist", ["Dentist appointment"]),
        ("the DENTIST'S", ["Dentist appointment"]),
        ("dentist appointment", ["Dentist appointment"]),
        ("appointment", ["Dentist appointment", "hospital appointment"]),
        ("Rome trip", ["Trip to Rome"]),
        ("Zahnarzt", ["Zahnarzttermin"]),
        ("trips", ["Trip to Rome"]),
        ("walk to mum", ["going to mum"]),
        ("trip to mum", ["Trip to Rome", "going to mum"]),
        ("den", []),
        ("to", []),
        ("", []),
    ],
)
def test_the_entries_that_share_most_words_with_a_name(name: str, subjects: list[str]) -> None:
    assert [found.subject for found in called(name, ENTRIES)] == subjects
