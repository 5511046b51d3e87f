"""Names of time zones, in both directions."""

from zoneinfo import ZoneInfo

import pytest
from tzlocal.windows_tz import win_tz

from graph import zones


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("UTC", "UTC"),
        ("utc", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("tzone://microsoft/utc", "UTC"),
        ("Europe/Amsterdam", "Europe/Amsterdam"),
        ("Customized Time Zone", None),
        ("tzone://Microsoft/Custom", None),
        ("Kamchatka Standard Time", None),
        ("Europe", None),
        ("../../etc/passwd", None),
        ("/etc/localtime", None),
        ("", None),
        (None, None),
        (7, None),
        ({"name": "UTC"}, None),
    ],
)
def test_what_a_mailbox_calls_its_zone(name: object, zone: str | None) -> None:
    assert zones.iana(name) == zone


@pytest.mark.parametrize("name", sorted(win_tz))
def test_every_windows_zone_is_known(name: str) -> None:
    zone = zones.iana(name)
    assert zone
    assert ZoneInfo(zone)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Europe/Berlin", "Europe/Amsterdam", True),
        ("Asia/Kolkata", "Asia/Calcutta", True),
        ("Europe/Berlin", "Europe/Warsaw", False),
        ("Antarctica/Troll", "Antarctica/Troll", True),
        ("Antarctica/Troll", "Europe/Berlin", False),
        ("Antarctica/Troll", "Nowhere/Else", False),
    ],
)
def test_zones_that_windows_does_not_tell_apart(one: str, other: str, alike: bool) -> None:
    assert zones.alike(one, other) is alike


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Europe/Amsterdam", "W. Europe Standard Time"),
        ("Asia/Kolkata", "India Standard Time"),
        ("Europe/Kyiv", "FLE Standard Time"),
        ("Antarctica/Troll", None),
    ],
)
def test_windows_names(zone: str, name: str | None) -> None:
    assert zones.windows(zone) == name
