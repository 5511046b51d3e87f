"""The people of the stand-in's one organisation, and when and where they work."""

from dataclasses import dataclass
from datetime import time
from types import MappingProxyType
from typing import Literal

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Place = Literal["office", "remote"]


@dataclass(frozen=True)
class Work:
    """One recurrence of a work plan: the same hours at the same place, on the same weekdays, every week.

    Wall times in the person's own zone.
    """

    days: tuple[Weekday, ...]
    place: Place
    start: time = time(9)
    end: time = time(17)


@dataclass(frozen=True)
class Person:
    """Somebody with an account and a mailbox.

    The zone is an IANA name and the locale a language tag (RFC 5646); client and mailbox show the same ones. No work
    (None) means a mailbox that has no work plan.
    """

    name: str
    full_name: str
    oid: str
    zone: str
    locale: str
    work: tuple[Work, ...] | None
    consented: bool = True

    @property
    def upn(self) -> str:
        return f"{self.name}@contoso.example"

    @property
    def password(self) -> str:
        return f"{self.name}-password"


NINE_TO_FIVE_MIXED = (
    Work(("monday", "wednesday", "friday"), "office"),
    Work(("tuesday", "thursday"), "remote"),
)

PEOPLE = (
    Person("ann", "Ann Ash", "a11a0000-5ca1-4b1e-8f00-000000000001", "Europe/London", "en-GB", NINE_TO_FIVE_MIXED),
    Person(
        "ben",
        "Ben Birch",
        "be110000-5ca1-4b1e-8f00-000000000002",
        "America/New_York",
        "en-US",
        (Work(("monday", "tuesday", "wednesday", "thursday", "friday"), "remote"),),
        consented=False,
    ),
    Person(
        "chloe",
        "Chloe Cedar",
        "c1100000-5ca1-4b1e-8f00-000000000003",
        "Europe/Berlin",
        "de-DE",
        (Work(("monday", "tuesday", "wednesday"), "office", time(8), time(12)),),
    ),
    Person("dai", "Dai Date", "da100000-5ca1-4b1e-8f00-000000000004", "Asia/Tokyo", "en-US", None),
)

_BY_NAME = MappingProxyType({person.name: person for person in PEOPLE})


def named(name: str) -> Person:
    """One of the four, as they are by default. Raises KeyError."""
    return _BY_NAME[name]
