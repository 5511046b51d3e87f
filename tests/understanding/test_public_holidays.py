"""Public holidays: whose, on which days, and what they are called."""

from datetime import date

import pytest

from understanding.public_holidays import public_holidays

CHRISTMAS = date(2026, 12, 25)
THANKSGIVING = date(2026, 11, 26)
DAYS = (date(2026, 12, 24), CHRISTMAS)


@pytest.mark.parametrize(
    ("locale", "zone", "names"),
    [
        ("en-GB", "Europe/London", {CHRISTMAS: "Christmas Day"}),
        ("en_GB", "Europe/London", {CHRISTMAS: "Christmas Day"}),
        ("de-DE", "Europe/Berlin", {CHRISTMAS: "Erster Weihnachtstag"}),
        ("en-DE", "Europe/Berlin", {CHRISTMAS: "Christmas Day"}),
        ("en-IN", "Asia/Calcutta", {CHRISTMAS: "Christmas"}),
        ("en-US", "Europe/London", {}),
        ("de", "Europe/Berlin", {}),
        ("en-GB", "UTC", {}),
        ("en-XX", "Europe/London", {}),
        ("", "", {}),
    ],
)
def test_holidays_are_those_of_the_country_that_locale_and_zone_agree_on(
    locale: str, zone: str, names: dict[date, str]
) -> None:
    assert public_holidays(DAYS, locale, zone) == names


def test_every_year_has_its_own() -> None:
    days = (THANKSGIVING, date(2027, 11, 25), date(2027, 11, 26))
    assert list(public_holidays(days, "en-US", "America/Chicago")) == [THANKSGIVING, date(2027, 11, 25)]


def test_a_year_that_nobody_knows_has_none() -> None:
    assert public_holidays((date(2200, 12, 25),), "en-GB", "Europe/London") == {}
